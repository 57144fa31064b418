import type { Transaction } from '../../platform/postgres/transaction.ts';
import type { ListEntry } from '../../domain/list-entry.ts';

/** Whose word counts where a list and what is merged into it say different things of a title. */
export type Precedence = 'source' | 'latest';

/** Who says what is merged: the list's owner, here, or another place that has the list too. */
export type Origin = 'owner' | 'elsewhere';

/** How a list is merged into another. */
export interface MergeOptions {
  /** With `latest`, entries stay that are younger than those that would replace them, and what was removed stays so. */
  precedence?: Precedence;
  /** What its owner says is passed on as each change of theirs is, in a transaction of its own. `elsewhere`, if not given. */
  origin?: Origin;
  /** The transaction that the merge shall be a part of; one of its own where there is none. */
  transaction?: Transaction;
}

/** How many entries of a merge were new, took the place of others, and left the list as it was. */
export interface RowCounts {
  taken: number;
  updated: number;
  unchanged: number;
}

/** What came of a merge: every entry is counted, or among those that stay removed. */
export interface MergeCounts extends RowCounts {
  /** Entries of titles that the list's owner took off it after the source changed them last. */
  staysRemoved: readonly ListEntry[];
}
