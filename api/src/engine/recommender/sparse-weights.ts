import type { Matrix } from './linear-algebra/matrix.ts';
import { rangeOf } from './sparse-rows.ts';

/**
 * The largest weights of a matrix: row i speaks for column `columns[k]` with `values[k]` · `scales[i]`, for k from
 * `offsets[i]` to `offsets[i + 1]`. Columns of a row ascend.
 */
export interface SparseWeights {
  /** Length: rows + 1. */
  readonly offsets: Uint32Array;
  readonly columns: Uint16Array;
  /** −127 to 127. */
  readonly values: Int8Array;
  /** Length: rows. What one step of a row's values is worth. */
  readonly scales: Float32Array;
}

/** One weight of a row. */
export interface Weight {
  readonly column: number;
  readonly weight: number;
}

const MAX_STEP = 127;

/** Every so many-th row is looked at to find where the line between large and small weights lies. */
const SAMPLED = 3;

/**
 * The weights of a square matrix that matter most: those whose magnitude, times their row's importance, is largest.
 *
 * @param importance by row.
 * @param average how many weights to keep a row, on average; about as many, since the line is drawn from a sample.
 * @returns by row; zeros are never kept.
 */
export function largestWeights(matrix: Matrix, importance: readonly number[], average: number): Weight[][] {
  const { rows, columns, values } = matrix;
  const line = lineBetween(matrix, importance, average);
  return Array.from({ length: rows }, (_, row) => {
    const smallest = line / (importance[row] ?? 1);
    const kept: Weight[] = [];
    for (let column = 0; column < columns; column++) {
      const weight = values[row * columns + column] ?? 0;
      if (weight !== 0 && Math.abs(weight) >= smallest) kept.push({ column, weight });
    }
    return kept;
  });
}

function lineBetween(
  { rows, columns, values }: Matrix,
  importance: readonly number[],
  average: number,
): number {
  const sampled = Math.ceil(rows / SAMPLED);
  const sample = new Float32Array(sampled * columns);
  for (let k = 0; k < sampled; k++) {
    const row = k * SAMPLED;
    for (let column = 0; column < columns; column++) {
      sample[k * columns + column] = Math.abs(values[row * columns + column] ?? 0) * (importance[row] ?? 1);
    }
  }
  sample.sort();
  return sample[Math.max(0, sample.length - average * sampled)] ?? 0;
}

/** Puts rows together, each weight rounded to 1/127 of its row's largest. What rounds to zero is left out. */
export function sparseWeights(rows: readonly (readonly Weight[])[]): SparseWeights {
  const scales = Float32Array.from(
    rows,
    row => Math.max(0, ...row.map(({ weight }) => Math.abs(weight))) / MAX_STEP,
  );
  const rounded = rows.map((row, index) =>
    row
      .map(({ column, weight }) => ({ column, value: Math.round(weight / (scales[index] ?? 1)) }))
      .filter(({ value }) => value !== 0)
      .sort((a, b) => a.column - b.column),
  );
  const offsets = new Uint32Array(rows.length + 1);
  rounded.forEach((row, index) => (offsets[index + 1] = (offsets[index] ?? 0) + row.length));
  const flat = rounded.flat();
  return {
    offsets,
    columns: Uint16Array.from(flat, ({ column }) => column),
    values: Int8Array.from(flat, ({ value }) => value),
    scales,
  };
}

/** scores ← scores + factor · (row of the weights). */
export function addRow(weights: SparseWeights, row: number, factor: number, scores: Float64Array): void {
  const { columns, values } = weights;
  const [from, to] = rangeOf(weights.offsets, row);
  const step = factor * (weights.scales[row] ?? 0);
  for (let k = from; k < to; k++) {
    const column = columns[k] ?? 0;
    scores[column] = (scores[column] ?? 0) + step * (values[k] ?? 0);
  }
}

/**
 * The same for some columns alone.
 *
 * @param places where in the sums a column is, by column; 0 for those that are left out.
 * @param from is added to all places.
 */
export function addSome(
  weights: SparseWeights,
  row: number,
  factor: number,
  places: Int32Array,
  sums: Float64Array,
  from: number,
): void {
  const { columns, values } = weights;
  const [first, end] = rangeOf(weights.offsets, row);
  const step = factor * (weights.scales[row] ?? 0);
  for (let k = first; k < end; k++) {
    const place = places[columns[k] ?? 0] ?? 0;
    if (place > 0) sums[place + from] = (sums[place + from] ?? 0) + step * (values[k] ?? 0);
  }
}
