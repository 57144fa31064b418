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
  /** How alike the two are, 0 to 1. */
  readonly likeness: number;
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
    return nearest.map(([other, like]) => ({
      row: other,
      share: like ** 2 / total,
      likeness: like / (NAME_WEIGHT + TAG_WEIGHT),
    }));
  };
}

/** What is known of a newcomer: the titles most like it. */
export interface Newcomer {
  /** Rated titles, which stand in for it. */
  readonly standIns: readonly StandIn[];
  /** Other newcomers. */
  readonly kin: readonly StandIn[];
}

/**
 * Adds newcomers to weights that were learnt without them: in both directions each takes the mean of its stand-ins'
 * weights, and is tied to the stand-ins themselves. To other newcomers it is tied as its stand-ins are, and to those
 * most like it besides.
 *
 * @param rows the weights by row; a newcomer's is empty.
 * @param newcomers by row.
 * @param keep the most weights of a newcomer in each direction, and as many again to other newcomers.
 * @returns all rows, with weights from newcomers and to newcomers.
 */
export function withNewcomers(
  rows: readonly (readonly Weight[])[],
  newcomers: ReadonlyMap<number, Newcomer>,
  keep: number,
): Weight[][] {
  const columns = turned(rows);
  const toNewcomers: Weight[][] = rows.map(() => []);
  for (const [newcomer, { standIns }] of newcomers) {
    for (const { column: row, weight } of strongest(blend(standIns, columns), keep)) {
      toNewcomers[row]?.push({ column: newcomer, weight: DOUBT * weight });
    }
  }
  return rows.map((own, row) => {
    const newcomer = newcomers.get(row);
    if (!newcomer) return [...own, ...(toNewcomers[row] ?? [])];
    const toRated = strongest(blend(newcomer.standIns, rows), keep);
    const others = blendOfNewcomers(newcomer, toNewcomers, largestOf(toRated));
    const toOthers = others.filter(({ column }) => column !== row);
    return [...toRated, ...strongest(toOthers, keep)];
  });
}

/**
 * What stand-ins say together of other titles. Of themselves, what they say of the title they speak for most, as far as
 * the newcomer is like them.
 */
function blend(standIns: readonly StandIn[], weights: readonly (readonly Weight[])[]): Weight[] {
  const sums = new WeightSums();
  for (const { row, share, likeness } of standIns) {
    const own = weights[row] ?? [];
    for (const { column, weight } of own) sums.add(column, share * weight);
    sums.add(row, share * likeness * largestOf(own));
  }
  return sums.weights();
}

/**
 * What stand-ins say together of other newcomers, and the ties to kin. Nothing else is known of two newcomers, so kin
 * that are altogether alike speak for each other as much as a newcomer speaks for any title.
 *
 * @param largest the newcomer's largest weight.
 */
function blendOfNewcomers(
  { standIns, kin }: Newcomer,
  toNewcomers: readonly (readonly Weight[])[],
  largest: number,
): Weight[] {
  const sums = new WeightSums();
  for (const { row, share } of standIns) {
    for (const { column, weight } of toNewcomers[row] ?? []) sums.add(column, share * weight);
  }
  for (const { row, likeness } of kin) sums.add(row, likeness * largest);
  return sums.weights();
}

class WeightSums {
  private readonly sums = new Map<number, number>();

  add(column: number, weight: number): void {
    this.sums.set(column, (this.sums.get(column) ?? 0) + weight);
  }

  weights(): Weight[] {
    return [...this.sums].map(([column, weight]) => ({ column, weight }));
  }
}

function largestOf(weights: readonly Weight[]): number {
  return weights.reduce((most, { weight }) => Math.max(most, weight), 0);
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
