import type { Transaction } from '../../platform/postgres/transaction.ts';
import type { StoredEntry } from '../../domain/list-entry.ts';

/** What a list says of a title, without when it said so. */
export type ListedFacts = Pick<StoredEntry, 'status' | 'score' | 'progress'>;

/** What the owner of a list has decided on a title: what the list is to say; null takes it off. */
export interface ListChange {
  animeId: number;
  /** Empty where the list itself has to be asked. */
  title: string;
  facts: ListedFacts | null;
  at: Date;
}

/** Notes what owners change on their lists, for whoever passes it on. */
export interface ListOutbox {
  /** Notes changes in the transaction that makes them, before it does: either both are written, or neither. */
  note(transaction: Transaction, userId: string, changes: readonly ListChange[]): Promise<void>;
}
