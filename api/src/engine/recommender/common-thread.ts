import { rangeOf } from './sparse-rows.ts';
import type { WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

/** What titles have in common with a list's picks, beyond what ratings say. */
export interface CommonThread {
  /** How much of the thread each title has, by row. */
  readonly scores: Float64Array;
  /** What one entry of the list adds to that of a title; all entries' add up to it. Both are rows. */
  readonly shareOf: (own: number, worth: number, row: number) => number;
}

/** How much more a term counts that all picks have than one that half of them have, as a power of the share. */
const AGREEMENT = 2.5;
/** A single pick's terms count for this: of one title it is not known what somebody likes in it. */
const OF_ONE = 0.03;

/**
 * What the picks have in common: each of their genres and themes counts by how rare it is in the catalogue, and by the
 * share of the picks that have it. What only one of several picks has is no thread.
 */
export function commonThread(
  { terms, termWeights }: Pick<Titles, 'terms' | 'termWeights'>,
  list: WeighedList,
): CommonThread {
  const weights = threadWeights(termWeights, terms, list.picked);
  const profile = new Float64Array(termWeights.length);
  list.rows.forEach((row, k) => {
    const [from, to] = rangeOf(terms.offsets, row);
    for (let at = from; at < to; at++) {
      const term = terms.columns[at] ?? 0;
      profile[term] = (profile[term] ?? 0) + (list.worths[k] ?? 0) * (weights[term] ?? 0);
    }
  });
  const scores = new Float64Array(terms.offsets.length - 1);
  for (let row = 0; row < scores.length; row++) {
    const [from, to] = rangeOf(terms.offsets, row);
    let sum = 0;
    for (let at = from; at < to; at++) sum += profile[terms.columns[at] ?? 0] ?? 0;
    scores[row] = sum;
  }
  return {
    scores,
    shareOf: (own, worth, row) => {
      let sum = 0;
      for (const term of termsInCommon(terms, own, row)) sum += weights[term] ?? 0;
      return worth * sum;
    },
  };
}

/** The terms that two rows both have. */
export function termsInCommon(
  { offsets, columns }: Pick<Titles['terms'], 'offsets' | 'columns'>,
  a: number,
  b: number,
): number[] {
  const [fromA, toA] = rangeOf(offsets, a);
  const [fromB, toB] = rangeOf(offsets, b);
  const own = columns.subarray(fromA, toA);
  return [...columns.subarray(fromB, toB)].filter(term => own.includes(term));
}

function threadWeights(
  termWeights: Float32Array,
  { offsets, columns }: Titles['terms'],
  picked: readonly number[],
): Float64Array {
  const counts = new Float64Array(termWeights.length);
  for (const row of picked) {
    const [from, to] = rangeOf(offsets, row);
    for (let at = from; at < to; at++) counts[columns[at] ?? 0] = (counts[columns[at] ?? 0] ?? 0) + 1;
  }
  const agreement = (count: number) =>
    picked.length === 1 ? OF_ONE * count : (Math.max(0, count - 1) / (picked.length - 1)) ** AGREEMENT;
  return counts.map((count, term) => (count === 0 ? 0 : agreement(count) * (termWeights[term] ?? 0)));
}
