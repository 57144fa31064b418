/**
 * An item-item model: for every title, the titles that go with it most.
 *
 * Titles are rows, 0 … n−1. The neighbours of row i are entries `offsets[i]` to `offsets[i + 1]` of `neighbours` and
 * `weights`, strongest first (compressed sparse rows). Everything is read only.
 */
export interface Model {
  /** Names the weights: the same bytes have the same version. */
  readonly version: string;
  /** MyAnimeList ids by row, ascending. Length n. */
  readonly ids: Int32Array;
  /** How many of the training lists hold the title, by row. Length n. */
  readonly popularity: Uint32Array;
  /** Length n + 1. */
  readonly offsets: Uint32Array;
  /** Rows. Length `offsets[n]`. */
  readonly neighbours: Uint16Array;
  /** How strongly liking row i speaks for the neighbour, 0 < w ≤ 1, without a unit. Length `offsets[n]`. */
  readonly weights: Float32Array;
}

/** The most rows that a model can have: neighbours are 16-bit. */
export const MAX_ROWS = 2 ** 16;

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
