import type { SideInformation } from './side-information.ts';
import { rangeOf, transposeRows, type SparseRows } from './sparse-rows.ts';

/** How much equal names and equal tags say of two titles, in pairs of lists that hold both. */
export const NAME_WEIGHT = 25;
export const TAG_WEIGHT = 20;

/** Rated titles that stand in for a newcomer, at the most. */
const STAND_INS = 100;

/** A rated title in the place of a newcomer: a title that nobody has rated. */
export interface StandIn {
  readonly row: number;
  /** How much of the newcomer it is; 1 for all of them together. */
  readonly share: number;
}

/**
 * Finds titles that stand in for a newcomer: those most like it by names and tags. Being learnt with the others, on
 * side information alone, serves a newcomer worse: docs/recommender.md has the figures.
 *
 * @param canStandIn says which rows may.
 * @returns a function from a row to its stand-ins; none where nothing is known of it.
 */
export function standInFinder(
  side: SideInformation,
  canStandIn: (row: number) => boolean,
): (row: number) => StandIn[] {
  const names = likenessFinder(side.names, NAME_WEIGHT);
  const tags = likenessFinder(side.tags, TAG_WEIGHT);
  return row => {
    const likeness = new Map<number, number>();
    names(row, likeness);
    tags(row, likeness);
    const nearest = [...likeness]
      .filter(([other]) => other !== row && canStandIn(other))
      .sort(([a, likeA], [b, likeB]) => likeB - likeA || a - b)
      .slice(0, STAND_INS);
    const total = nearest.reduce((sum, [, like]) => sum + like ** 2, 0);
    return nearest.map(([other, like]) => ({ row: other, share: like ** 2 / total }));
  };
}

function likenessFinder(
  features: SparseRows,
  factor: number,
): (row: number, likeness: Map<number, number>) => void {
  const byFeature = transposeRows(features);
  return (row, likeness) => {
    const [from, to] = rangeOf(features.offsets, row);
    for (let k = from; k < to; k++) {
      const [first, end] = rangeOf(byFeature.offsets, features.columns[k] ?? 0);
      for (let other = first; other < end; other++) {
        const product = factor * (features.values[k] ?? 0) * (byFeature.values[other] ?? 0);
        const title = byFeature.columns[other] ?? 0;
        likeness.set(title, (likeness.get(title) ?? 0) + product);
      }
    }
  };
}
