import type { Matrix } from './linear-algebra/matrix.ts';
import type { StandIn } from './stand-ins.ts';
import type { Weight } from './sparse-weights.ts';

/** A title that nobody has rated. */
export interface Newcomer {
  readonly row: number;
  /** On how many lists it would be, as far as what is known of it tells. */
  readonly popularity: number;
  /** Rated titles most like it, which say what goes with it. */
  readonly standIns: readonly StandIn[];
}

/** What is kept of newcomers' weights. */
export interface NewcomerWeights {
  /** By position of the newcomer: what speaks for it, where `column` is the row that speaks. */
  readonly into: readonly Weight[][];
  /** By position of the newcomer: what it speaks for. */
  readonly from: readonly Weight[][];
}

/** How many weights of a newcomer are kept. */
export interface NewcomersKept {
  readonly into: number;
  readonly toRated: number;
  readonly toNewcomers: number;
}

/**
 * A title's weights grow with its popularity to this power. The time machine (docs/recommender.md) decided: of titles of
 * 2014 to 2016, taken for newcomers, NDCG@10 is .252 without regard to popularity, and .291, .289 and .278 at .5, .75, 1.
 */
const POPULARITY_POWER = 0.6;
/** Below so many lists popularity is chance. */
const FEW_LISTS = 5;

/**
 * Weights for titles that were not learnt from. A regression that may explain a title by itself has weights in which what
 * goes with a title, and the title itself, are on one scale. A newcomer's are the mean of its stand-ins', which are
 * brought to its own popularity first.
 *
 * @param unconstrained such a regression, over `rows`: what an entry of row i speaks for column j.
 * @param rows the rows of the model that were learnt, ascending.
 * @param popularity by row of the model.
 */
export function newcomerWeights(
  unconstrained: Matrix,
  rows: readonly number[],
  popularity: Uint32Array,
  newcomers: readonly Newcomer[],
  keep: NewcomersKept,
): NewcomerWeights {
  const blends = blendsOf(rows, newcomers);
  const columns = newcomers.map(() => new Float32Array(rows.length));
  const scales = rows.map(row => ((popularity[row] ?? 0) + FEW_LISTS) ** -POPULARITY_POWER);
  const own = newcomers.map(each => (each.popularity + FEW_LISTS) ** POPULARITY_POWER);
  // Row by row: of a column's values each lies on another page of the memory.
  for (let k = 0; k < rows.length; k++) {
    const row = unconstrained.values.subarray(k * rows.length, (k + 1) * rows.length);
    const scaled = Float32Array.from(row, (weight, column) => weight * (scales[column] ?? 0));
    columns.forEach((column, position) => {
      column[k] = (own[position] ?? 0) * dot(blends[position], scaled);
    });
  }
  const importance = rows.map(row => Math.sqrt((popularity[row] ?? 0) + FEW_LISTS));
  return {
    into: columns.map(column => strongest(column, rows, keep.into, importance)),
    from: newcomers.map((newcomer, position) => [
      ...strongest(meanRow(unconstrained, blends[position]), rows, keep.toRated),
      ...strongest(
        Float32Array.from(columns, (column, other) =>
          newcomers[other]?.row === newcomer.row ? 0 : dot(blends[position], column),
        ),
        newcomers.map(({ row }) => row),
        keep.toNewcomers,
      ),
    ]),
  };
}

/** A newcomer's stand-ins, as positions among the learnt rows, and what each of them counts, 1 together. */
interface Blend {
  readonly positions: Uint32Array;
  readonly shares: Float32Array;
}

function blendsOf(rows: readonly number[], newcomers: readonly Newcomer[]): Blend[] {
  const positionOf = new Map(rows.map((row, position) => [row, position]));
  return newcomers.map(({ standIns }) => {
    const known = standIns.flatMap(({ row, share }) => {
      const position = positionOf.get(row);
      return position === undefined ? [] : [{ position, share }];
    });
    const total = known.reduce((sum, { share }) => sum + share, 0);
    return {
      positions: Uint32Array.from(known, ({ position }) => position),
      shares: Float32Array.from(known, ({ share }) => share / total),
    };
  });
}

function dot(blend: Blend | undefined, values: Float32Array): number {
  if (!blend) return 0;
  const { positions, shares } = blend;
  let sum = 0;
  for (let k = 0; k < positions.length; k++) sum += (shares[k] ?? 0) * (values[positions[k] ?? 0] ?? 0);
  return sum;
}

function meanRow({ values, columns }: Matrix, blend: Blend | undefined): Float32Array {
  const mean = new Float32Array(columns);
  blend?.positions.forEach((position, k) => {
    const share = blend.shares[k] ?? 0;
    for (let column = 0; column < columns; column++) {
      mean[column] = (mean[column] ?? 0) + share * (values[position * columns + column] ?? 0);
    }
  });
  return mean;
}

/** The weights of the largest magnitude, times importance. */
function strongest(
  values: Float32Array,
  rows: readonly number[],
  keep: number,
  importance?: readonly number[],
): Weight[] {
  const magnitudes = values.map((value, k) => Math.abs(value) * (importance?.[k] ?? 1));
  const line = magnitudes.toSorted().at(-Math.min(keep, magnitudes.length)) ?? 0;
  return [...values.keys()]
    .filter(k => values[k] !== 0 && (magnitudes[k] ?? 0) >= line)
    .map(k => ({ column: rows[k] ?? 0, weight: values[k] ?? 0 }));
}
