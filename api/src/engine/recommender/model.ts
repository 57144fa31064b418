import type { SparseWeights } from './sparse-weights.ts';

/**
 * A linear item-item model. Titles are rows, 0 … n−1, by ascending MyAnimeList id. Everything is read only.
 * `docs/recommender.md` explains it from the beginning.
 */
export interface Model {
  /** Names the weights: the same bytes have the same version. */
  readonly version: string;
  /** MyAnimeList ids. Length n. */
  readonly ids: Int32Array;
  /** When titles began; estimated where it is not known. Length n. */
  readonly years: Float32Array;
  /** How many of the training lists hold the title. Length n. */
  readonly popularity: Uint32Array;
  /** How much the average list likes the title, 0 to about 1. Length n. */
  readonly prior: Float32Array;
  /** What an entry of a list speaks for: rows are entries, columns what may be recommended. n rows. */
  readonly weights: SparseWeights;
  /** The same, learnt for lists of which hardly anything is known. n rows. */
  readonly shortListWeights: SparseWeights;
}

/** The most titles that a model can have: columns are 16-bit. */
export const MAX_TITLES = 2 ** 16;

/**
 * Finds a title's row by bisection.
 *
 * @returns −1 where the model does not know the title.
 */
export function rowOf({ ids }: Pick<Model, 'ids'>, animeId: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const id = ids[middle] ?? 0;
    if (id === animeId) return middle;
    if (id < animeId) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
