import type { Transaction } from '../infra/transaction.ts';

/** Whose word counts where a list and what is merged into it say different things of a title. */
export type Precedence = 'source' | 'latest';

/** How a list is merged into another. */
export interface MergeOptions {
  /** With `latest`, entries stay that are younger than those that would replace them; else `source`. */
  precedence?: Precedence;
  /** The transaction that the merge shall be a part of; one of its own where there is none. */
  transaction?: Transaction;
}

/** How many entries of a merge were new, took the place of others, and left the list as it was. */
export interface MergeCounts {
  taken: number;
  updated: number;
  unchanged: number;
}
