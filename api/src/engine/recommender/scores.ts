import type { CommonThread } from './common-thread.ts';
import { horizon } from './horizon.ts';
import { rowOf, type Model } from './model.ts';
import { addRow, addSome } from './sparse-weights.ts';
import type { WeighedList } from './taste.ts';

/** What one title of a list adds to a recommendation's score. */
export interface Share {
  animeId: number;
  /** Negative where the title speaks against the recommendation. */
  share: number;
  /** How much of the share is what the two have in common, and no rating: see `commonThread`. */
  likeness: number;
}

/** What speaks for a recommendation: people's ratings of it, what it is like, or both. */
export type Evidence = 'ratings' | 'likeness' | 'both';

/** A recommended title. */
export interface Scored {
  animeId: number;
  /** The sum of the shares; without a unit, comparable within one answer only. */
  score: number;
  /** What each title of the list adds, largest first; none is zero. */
  shares: Share[];
  /** Of a cold-start item, and of whatever a cold-start item speaks for, it is likeness alone: nobody's ratings are known. */
  evidence: Evidence;
}

/** What the scores of one list depend on beside its entries. */
export interface Factors {
  /** What the weights for short lists count for. */
  readonly short: number;
  /** What the prior counts for. */
  readonly typical: number;
  /** What a title's whole score is multiplied by, by row. */
  readonly factor: (row: number) => number;
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
/** What is at least this share of what speaks for a title is told alone. */
const MOSTLY = 0.9;
/**
 * Names and tags say as much of what goes with a title as the ratings of so many lists. Measured on the weights for short
 * lists: they are .35 of those of titles on about 10 lists, .22 at 22, .11 at 45, .08 at 90 and .05 at 700.
 */
const LISTS_OF_LIKENESS = 6;
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
  };
}

/** The scores of all titles for a list, by row. */
export function scoreAll(
  model: Model,
  list: WeighedList,
  { short, typical, factor, thread }: Factors,
): Float64Array {
  const { ids, prior, weights, shortListWeights } = model;
  const scores = new Float64Array(ids.length);
  list.rows.forEach((row, k) => {
    const worth = list.worths[k] ?? 0;
    if (worth === 0) return;
    addRow(weights, row, worth, scores);
    if (short > 0) addRow(shortListWeights, row, worth * short, scores);
  });
  thread?.of.addTo(scores, thread.weight);
  for (let row = 0; row < scores.length; row++) {
    const sum = (scores[row] ?? 0) + typical * (prior[row] ?? 0);
    // Most titles have nothing that speaks for them, and the factors of all take as long as their sums.
    scores[row] = sum === 0 ? 0 : factor(row) * sum;
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
  { short, factor, thread }: Factors,
): Scored[] {
  const explained = rows.map(row => ({
    animeId: model.ids[row] ?? 0,
    row,
    factor: factor(row),
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
    explained.forEach(({ row, shares, factor: whole }, place) => {
      const likeness = thread ? thread.weight * thread.of.shareOf(own, worth, row) : 0;
      const sum = (sums[place] ?? 0) + likeness;
      if (sum === 0) return;
      shares.push({ animeId: model.ids[own] ?? 0, share: whole * sum, likeness: whole * likeness });
    });
    sums.fill(0);
  });
  const ratedPart = (own: number, row: number) => {
    const lists = Math.min(model.popularity[own] ?? 0, model.popularity[row] ?? 0);
    return lists / (lists + LISTS_OF_LIKENESS);
  };
  return explained.map(({ animeId, row, shares }) => ({
    animeId,
    score: shares.reduce((sum, { share }) => sum + share, 0),
    shares: shares.sort((a, b) => b.share - a.share || a.animeId - b.animeId),
    evidence: evidenceIn(animeId, shares, own => ratedPart(rowOf(model, own), row)),
  }));
}

/**
 * What speaks for a title; where nothing does, what would.
 *
 * @param ratedPart how much ratings say of what an entry of the list speaks for, beside what is in common; 0 to 1.
 */
function evidenceIn(
  animeId: number,
  shares: readonly Share[],
  ratedPart: (animeId: number) => number,
): Evidence {
  const speaking = shares.filter(({ share }) => share > 0);
  const told = speaking.length > 0 ? speaking : [{ animeId, share: 1, likeness: 0 }];
  let ratings = 0;
  let all = 0;
  for (const each of told) {
    all += each.share;
    ratings += ratedPart(each.animeId) * Math.max(0, each.share - Math.max(0, each.likeness));
  }
  if (ratings >= MOSTLY * all) return 'ratings';
  return ratings <= (1 - MOSTLY) * all ? 'likeness' : 'both';
}
