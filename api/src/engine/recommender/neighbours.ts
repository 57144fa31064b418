import type { SideInformation, TitleInformation } from './side-information.ts';
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
 * Names tie what is of one franchise together, and nothing else: "You Are Umasou", about dinosaurs, says nothing of "You Are
 * Ms. Servant". What names share counts as far as it tells franchises apart.
 *
 * @param canBeNeighbour says which rows may.
 * @returns a function from a row to its neighbours; none where nothing is known of it.
 */
export function neighbourFinder(
  side: SideInformation,
  franchiseOf: (row: number) => TitleInformation['franchise'],
  canBeNeighbour: (row: number) => boolean,
): (row: number) => Neighbour[] {
  const names = likenessFinder(side.names, NAME_WEIGHT, titles => kinship(titles, franchiseOf));
  const tags = likenessFinder(side.tags, TAG_WEIGHT, () => 1);
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

/**
 * How likely two titles of several are of one franchise (Simpson 1949), 0 to 1. One whose franchise is not known is no other's kin.
 */
function kinship(titles: Uint32Array, franchiseOf: (row: number) => TitleInformation['franchise']): number {
  const sizes = new Map<number, number>();
  for (const title of titles) {
    const franchise = franchiseOf(title)?.id;
    if (franchise !== undefined) sizes.set(franchise, (sizes.get(franchise) ?? 0) + 1);
  }
  const pairs = [...sizes.values()].reduce((sum, size) => sum + size * (size - 1), 0);
  return pairs === 0 ? 0 : pairs / (titles.length * (titles.length - 1));
}

/** @param trustIn how much of the factor a feature counts, 0 to 1, by the titles that have it. */
function likenessFinder(
  features: SparseRows,
  factor: number,
  trustIn: (titles: Uint32Array) => number,
): (row: number, likeness: Map<number, number>) => void {
  const byFeature = transposeRows(features);
  const weights = Float32Array.from({ length: byFeature.offsets.length - 1 }, (_, feature) =>
    trustIn(byFeature.columns.subarray(...rangeOf(byFeature.offsets, feature))),
  ).map(trust => factor * trust);
  return (row, likeness) => {
    const [from, to] = rangeOf(features.offsets, row);
    for (let k = from; k < to; k++) {
      const feature = features.columns[k] ?? 0;
      const own = (weights[feature] ?? 0) * (features.values[k] ?? 0);
      if (own === 0) continue;
      const [first, end] = rangeOf(byFeature.offsets, feature);
      for (let other = first; other < end; other++) {
        const title = byFeature.columns[other] ?? 0;
        likeness.set(title, (likeness.get(title) ?? 0) + own * (byFeature.values[other] ?? 0));
      }
    }
  };
}
