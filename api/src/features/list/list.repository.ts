import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Position } from '../../domain/cursor.ts';
import type { Transaction } from '../../platform/postgres/transaction.ts';
import { ListRemoval } from './list-removal.entity.ts';
import { ListRow } from './list.entity.ts';
import type { ListStatus, OwnedEntry, StoredEntry } from '../../domain/list-entry.ts';
import type { RowCounts, MergeOptions } from './list-merge.ts';
import {
  AMONG,
  DELETE_SOME,
  ENTRIES_A_PAGE,
  ENTRIES_AFTER,
  MERGE,
  NAMED,
  NIL_UUID,
  type RawCounts,
} from './list-statements.ts';
import type { ListChange, ListedFacts, ListOutbox } from './list-outbox.ts';
import { LIST_ORDERS, type ListSort, type SortDirection } from './list-order.ts';

/** Titles whose names contain a text. */
export interface NamedTitles {
  /** What an entry's own title contains that the catalogue does not know, whatever its case. */
  text: string;
  /** Those that the catalogue knows. */
  animeIds: readonly number[];
}

/** Which entries of a list, in which order. */
export interface ListPageQuery {
  animeIds?: readonly number[];
  status?: ListStatus;
  /** Only these. */
  named?: NamedTitles;
  /** Only titles with one of these scores; 0 stands for none. */
  scores?: readonly number[];
  sort: ListSort;
  /** The order's own where it is not said. */
  direction?: SortDirection;
  limit: number;
  /** Where the page before ended; `afterValue` is one of the order's. */
  after?: Required<Position>;
}

/** A change that is taken back: what the list says with it, and what it is to say again; null for a title that is not on it. */
export interface UndoneChange extends Pick<StoredEntry, 'animeId' | 'title' | 'updatedAt'> {
  from: ListedFacts | null;
  to: ListedFacts | null;
}

/** Nobody passes on what owners change. */
const NOBODY: ListOutbox = { note: () => Promise.resolve() };

/** People's lists. Whose comes first, so that nobody is given another's. */
export class ListRepository {
  /** @param outbox is told what owners change. */
  constructor(
    private readonly em: SqlEntityManager,
    private readonly outbox: ListOutbox = NOBODY,
  ) {}

  /** All of somebody's entries, by the title's id. */
  async findAll(userId: string): Promise<StoredEntry[]> {
    const query = this.em.fork().createQueryBuilder(ListRow).where({ userId }).orderBy({ animeId: 'asc' });
    return (await query.execute('all')).map(toEntry);
  }

  /** Somebody's entry of a title; undefined where it is not on their list. */
  async find(userId: string, animeId: number): Promise<StoredEntry | undefined> {
    const row = await this.em.fork().findOne(ListRow, { userId, animeId });
    return row ? toEntry(row) : undefined;
  }

  /** Somebody's entries of some titles, as far as they are on their list. */
  async findSome(userId: string, animeIds: readonly number[]): Promise<StoredEntry[]> {
    const query = this.em
      .fork()
      .createQueryBuilder(ListRow)
      .where({ userId, animeId: { $in: [...animeIds] } });
    const rows: ListRow[] = await query.execute('all');
    return rows.map(toEntry);
  }

  /** What somebody's list calls titles, as far as they are on it. */
  async findTitles(userId: string, animeIds: readonly number[]): Promise<Map<number, string>> {
    const query = this.em
      .fork()
      .createQueryBuilder(ListRow)
      .select(['animeId', 'title'])
      .where({ userId, animeId: { $in: [...animeIds] } });
    const rows: Pick<ListRow, 'animeId' | 'title'>[] = await query.execute('all');
    return new Map(rows.map(({ animeId, title }) => [animeId, title]));
  }

  /** How many titles are on somebody's list. */
  async count(userId: string): Promise<number> {
    return this.em.fork().count(ListRow, { userId });
  }

  /** Entries of somebody's list that follow a position, at most `limit`. */
  async findPage(userId: string, query: ListPageQuery): Promise<StoredEntry[]> {
    const { animeIds, status, named, scores, sort, limit, after } = query;
    const { key, keyOfValue, direction: usual } = LIST_ORDERS[sort];
    const direction = query.direction ?? usual;
    const rows = this.em
      .fork()
      .createQueryBuilder(ListRow)
      .where({ userId, ...(status !== undefined && { status }) })
      .orderBy([{ [raw(key)]: direction }, { animeId: 'asc' }])
      .limit(limit);
    if (animeIds) rows.andWhere(AMONG, [JSON.stringify(animeIds)]);
    if (scores) rows.andWhere({ [raw('coalesce(score, 0)')]: { $in: [...scores] } });
    if (named) rows.andWhere(NAMED, [JSON.stringify(named.animeIds), named.text]);
    if (after) {
      const beyond = direction === 'asc' ? '>' : '<';
      rows.andWhere(`(${key} ${beyond} ${keyOfValue} or (${key} = ${keyOfValue} and anime_id > ?::bigint))`, [
        after.afterValue,
        after.afterValue,
        after.afterId,
      ]);
    }
    return (await rows.execute('all')).map(toEntry);
  }

