import type { Terms } from './terms.ts';

/** What is known of a model's titles beside their weights, by row. Everything is read only. */
export interface Titles {
  /** Titles with the same number are of one franchise. Length n. */
  readonly franchises: Int32Array;
  /** The next row of the same franchise; after the last comes the first. Length n. */
  readonly siblings: Int32Array;
  /** The row of what a title is watched after: a second season's is the first season; else its own. Length n. */
  readonly entryPoints: Int32Array;
  /** When a title began, in days since 1970; Infinity where that is not known. Length n. */
  readonly begins: Float64Array;
  /** 1 for what carries a franchise's story on; 0 for what is told beside it, and for recaps. Length n. */
  readonly isMain: Uint8Array;
  /** How well known a title is, 0 to 1: the logarithm of its popularity, over that of the most popular. Length n. */
  readonly normalisedPopularity: Float32Array;
  /** The logarithm of a title's fame: how well known it is, over what 300 of 4,900 lists are. Length n. */
  readonly logFame: Float64Array;
  /** The smallest of them. */
  readonly leastLogFame: number;
  /** The last year of whose titles ratings are known. */
  readonly ratingsEnd: number;
  /** Their genres and themes. */
  readonly terms: Terms;
}

/** The next row with the same number, by row; after the last comes the first. */
export function siblingsIn(franchises: Int32Array): Int32Array {
  const siblings = new Int32Array(franchises.length);
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  franchises.forEach((franchise, row) => {
    const last = lasts.get(franchise);
    if (last === undefined) firsts.set(franchise, row);
    else siblings[last] = row;
    siblings[row] = firsts.get(franchise) ?? row;
    lasts.set(franchise, row);
  });
  return siblings;
}
