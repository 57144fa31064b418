import type { ColdStartItem } from './cold-start-items.ts';
import type { RatedRows } from './rated-lists.ts';
import { listWeight, type RidgeOptions } from './ridge.ts';
import { rangeOf } from './sparse-rows.ts';

/** How much the average list likes a title, lists weighted as for short lists; a cold-start item, as a title as popular. */
export function priorOf(
  { offsets, rows, scores }: RatedRows,
  popularity: Uint32Array,
  coldStartItems: readonly ColdStartItem[],
  { targets, listDamping }: Pick<RidgeOptions, 'targets' | 'listDamping'>,
): Float32Array {
  const sums = new Float64Array(popularity.length);
  let total = 0;
  for (let list = 0; list + 1 < offsets.length; list++) {
    const [from, to] = rangeOf(offsets, list);
    const weight = listWeight(to - from, listDamping);
    total += weight;
    for (let k = from; k < to; k++) {
      const row = rows[k] ?? 0;
      sums[row] = (sums[row] ?? 0) + weight * (targets[scores[k] ?? 0] ?? 0);
    }
  }
  const usual = sums.reduce((sum, each) => sum + each, 0) / (rows.length || 1);
  for (const { row, popularity: expected } of coldStartItems) sums[row] = usual * expected;
  return Float32Array.from(sums, sum => sum / (total || 1));
}
