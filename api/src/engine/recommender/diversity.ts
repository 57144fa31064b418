import { rangeOf } from './sparse-rows.ts';
import type { SparseWeights } from './sparse-weights.ts';

/**
 * Puts titles into an order in which each is good and unlike those before it: maximal marginal relevance (Carbonell and
 * Goldstein 1998, "The use of MMR, diversity-based reranking"). Next is always the title j with the largest
 *
 *     (1 − δ) · scoreⱼ / best score  −  δ · max over those chosen of cos(j, chosen)
 *
 * where a title's vector is its row of the weights: titles are alike that speak for the same others.
 *
 * @param rows the titles to choose from.
 * @param scoreOf by row; above 0 for all of `rows`.
 * @param diversity δ, 0 (by score alone) to 1 (by unlikeness alone).
 * @returns `limit` of the rows, or all if there are fewer. Titles that tie stand as they were given.
 */
export function diversify(
  weights: SparseWeights,
  rows: readonly number[],
  scoreOf: (row: number) => number,
  diversity: number,
  limit: number,
): number[] {
  const best = rows.reduce((most, row) => Math.max(most, scoreOf(row)), 0);
  const rest = rows.map(row => ({ row, relevance: scoreOf(row) / best, likeness: 0 }));
  const cosine = cosinesWith(weights);
  const chosen: number[] = [];
  while (rest.length > 0 && chosen.length < limit) {
    const value = ({ relevance, likeness }: { relevance: number; likeness: number }) =>
      (1 - diversity) * relevance - diversity * likeness;
    const next = rest.reduce((first, each) => (value(each) > value(first) ? each : first));
    rest.splice(rest.indexOf(next), 1);
    chosen.push(next.row);
    const cosineTo = cosine(next.row);
    for (const each of rest) each.likeness = Math.max(each.likeness, cosineTo(each.row));
  }
  return chosen;
}

/** Cosines with one row at a time, which is spread out first so that each of them is one pass over the other row. */
function cosinesWith(weights: SparseWeights): (row: number) => (other: number) => number {
  const { offsets, columns, values } = weights;
  const spread = new Float64Array(offsets.length - 1);
  const lengthOf = (row: number) => {
    const [from, to] = rangeOf(offsets, row);
    let squares = 0;
    for (let k = from; k < to; k++) squares += (values[k] ?? 0) ** 2;
    return Math.sqrt(squares);
  };
  return row => {
    const [from, to] = rangeOf(offsets, row);
    spread.fill(0);
    for (let k = from; k < to; k++) spread[columns[k] ?? 0] = values[k] ?? 0;
    const length = lengthOf(row);
    return other => {
      const [first, end] = rangeOf(offsets, other);
      let product = 0;
      for (let k = first; k < end; k++) product += (values[k] ?? 0) * (spread[columns[k] ?? 0] ?? 0);
      return product === 0 ? 0 : product / (length * lengthOf(other));
    };
  };
}
