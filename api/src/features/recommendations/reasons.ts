import type { Share } from '../../engine/recommender/scores.ts';

/** Lists of thousands of titles have as many reasons for each of a hundred recommendations: megabytes that nobody reads. */
const MAX_TOP = 20;

/** A score taken apart: the strongest shares, and what is left. */
export interface ToldShares {
  /** The largest first. */
  readonly top: readonly Share[];
  /** What all others are together; undefined where there is no other. */
  readonly others: { readonly count: number; readonly share: number } | undefined;
}

/**
 * Takes out the shares that weigh most, for or against.
 *
 * @param score the sum of all shares.
 * @param shares the largest first, and so are the top ones.
 */
export function strongestShares(score: number, shares: readonly Share[]): ToldShares {
  if (shares.length <= MAX_TOP) return { top: shares, others: undefined };
  const strongest = new Set(
    shares.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share)).slice(0, MAX_TOP),
  );
  const top = shares.filter(each => strongest.has(each));
  const share = top.reduce((rest, each) => rest - each.share, score);
  return { top, others: { count: shares.length - top.length, share } };
}
