import type { Model } from './model.ts';
import type { Factors } from './scores.ts';
import { Scratch } from './scratch.ts';
import { addSome } from './sparse-weights.ts';
import type { WeighedList } from './taste.ts';
import { Largest } from './top-k.ts';

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
  /** The sum of all shares; without a unit, comparable within one answer only. */
  score: number;
  /** What titles of the list add: those that weigh most, for or against; the largest first, and none is zero. */
  shares: Share[];
  /** What all others add together; undefined where there are none. */
  others: { readonly count: number; readonly share: number } | undefined;
  /** Of a cold-start item, and of whatever a cold-start item speaks for, it is likeness alone: nobody's ratings are known. */
  evidence: Evidence;
}

/** Lists of thousands of titles have as many reasons for each of a hundred recommendations: megabytes that nobody reads. */
export const MAX_SHARES = 20;
/** What is at least this share of what speaks for a title is told alone; just so much is, however it is rounded. */
const MOSTLY = 0.9 - 1e-12;
/**
 * Names and tags say as much of what goes with a title as the ratings of so many lists. Measured on the weights for short
 * lists: they are .35 of those of titles on about 10 lists, .22 at 22, .11 at 45, .08 at 90 and .05 at 700.
 */
const LISTS_OF_LIKENESS = 6;

const placesMemory = new Scratch(length => new Int32Array(length));
const sharesMemory = new Scratch(length => new Float64Array(length));

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
  factors: Factors,
): Scored[] {
  const sums = sumsByEntry(model, list, rows, factors);
  const likeness = factors.thread?.of.sharesOf(rows);
  const entries = list.rows.length;
  return rows.map((row, place) => {
    const from = place * entries;
    return scoredOf(model, list, row, factors, {
      sums: sums.subarray(from, from + entries),
      likeness: likeness?.subarray(from, from + entries),
    });
  });
}

/** What the weights of each entry add to each title, without its factor: by title, then by entry. */
function sumsByEntry(
  model: Model,
  list: WeighedList,
  rows: readonly number[],
  { short }: Factors,
): Float64Array {
  const entries = list.rows.length;
  // Above 0 for the titles that are meant, and 1 more than where their sums begin.
  const places = placesMemory.zeros(model.ids.length);
  rows.forEach((row, place) => (places[row] = place * entries + 1));
  const sums = sharesMemory.zeros(rows.length * entries);
  list.rows.forEach((own, k) => {
    const worth = list.worths[k] ?? 0;
    if (worth === 0) return;
    addSome(model.weights, own, worth, places, sums, k - 1);
    if (short > 0) addSome(model.shortListWeights, own, worth * short, places, sums, k - 1);
  });
  return sums;
}

/** What each entry adds to one title, without its factor. */
interface Parts {
  readonly sums: Float64Array;
  readonly likeness: Float64Array | undefined;
}

function scoredOf(
  model: Model,
  list: WeighedList,
  row: number,
  { factor, thread }: Factors,
  { sums, likeness }: Parts,
): Scored {
  const whole = factor(row);
  const likenessOf = (k: number) => (thread ? thread.weight * (likeness?.[k] ?? 0) : 0);
  const evidence = new EvidenceCount(model, row);
  let score = 0;
  let count = 0;
  for (let k = 0; k < sums.length; k++) {
    const alike = likenessOf(k);
    const sum = (sums[k] ?? 0) + alike;
    const share = whole * sum;
    sums[k] = share;
    if (sum === 0) continue;
    count += 1;
    score += share;
    evidence.add(list.rows[k] ?? 0, share, whole * alike);
  }
  const shares = strongest(sums, count).map(k => ({
    animeId: model.ids[list.rows[k] ?? 0] ?? 0,
    share: sums[k] ?? 0,
    likeness: whole * likenessOf(k),
  }));
  return {
    animeId: model.ids[row] ?? 0,
    score,
    shares,
    others: othersOf(score, shares, count),
    evidence: evidence.verdict,
  };
}

/** The entries whose shares weigh most, those that add most first. */
function strongest(shares: Float64Array, count: number): number[] {
  const heaviest = new Largest(Math.min(count, MAX_SHARES));
  for (let k = 0; k < shares.length; k++) {
    const share = shares[k] ?? 0;
    if (share !== 0) heaviest.offer(k, Math.abs(share));
  }
  const kept = heaviest.takeAll().sort((a, b) => a - b);
  const largest = new Largest(kept.length);
  for (const k of kept) largest.offer(k, shares[k] ?? 0);
  return largest.takeAll();
}

function othersOf(score: number, told: readonly Share[], count: number): Scored['others'] {
  if (told.length === count) return undefined;
  return { count: count - told.length, share: told.reduce((rest, { share }) => rest - share, score) };
}

/** Adds up what speaks for a title. */
class EvidenceCount {
  private ratings = 0;
  private all = 0;

  constructor(
    private readonly model: Model,
    private readonly row: number,
  ) {}

  /** @param likeness how much of the share is what both have in common. */
  add(own: number, share: number, likeness: number): void {
    if (share <= 0) return;
    this.all += share;
    this.ratings += this.ratedPart(own) * Math.max(0, share - Math.max(0, likeness));
  }

  /** Where nothing speaks for the title, what would. */
  get verdict(): Evidence {
    const [ratings, all] = this.all > 0 ? [this.ratings, this.all] : [this.ratedPart(this.row), 1];
    if (ratings >= MOSTLY * all) return 'ratings';
    return ratings <= (1 - MOSTLY) * all ? 'likeness' : 'both';
  }

  /** How much ratings say of what an entry of the list speaks for, beside what is in common; 0 to 1. */
  private ratedPart(own: number): number {
    const { popularity } = this.model;
    const lists = Math.min(popularity[own] ?? 0, popularity[this.row] ?? 0);
    return lists / (lists + LISTS_OF_LIKENESS);
  }
}
