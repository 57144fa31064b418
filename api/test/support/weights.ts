import { forEachWeight, type SparseWeights } from '../../src/recommender/sparse-weights.ts';

/** The weight of one row for one column; 0 where it was not kept. */
export function weightAt(weights: SparseWeights, row: number, column: number): number {
  let found = 0;
  forEachWeight(weights, row, (each, weight) => {
    if (each === column) found = weight;
  });
  return found;
}
