import type { SqlEntityManager } from '@mikro-orm/sql';
import type { HistoryKind } from './history.dto.ts';
import { HistoryRow } from './history.entity.ts';

/** An entry that is to be written. */
export type NewHistoryRow = Pick<HistoryRow, 'kind' | 'input' | 'results' | 'modelVersion' | 'createdAt'>;

/** What becomes of the entries before a new one. */
export interface Succession {
  /** Says whether the new entry takes the place of the one before it of its kind. */
  replaces: (before: HistoryRow) => boolean;
  /** The most entries that are kept. */
  most: number;
}

/** Which entries of a history; all kinds where none is named. */
export interface HistoryPageQuery {
  kind?: HistoryKind;
  limit: number;
  /** Only entries before this one. */
  beforeId?: number;
}

/** People's histories. Whose comes first, so that nobody is given another's. */
export class HistoryRepository {
  constructor(private readonly em: SqlEntityManager) {}

  /** Entries of somebody's history, the latest first. */
  async findPage(userId: string, { kind, limit, beforeId }: HistoryPageQuery): Promise<HistoryRow[]> {
    const where = { userId, ...(kind && { kind }), ...(beforeId !== undefined && { id: { $lt: beforeId } }) };
    return this.em.fork().find(HistoryRow, where, { orderBy: { id: 'desc' }, limit });
  }

  /** How many entries somebody's history has. */
  async count(userId: string): Promise<number> {
    return this.em.fork().count(HistoryRow, { userId });
  }

  /** Writes an entry. Several of one person that come at once are written one after another, in any process. */
  async add(userId: string, row: NewHistoryRow, { replaces, most }: Succession): Promise<void> {
    await this.em.fork().transactional(async em => {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`history:${userId}`]);
      const { kind } = row;
      const [before] = await em.find(HistoryRow, { userId, kind }, { orderBy: { id: 'desc' }, limit: 1 });
      if (before && replaces(before)) await em.nativeDelete(HistoryRow, { id: before.id });
      await em.insert(HistoryRow, { userId, ...row });
      await em.execute(DELETE_OLDEST, [userId, userId, most]);
    });
  }

  /** @returns whether somebody's history had the entry. */
  async delete(userId: string, id: number): Promise<boolean> {
    return (await this.em.fork().nativeDelete(HistoryRow, { userId, id })) > 0;
  }

  /** Deletes all of somebody's history. */
  async deleteAll(userId: string): Promise<void> {
    await this.em.fork().nativeDelete(HistoryRow, { userId });
  }
}

const DELETE_OLDEST = `
  delete from history where user_id = ?::uuid and id <= (
    select id from history where user_id = ?::uuid order by id desc offset ? limit 1
  )`;
