import { addRow, type SparseWeights } from '../../src/engine/recommender/sparse-weights.ts';

/** As many as numbers of 16 bits can name. */
const MAX_COLUMNS = 2 ** 16;

/** The weight of one row for one column; 0 where it was not kept. */
export function weightAt(weights: SparseWeights, row: number, column: number): number {
  const columns = new Float64Array(MAX_COLUMNS);
  addRow(weights, row, 1, columns);
  return columns[column] ?? 0;
}