  /** Every entry of everybody's list, for training: one person's after another's, a page of them in memory at a time. */
  async *everyEntry(): AsyncGenerator<OwnedEntry> {
    let last: Pick<OwnedEntry, 'userId' | 'animeId'> | undefined = { userId: NIL_UUID, animeId: 0 };
    while (last) {
      const page: OwnedEntry[] = await this.em
        .fork()
        .execute(ENTRIES_AFTER, [last.userId, last.animeId, ENTRIES_A_PAGE]);
      yield* page;
      last = page.at(-1);
    }
  }

  /** Makes an entry what somebody's list says of its title, which counts as removed no more. */
  async save(userId: string, entry: StoredEntry): Promise<void> {
    await this.em.fork().transactional(async em => {
      await this.outbox.note(em, userId, [changeTo(entry)]);
      await em.upsert(ListRow, { userId, ...entry });
      await em.nativeDelete(ListRemoval, { userId, animeId: entry.animeId });
    });
  }

  /** Takes a title off somebody's list, if it is on it, and remembers that it was. */
  async delete(userId: string, animeId: number, removedAt: Date): Promise<void> {
    await this.em.fork().transactional(async em => {
      await this.outbox.note(em, userId, [removalOf(animeId, removedAt)]);
      const deleted = await em.nativeDelete(ListRow, { userId, animeId });
      if (deleted > 0) await em.upsert(ListRemoval, { userId, animeId, removedAt });
    });
  }

  /** Takes titles off somebody's list, those that are on it, and remembers that they were. */
  async deleteSome(userId: string, animeIds: readonly number[], removedAt: Date): Promise<void> {
    await this.em.fork().transactional(async em => {
      const removals = animeIds.map(animeId => removalOf(animeId, removedAt));
      await this.outbox.note(em, userId, removals);
      await em.execute(DELETE_SOME, [userId, JSON.stringify(animeIds), removedAt, removedAt]);
    });
  }

  /** The same as {@link merge}, of entries that the list's owner has changed. */
  async mergeOwn(userId: string, entries: readonly StoredEntry[]): Promise<RowCounts> {
    return this.em.fork().transactional(async transaction => {
      await this.outbox.note(transaction, userId, entries.map(changeTo));
      return this.merge(userId, entries, { transaction });
    });
  }

  /** Takes a change back, unless the list says something else by now. */
  async undo(transaction: Transaction, userId: string, { from, to, ...title }: UndoneChange): Promise<void> {
    const { animeId, updatedAt } = title;
    if (from && to)
      await transaction.nativeUpdate(ListRow, { userId, animeId, ...from }, { ...to, updatedAt });
    else if (from) await transaction.nativeDelete(ListRow, { userId, animeId, ...from });
    else if (to) {
      await transaction.upsert(ListRow, { userId, ...title, ...to }, { onConflictAction: 'ignore' });
      await transaction.nativeDelete(ListRemoval, { userId, animeId });
    }
  }

  /** When somebody took each title off their list that they did take off, by its id. */
  async removals(
    userId: string,
    transaction: Transaction = this.em.fork(),
  ): Promise<ReadonlyMap<number, Date>> {
    const rows = await transaction.find(ListRemoval, { userId }, { disableIdentityMap: true });
    return new Map(rows.map(({ animeId, removedAt }) => [animeId, removedAt]));
  }

  /**
   * Writes many entries into somebody's list, in one statement: 20,000 take about half a second. Titles that are not
   * among them stay; entries that say what the list says already stay too, with the time of their last change. Of any a
   * new name is taken over, and none is lost to an entry without one.
   *
   * @param entries each title once.
   */
  async merge(
    userId: string,
    entries: readonly StoredEntry[],
    { precedence = 'source', transaction = this.em.fork() }: MergeOptions = {},
  ): Promise<RowCounts> {
    const rows = entries.map(({ animeId, title, status, score, progress, updatedAt }) => ({
      ...{ anime_id: animeId, title, status, score, progress, updated_at: updatedAt },
    }));
    const parameters = [JSON.stringify(rows), userId, precedence, userId, precedence, userId, userId];
    const [counts] = await transaction.execute<RawCounts[]>(MERGE, parameters);
    const known = Number(counts?.known ?? 0);
    const taken = entries.length - known;
    const updated = Number(counts?.written ?? 0) - taken;
    return { taken, updated, unchanged: known - updated };
  }
}

/** Rows are read as they are: to make entities of 20,000 takes ten times as long as to read them. */
function toEntry(row: Omit<StoredEntry, 'score'> & Pick<ListRow, 'score'>): StoredEntry {
  const { animeId, title, status, score, progress, updatedAt } = row;
  return { animeId, title, status, score: score ?? null, progress, updatedAt };
}

function changeTo({ animeId, title, status, score, progress, updatedAt }: StoredEntry): ListChange {
  return { animeId, title, facts: { status, score, progress }, at: updatedAt };
}

function removalOf(animeId: number, at: Date): ListChange {
  return { animeId, title: '', facts: null, at };
}
