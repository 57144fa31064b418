import type { SideInformation } from './side-information.ts';
import { rangeOf, transposeRows, type SparseRows } from './sparse-rows.ts';

/** How much equal names and equal tags say of two titles, in pairs of lists that hold both. */
export const NAME_WEIGHT = 25;
export const TAG_WEIGHT = 20;

/** Rated titles that stand in for a cold-start item, at the most. */
const STAND_INS = 100;

/** A rated title in the place of a cold-start item: a title that nobody has rated. */
export interface Neighbour {
  readonly row: number;
  /** How much of the cold-start item it is; 1 for all of them together. */
  readonly share: number;
}

/**
 * Finds titles that stand in for a cold-start item: those most like it by names and tags. Being learnt with the others, on
 * side information alone, serves a cold-start item worse: docs/recommender.md has the figures.
 *
 * @param canBeNeighbour says which rows may.
 * @returns a function from a row to its neighbours; none where nothing is known of it.
 */
export function neighbourFinder(
  side: SideInformation,
  canBeNeighbour: (row: number) => boolean,
): (row: number) => Neighbour[] {
  const names = likenessFinder(side.names, NAME_WEIGHT);
  const tags = likenessFinder(side.tags, TAG_WEIGHT);
  return row => {
    const likeness = new Map<number, number>();
    names(row, likeness);
    tags(row, likeness);
    const nearest = [...likeness]
      .filter(([other]) => other !== row && canBeNeighbour(other))
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
