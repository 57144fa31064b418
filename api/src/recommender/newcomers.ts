import type { SideInformation } from './side-information.ts';
import { rangeOf, transposeRows, type SparseRows } from './sparse-rows.ts';
import type { Weight } from './sparse-weights.ts';

/** How much equal names and equal tags say of two titles, in pairs of lists that hold both. */
export const NAME_WEIGHT = 25;
export const TAG_WEIGHT = 20;

/** Rated titles that stand in for a newcomer, at the most. */
const STAND_INS = 50;

/** What a newcomer is recommended less than its stand-ins: its likeness to them is all that speaks for it. */
export const DOUBT = 0.5;

/** A rated title in the place of a newcomer: a title that nobody has rated. */
export interface StandIn {
  readonly row: number;
  /** How much of the newcomer it is; 1 for all of them together. */
  readonly share: number;
  /** How much the newcomer and it speak for each other: its share, as far as the two are alike. */
  readonly kinship: number;
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
    return nearest.map(([other, like]) => {
      const share = like ** 2 / total;
      return { row: other, share, kinship: (share * like) / (NAME_WEIGHT + TAG_WEIGHT) };
    });
  };
}

/**
 * Adds newcomers to weights that were learnt without them: in both directions each takes the mean of its stand-ins'
 * weights, and is tied to the stand-ins themselves.
 *
 * @param rows the weights by row; a newcomer's is empty.
 * @param standIns the newcomers' stand-ins by row.
 * @param keep the most weights of a newcomer in each direction.
 * @returns all rows, with weights from newcomers and to newcomers.
 */
export function withNewcomers(
  rows: readonly (readonly Weight[])[],
  standIns: ReadonlyMap<number, readonly StandIn[]>,
  keep: number,
): Weight[][] {
  const columns = turned(rows);
  const all = rows.map(row => [...row]);
  for (const [newcomer, its] of standIns) {
    all[newcomer] = strongest(blend(its, rows), keep);
    for (const { column: row, weight } of strongest(blend(its, columns), keep)) {
      all[row]?.push({ column: newcomer, weight: DOUBT * weight });
    }
  }
  return all;
}

/**
 * What stand-ins say together of other titles. Of themselves, what they say of the title they speak for most, as far as
 * the newcomer is like them.
 */
function blend(standIns: readonly StandIn[], weights: readonly (readonly Weight[])[]): Weight[] {
  const sums = new Map<number, number>();
  const add = (title: number, weight: number) => sums.set(title, (sums.get(title) ?? 0) + weight);
  for (const { row, share, kinship } of standIns) {
    const own = weights[row] ?? [];
    for (const { column, weight } of own) add(column, share * weight);
    add(row, kinship * own.reduce((most, { weight }) => Math.max(most, weight), 0));
  }
  return [...sums].map(([column, weight]) => ({ column, weight }));
}

function strongest(weights: readonly Weight[], keep: number): Weight[] {
  return weights
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.column - b.column)
    .slice(0, keep);
}

/** The same weights by column: entry (row, column) becomes (column, row). */
function turned(rows: readonly (readonly Weight[])[]): Weight[][] {
  const columns: Weight[][] = rows.map(() => []);
  rows.forEach((weights, row) =>
    weights.forEach(({ column, weight }) => columns[column]?.push({ column: row, weight })),
  );
  return columns;
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
