import type { Share } from '../../engine/recommender/scores.ts';

/** Lists of thousands of titles have as many reasons for each of a hundred recommendations: megabytes that nobody reads. */
const MOST_TOLD = 20;

/** A score taken apart: the strongest shares, and what is left. */
export interface ToldShares {
  /** The largest first. */
  readonly told: readonly Share[];
  /** What all others are together; undefined where there is no other. */
  readonly others: { readonly count: number; readonly share: number } | undefined;
}

/**
 * Takes out the shares that weigh most, for or against.
 *
 * @param score the sum of all shares.
 * @param shares the largest first, and so are those that are told.
 */
export function strongestShares(score: number, shares: readonly Share[]): ToldShares {
  if (shares.length <= MOST_TOLD) return { told: shares, others: undefined };
  const strongest = new Set(
    shares.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share)).slice(0, MOST_TOLD),
  );
  const told = shares.filter(each => strongest.has(each));
  const share = told.reduce((rest, each) => rest - each.share, score);
  return { told, others: { count: shares.length - told.length, share } };
}
