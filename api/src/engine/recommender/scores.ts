import type { CommonThread } from './common-thread.ts';
import { horizon } from './horizon.ts';
import type { Model } from './model.ts';
import { addRow } from './sparse-weights.ts';
import type { WeighedList } from './taste.ts';

/** What the scores of one list depend on beside its entries. */
export interface Factors {
  /** What the weights for short lists count for. */
  readonly short: number;
  /** What the prior counts for. */
  readonly typical: number;
  /** What a title's whole score is multiplied by, by row. */
  readonly factor: (row: number) => number;
  /** What no row's factor is above. */
  readonly factorAtMost: number;
  /** What the picks have in common, where it counts, and what it counts for. */
  readonly thread?: { readonly of: CommonThread; readonly weight: number };
}

/** d of the regression for short lists: see `train.ts`. */
export const SHORT_LIST_DROPOUT = 50;
/** For a list of m entries the weights for short lists count this over m². */
const SHORT_LIST_FADE = 100;
/** For a list of m entries the prior counts this over m³. */
const PRIOR_FADE = 0.9;
/** What cold-start items count for: the lists that are predicted end before most of them. */
const DOUBT = 0.25;
/** Where the weights for short lists count less they are left out: on a list of 64 and more they change nothing. */
const MIN_FAMILIAR = 0.02;

/** What the weights for short lists count for on a list of m entries; 0 where they change nothing. */
export function shortListFactor(m: number): number {
  const factor = (SHORT_LIST_FADE * (1 + SHORT_LIST_DROPOUT)) / m ** 3;
  return factor < MIN_FAMILIAR ? 0 : factor;
}

/** The factors by which a list's titles are predicted. */
export function factorsToPredict(model: Model, { picked }: WeighedList): Factors {
  const m = Math.max(picked.length, 1);
  const fade = horizon(model, picked);
  return {
    short: shortListFactor(m),
    typical: (SHORT_LIST_FADE * PRIOR_FADE) / m ** 5,
    factor: row => (model.popularity[row] === 0 ? DOUBT : 1) * fade(row),
    factorAtMost: 1,
  };
}

/** The scores of all titles for a list, by row. */
export function scoreAll(model: Model, list: WeighedList, factors: Factors): Float64Array {
  const scores = new Float64Array(model.ids.length);
  addUp(model, list, factors, scores);
  for (let row = 0; row < scores.length; row++) {
    const sum = scores[row] ?? 0;
    // Most titles have nothing that speaks for them, and the factors of all take as long as their sums.
    scores[row] = sum === 0 ? 0 : factors.factor(row) * sum;
  }
  return scores;
}

/**
 * The scores of all titles for a list without their factors.
 *
 * @param sums zeros, by row; where the scores go.
 */
export function addUp(
  { prior, weights, shortListWeights }: Model,
  { rows, worths }: WeighedList,
  { short, typical, thread }: Factors,
  sums: Float64Array,
): void {
  rows.forEach((row, k) => {
    const worth = worths[k] ?? 0;
    if (worth === 0) return;
    addRow(weights, row, worth, sums);
    if (short > 0) addRow(shortListWeights, row, worth * short, sums);
  });
  thread?.of.addTo(sums, thread.weight);
  if (typical === 0) return;
  for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] ?? 0) + typical * (prior[row] ?? 0);
}
