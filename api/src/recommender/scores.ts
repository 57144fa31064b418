import { horizon } from './horizon.ts';
import type { Model } from './model.ts';
import { addRow, addSome } from './sparse-weights.ts';
import type { WeighedList } from './taste.ts';

/** What one title of a list adds to a recommendation's score. */
export interface Share {
  animeId: number;
  /** Negative where the title speaks against the recommendation. */
  share: number;
}

/** A recommended title. */
export interface Scored {
  animeId: number;
  /** The sum of the shares; without a unit, comparable within one answer only. */
  score: number;
  /** What each title of the list adds, largest first; none is zero. */
  shares: Share[];
}

/** What the scores of one list depend on beside its entries. */
export interface Factors {
  /** What the weights for short lists count for. */
  readonly short: number;
  /** What the prior counts for. */
  readonly typical: number;
  /** φ by row. */
  readonly fade: (row: number) => number;
}

/** What a ranking is for: to predict what is on a list, or to show people what they may not know. */
export type Purpose = 'prediction' | 'discovery';

/** d of the regression for short lists: see `train.ts`. */
export const SHORT_LIST_DROPOUT = 50;
/** For a list of m entries the weights for short lists count this over m². */
const SHORT_LIST_FADE = 100;
/** For a list of m entries the prior counts this over m³. */
const PRIOR_FADE = 0.9;
/** Where the weights for short lists count less they are left out: on a list of 64 and more they change nothing. */
const LEAST_FAMILIAR = 0.02;
/**
 * In what is shown to people the weights for short lists count so much at the most, and the prior not at all. With more
 * of them a ranking predicts better what somebody has watched, and says less that is new: everyone's first answer is
 * Death Note.
 */
const MOST_FAMILIAR = 20;

/** The factors for a list. */
export function factorsFor(model: Model, { picked }: WeighedList, purpose: Purpose): Factors {
  const m = Math.max(picked.length, 1);
  const kappa = SHORT_LIST_FADE / m ** 2;
  const full = (kappa * (1 + SHORT_LIST_DROPOUT)) / m;
  const short = full < LEAST_FAMILIAR ? 0 : full;
  const fade = horizon(model, picked);
  return purpose === 'prediction'
    ? { short, typical: (kappa * PRIOR_FADE) / m ** 3, fade }
    : { short: Math.min(short, MOST_FAMILIAR), typical: 0, fade };
}

/** The scores of all titles for a list, by row. */
export function scoreAll(model: Model, list: WeighedList, { short, typical, fade }: Factors): Float64Array {
  const { ids, prior, weights, shortListWeights } = model;
  const scores = new Float64Array(ids.length);
  list.rows.forEach((row, k) => {
    const worth = list.worths[k] ?? 0;
    if (worth === 0) return;
    addRow(weights, row, worth, scores);
    if (short > 0) addRow(shortListWeights, row, worth * short, scores);
  });
  for (let row = 0; row < scores.length; row++) {
    scores[row] = fade(row) * ((scores[row] ?? 0) + typical * (prior[row] ?? 0));
  }
  return scores;
}

/**
 * Titles' scores for a list, each taken apart into what every entry adds.
 *
 * The list is gone through once for all titles together: looking each pair up takes four times as long.
 *
 * @param rows each title once.
 * @returns in the same order.
 */
export function explain(
  model: Model,
  list: WeighedList,
  rows: readonly number[],
  { short, fade }: Factors,
): Scored[] {
  const explained = rows.map(row => ({
    animeId: model.ids[row] ?? 0,
    fade: fade(row),
    shares: [] as Share[],
  }));
  const places = new Int32Array(model.ids.length).fill(-1);
  rows.forEach((row, place) => (places[row] = place));
  const sums = new Float64Array(rows.length);
  list.rows.forEach((own, k) => {
    const worth = list.worths[k] ?? 0;
    if (worth === 0) return;
    addSome(model.weights, own, worth, places, sums);
    if (short > 0) addSome(model.shortListWeights, own, worth * short, places, sums);
    explained.forEach(({ shares, fade: faded }, place) => {
      const sum = sums[place] ?? 0;
      if (sum !== 0) shares.push({ animeId: model.ids[own] ?? 0, share: faded * sum });
    });
    sums.fill(0);
  });
  return explained.map(({ animeId, shares }) => ({
    animeId,
    score: shares.reduce((sum, { share }) => sum + share, 0),
    shares: shares.sort((a, b) => b.share - a.share || a.animeId - b.animeId),
  }));
}
