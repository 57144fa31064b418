import type { SparseRows } from './sparse-rows.ts';

/** The genres and themes of a model's titles, as numbers 0, 1, …: what its picks may have in common. */
export interface Terms {
  /** Those that are known of each title, as columns. n rows. */
  readonly own: Pick<SparseRows, 'offsets' | 'columns'>;
  /**
   * By term the titles that count for it, as columns that ascend. The value is how much of the term a title is, 0 to 1 (see
   * `membersOf`), times the cube root of its fame: of two titles that have a term, people look for the better known.
   */
  readonly members: SparseRows;
  /** How likely a pick of anybody's has the term, above 0 and up to 1. By term. */
  readonly frequencies: Float32Array;
}
