import type { Model } from '../../src/engine/recommender/model.ts';
import { sparseRows, transposeRows } from '../../src/engine/recommender/sparse-rows.ts';
import type { Terms } from '../../src/engine/recommender/terms.ts';
import { siblingsIn, type Titles } from '../../src/engine/recommender/titles.ts';

/** Titles that have nothing to do with each other, all series, equally well known; with what a spec is about. */
export function titlesOf(model: Model, fields: Partial<Titles> = {}): Titles {
  const n = model.ids.length;
  return {
    franchises: Int32Array.from({ length: n }, (_, row) => row),
    siblings: siblingsIn(fields.franchises ?? Int32Array.from({ length: n }, (_, row) => row)),
    entryPoints: Int32Array.from({ length: n }, (_, row) => row),
    begins: Float64Array.from({ length: n }, (_, row) => row),
    isMain: new Uint8Array(n).fill(1),
    normalisedPopularity: new Float32Array(n).fill(0.5),
    logFame: new Float64Array(n),
    leastLogFame: 0,
    ratingsEnd: Infinity,
    terms: termsOf(Array.from({ length: n }, () => [])),
    ...fields,
  };
}

/** Terms that titles have or have not, and how likely each is. */
export function termsOf(named: readonly (readonly number[])[], frequencies: readonly number[] = []): Terms {
  const own = sparseRows(named.map(terms => terms.map(term => [term, 1] as const)));
  return { own, members: transposeRows(own), frequencies: Float32Array.from(frequencies) };
}
