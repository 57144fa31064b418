import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Position } from '../../domain/cursor.ts';
import type { Transaction } from '../../platform/postgres/transaction.ts';
import { ListRemoval } from './list-removal.entity.ts';
import { ListRow } from './list.entity.ts';
import type { ListStatus, OwnedEntry, StoredEntry } from '../../domain/list-entry.ts';
import type { RowCounts, MergeOptions } from './list-merge.ts';
import { LIST_ORDERS, type ListSort } from './list-order.ts';

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
  sort: ListSort;
  limit: number;
  /** Where the page before ended; `afterValue` is one of the order's. */
  after?: Required<Position>;
}

/** People's lists. Whose comes first, so that nobody is given another's. */
export class ListRepository {
  constructor(private readonly em: SqlEntityManager) {}

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
  async findPage(
    userId: string,
    { animeIds, status, named, sort, limit, after }: ListPageQuery,
  ): Promise<StoredEntry[]> {
    const { key, keyOfValue, direction } = LIST_ORDERS[sort];
    const query = this.em
      .fork()
      .createQueryBuilder(ListRow)
      .where({
        userId,
        ...(animeIds && { animeId: { $in: [...animeIds] } }),
        ...(status !== undefined && { status }),
      })
      .orderBy([{ [raw(key)]: direction }, { animeId: 'asc' }])
      .limit(limit);
    if (named) query.andWhere(NAMED, [JSON.stringify(named.animeIds), named.text]);
    if (after) {
      const beyond = direction === 'asc' ? '>' : '<';
      query.andWhere(
        `(${key} ${beyond} ${keyOfValue} or (${key} = ${keyOfValue} and anime_id > ?::bigint))`,
        [after.afterValue, after.afterValue, after.afterId],
      );
    }
    return (await query.execute('all')).map(toEntry);
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
      await em.upsert(ListRow, { userId, ...entry });
      await em.nativeDelete(ListRemoval, { userId, animeId: entry.animeId });
    });
  }

  /** Takes a title off somebody's list, if it is on it, and remembers that it was. */
  async delete(userId: string, animeId: number, removedAt: Date): Promise<void> {
    await this.em.fork().transactional(async em => {
      const deleted = await em.nativeDelete(ListRow, { userId, animeId });
      if (deleted > 0) await em.upsert(ListRemoval, { userId, animeId, removedAt });
    });
  }

  /** Takes titles off somebody's list, those that are on it, and remembers that they were. */
  async deleteSome(userId: string, animeIds: readonly number[], removedAt: Date): Promise<void> {
    await this.em.fork().transactional(async em => {
      await em.execute(DELETE_SOME, [userId, JSON.stringify(animeIds), removedAt, removedAt]);
    });
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

/** One parameter holds all ids, whatever their number. */
const NAMED = `(anime_id in (select id::int from jsonb_array_elements_text(?::jsonb) as id)
  or position(lower(?::text) in lower(title)) > 0)`;

/** Remembers what it takes off, in the same statement. */
const DELETE_SOME = `
  with deleted as (
    delete from list where user_id = ?::uuid
      and anime_id in (select id::int from jsonb_array_elements_text(?::jsonb) as id)
    returning user_id, anime_id
  )
  insert into list_removals (user_id, anime_id, removed_at)
  select user_id, anime_id, ?::timestamptz from deleted
  on conflict (user_id, anime_id) do update set removed_at = ?::timestamptz`;

/** Follows the primary key, so that a page costs the same however far it is. */
const ENTRIES_AFTER = `
  select user_id as "userId", anime_id as "animeId", status, score, progress from list
  where (user_id, anime_id) > (?::uuid, ?::int)
  order by user_id, anime_id limit ?`;

/** Before every other (RFC 9562). */
const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** Entries that are read at once. */
const ENTRIES_A_PAGE = 10_000;

/**
 * One parameter holds all entries, whatever their number. `known` counts the list as it was before the statement, and what
 * is written and what is renamed never meet: a statement cannot change a row twice. What is on a list again is not removed
 * from it any more.
 */
const MERGE = `
  with given as (
    select * from jsonb_to_recordset(?::jsonb) as given
      (anime_id int, title text, status text, score int, progress int, updated_at timestamptz)
  ), written as (
    insert into list (user_id, anime_id, title, status, score, progress, updated_at)
    select ?::uuid, anime_id, title, status, score, progress, updated_at from given
    on conflict (user_id, anime_id) do update
      set title = coalesce(nullif(excluded.title, ''), list.title), status = excluded.status,
          score = excluded.score, progress = excluded.progress, updated_at = excluded.updated_at
      where (list.status, list.score, list.progress)
        is distinct from (excluded.status, excluded.score, excluded.progress)
        and (?::text = 'source' or list.updated_at < excluded.updated_at)
    returning anime_id
  ), renamed as (
    update list set title = given.title from given
    where list.user_id = ?::uuid and list.anime_id = given.anime_id
      and given.title not in ('', list.title)
      and not ((list.status, list.score, list.progress)
          is distinct from (given.status, given.score, given.progress)
        and (?::text = 'source' or list.updated_at < given.updated_at))
  ), brought_back as (
    delete from list_removals using given
    where list_removals.user_id = ?::uuid and list_removals.anime_id = given.anime_id
  )
  select (select count(*) from written) as written,
         (select count(*) from list join given using (anime_id) where user_id = ?::uuid) as known`;

interface RawCounts {
  written: string | number;
  known: string | number;
}

/** Rows are read as they are: to make entities of 20,000 takes ten times as long as to read them. */
function toEntry(row: Omit<StoredEntry, 'score'> & Pick<ListRow, 'score'>): StoredEntry {
  const { animeId, title, status, score, progress, updatedAt } = row;
  return { animeId, title, status, score: score ?? null, progress, updatedAt };
}
