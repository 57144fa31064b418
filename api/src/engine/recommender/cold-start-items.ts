import type { Matrix } from './linear-algebra/matrix.ts';
import { topK } from './top-k.ts';
import type { Neighbour } from './neighbours.ts';
import type { Weight } from './sparse-weights.ts';

/** A title that nobody has rated. */
export interface ColdStartItem {
  readonly row: number;
  /** On how many lists it would be, as far as what is known of it tells. */
  readonly popularity: number;
  /** Rated titles most like it, which say what goes with it. */
  readonly neighbours: readonly Neighbour[];
}

/** What is kept of cold-start items' weights. */
export interface ColdStartItemWeights {
  /** By position of the cold-start item: what speaks for it, where `column` is the row that speaks. */
  readonly into: readonly Weight[][];
  /** By position of the cold-start item: what it speaks for. */
  readonly from: readonly Weight[][];
}

/** How many weights of a cold-start item are kept. */
export interface ColdStartItemsKept {
  readonly into: number;
  readonly toRated: number;
  readonly toColdStart: number;
}

/**
 * A title's weights grow with its popularity to this power. The time machine (docs/recommender.md) decided: of titles of
 * 2014 to 2016, taken for cold-start items, NDCG@10 is .252 without regard to popularity, and .291, .289 and .278 at .5, .75, 1.
 */
const POPULARITY_POWER = 0.6;
/** Rows that are turned over at a time: a block of 10 MB stays in the processor's caches. */
const BLOCK = 256;
/** Below so many lists popularity is chance. */
const FEW_LISTS = 5;

/**
 * Weights for titles that were not learnt from. A regression that may explain a title by itself has weights in which what
 * goes with a title, and the title itself, are on one scale. A cold-start item's are the mean of its neighbours', which are
 * brought to its own popularity first.
 *
 * @param unconstrained such a regression, over `rows`: what an entry of row i speaks for column j.
 * @param rows the rows of the model that were learnt, ascending.
 * @param popularity by row of the model.
 */
export function coldStartItemWeights(
  unconstrained: Matrix,
  rows: readonly number[],
  popularity: Uint32Array,
  coldStartItems: readonly ColdStartItem[],
  keep: ColdStartItemsKept,
): ColdStartItemWeights {
  const blends = blendsOf(rows, coldStartItems);
  const columns = columnsInto(unconstrained, rows, popularity, coldStartItems, blends);
  const importance = rows.map(row => Math.sqrt((popularity[row] ?? 0) + FEW_LISTS));
  const names = coldStartItems.map(({ row }) => row);
  const between = byPosition(columns, rows.length);
  return {
    into: columns.map(column => strongest(column, rows, keep.into, importance)),
    from: coldStartItems.map((_, position) => {
      const blend = blends[position];
      const toColdStart = Float32Array.from(meanOf(blend, between, coldStartItems.length));
      toColdStart[position] = 0;
      return [
        ...strongest(meanRow(unconstrained, blend), rows, keep.toRated),
        ...strongest(toColdStart, names, keep.toColdStart),
      ];
    }),
  };
}

/** What speaks for each cold-start item, by learnt position. */
function columnsInto(
  unconstrained: Matrix,
  rows: readonly number[],
  popularity: Uint32Array,
  coldStartItems: readonly ColdStartItem[],
  blends: readonly Blend[],
): Float32Array[] {
  const columns = coldStartItems.map(() => new Float32Array(rows.length));
  const scales = rows.map(row => ((popularity[row] ?? 0) + FEW_LISTS) ** -POPULARITY_POWER);
  const own = coldStartItems.map(each => (each.popularity + FEW_LISTS) ** POPULARITY_POWER);
  // Block by block, turned over: sums then run along the memory, which takes a tenth of the time.
  for (let first = 0; first < rows.length; first += BLOCK) {
    const width = Math.min(BLOCK, rows.length - first);
    const block = turnedOver(unconstrained, first, width, scales);
    columns.forEach((column, position) => {
      const mean = meanOf(blends[position], block, width);
      for (let k = 0; k < width; k++) column[first + k] = (own[position] ?? 0) * (mean[k] ?? 0);
    });
  }
  return columns;
}

/** Some rows of a matrix as columns, each row of which is scaled: `width` values for each column of the matrix. */
function turnedOver(
  { values, columns }: Matrix,
  first: number,
  width: number,
  scales: readonly number[],
): Float32Array {
  const block = new Float32Array(columns * width);
  for (let k = 0; k < width; k++) {
    const start = (first + k) * columns;
    for (let column = 0; column < columns; column++)
      block[column * width + k] = (values[start + column] ?? 0) * (scales[column] ?? 0);
  }
  return block;
}

/** Columns of equal length as one matrix, a row for each of their positions. */
function byPosition(columns: readonly Float32Array[], length: number): Float32Array {
  const turned = new Float32Array(columns.length * length);
  columns.forEach((column, place) => {
    for (let k = 0; k < length; k++) turned[k * columns.length + place] = column[k] ?? 0;
  });
  return turned;
}

/** The mean of the neighbours' rows of a matrix, each `width` long. */
function meanOf(blend: Blend | undefined, values: Float32Array, width: number): Float64Array {
  const mean = new Float64Array(width);
  if (!blend) return mean;
  for (let place = 0; place < blend.positions.length; place++) {
    const share = blend.shares[place] ?? 0;
    const start = (blend.positions[place] ?? 0) * width;
    for (let k = 0; k < width; k++) mean[k] = (mean[k] ?? 0) + share * (values[start + k] ?? 0);
  }
  return mean;
}

/** A cold-start item's neighbours, as positions among the learnt rows, and what each of them counts, 1 together. */
interface Blend {
  readonly positions: Uint32Array;
  readonly shares: Float32Array;
}

function blendsOf(rows: readonly number[], coldStartItems: readonly ColdStartItem[]): Blend[] {
  const positionOf = new Map(rows.map((row, position) => [row, position]));
  return coldStartItems.map(({ neighbours }) => {
    const known = neighbours.flatMap(({ row, share }) => {
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
  const magnitudes = Float64Array.from(values, (value, k) =>
    Math.fround(Math.abs(value) * (importance?.[k] ?? 1)),
  );
  const smallest = topK(magnitudes, () => true, keep).at(-1);
  const line = smallest === undefined ? 0 : (magnitudes[smallest] ?? 0);
  return [...values.keys()]
    .filter(k => values[k] !== 0 && (magnitudes[k] ?? 0) >= line)
    .map(k => ({ column: rows[k] ?? 0, weight: values[k] ?? 0 }));
}
