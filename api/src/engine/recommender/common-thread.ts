import { rangeOf, type SparseRows } from './sparse-rows.ts';
import type { WeighedList } from './taste.ts';
import type { Terms } from './terms.ts';

/** What titles have in common with a list's picks, beyond what ratings say. */
export interface CommonThread {
  /** scores ← scores + factor · (how much of the thread each title has), by row. */
  readonly addTo: (scores: Float64Array, factor: number) => void;
  /** What each entry of the list adds to that of some titles, given by row: by title, then by entry. They add up to it. */
  readonly sharesOf: (rows: readonly number[]) => Float64Array;
}

/**
 * Of terms that picks share so often by chance, e^−`least`, nothing is to be learnt; of more picks than a few less so, since the
 * more there are, the more they share by chance. Beyond that no more than `most` counts.
 */
const SURPRISE = { least: 2.9, few: 3, most: 12 };
/**
 * A single pick's terms count for this: of one title it is not known what somebody likes in it. They count in full where likeness
 * alone is followed.
 */
const OF_ONE = 0.1;
/** So much less need be surprising where likeness alone is followed: that two are romances, ratings cannot tell of cold-start items. */
const LESS_IF_ALIKE = 0.6;

/**
 * What the picks have in common: each of their genres and themes counts by how unlikely it is that so many of anybody's picks
 * have it. Two that are comedies say nothing, three that are about sport a lot.
 *
 * @param alike how far likeness alone is followed, 0 to 1: as far as the picks are cold-start items, of which nothing else is known.
 */
export function commonThread(terms: Terms, list: WeighedList, alike: number): CommonThread {
  const weights = threadWeights(terms, list.picked, alike);
  const { offsets, columns, values } = terms.members;
  const profile = new Map<number, number>();
  list.rows.forEach((row, k) => {
    for (const term of termsOf(terms.own, row)) {
      const weight = weights.get(term);
      if (weight !== undefined) profile.set(term, (profile.get(term) ?? 0) + weight * (list.worths[k] ?? 0));
    }
  });
  return {
    addTo: (scores, factor) => {
      for (const [term, worth] of profile) {
        const [from, to] = rangeOf(offsets, term);
        for (let at = from; at < to; at++) {
          const row = columns[at] ?? 0;
          scores[row] = (scores[row] ?? 0) + factor * worth * (values[at] ?? 0);
        }
      }
    },
    sharesOf: rows => {
      const counted = new Map(
        [...weights].map(([term, weight]) => [term, rows.map(row => weight * memberOf(terms, term, row))]),
      );
      return sharesOf(terms, list, counted, rows.length);
    },
  };
}

/** @param counted what terms count for some titles, by term and the title's place among them. */
function sharesOf(
  terms: Terms,
  { rows: own, worths }: WeighedList,
  counted: ReadonlyMap<number, readonly number[]>,
  titles: number,
): Float64Array {
  const shares = new Float64Array(titles * own.length);
  own.forEach((row, k) => {
    const told = Array.from(termsOf(terms.own, row), term => counted.get(term)).filter(
      each => each !== undefined,
    );
    if (told.length === 0) return;
    for (let place = 0; place < titles; place++) {
      const sum = told.reduce((all, counts) => all + (counts[place] ?? 0), 0);
      shares[place * own.length + k] = (worths[k] ?? 0) * sum;
    }
  });
  return shares;
}

/** The terms that are known of a row. */
function termsOf({ offsets, columns }: Terms['own'], row: number): SparseRows['columns'] {
  return columns.subarray(...rangeOf(offsets, row));
}

/** How much of a term a row is, by bisection; 0 where it does not count for it. */
function memberOf({ members: { offsets, columns, values } }: Terms, term: number, row: number): number {
  let [low, high] = rangeOf(offsets, term);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((columns[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low < (offsets[term + 1] ?? 0) && columns[low] === row ? (values[low] ?? 0) : 0;
}

/** What a term counts for each entry that has it; terms that say nothing are not in it. */
function threadWeights(
  { own, frequencies }: Terms,
  picked: readonly number[],
  alike: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of picked) {
    for (const term of termsOf(own, row)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const usual = SURPRISE.least * Math.max(1, picked.length / SURPRISE.few);
  const least = usual * (1 - LESS_IF_ALIKE * alike);
  const certainty = picked.length === 1 ? OF_ONE + (1 - OF_ONE) * alike : 1;
  const weights = new Map<number, number>();
  for (const [term, count] of counts) {
    const surprise = -Math.log(chanceOfAtLeast(count, picked.length, frequencies[term] ?? 1));
    const told = Math.min(surprise - least, SURPRISE.most);
    if (told > 0) weights.set(term, (certainty * told) / count);
  }
  return weights;
}

/** How likely it is that of some trials at least so many succeed (the binomial distribution). */
function chanceOfAtLeast(successes: number, trials: number, probability: number): number {
  if (probability >= 1) return 1;
  let chance = (1 - probability) ** trials;
  let sum = 0;
  for (let k = 0; k <= trials; k++) {
    if (k >= successes) sum += chance;
    chance *= ((trials - k) * probability) / ((k + 1) * (1 - probability));
  }
  return sum;
}
