import type { SqlEntityManager } from '@mikro-orm/sql';
import { ApiKeyRow } from './api-keys.entity.ts';

/** What is written of a new key. */
export type NewApiKeyRow = Pick<ApiKeyRow, 'id' | 'name' | 'prefix' | 'hash' | 'createdAt'>;

/** People's keys. Whose comes first, so that nobody is given another's. */
export class ApiKeysRepository {
  constructor(private readonly em: SqlEntityManager) {}

  /** Somebody's keys, the latest first. */
  async findAll(userId: string): Promise<ApiKeyRow[]> {
    return this.em.fork().find(ApiKeyRow, { userId }, { orderBy: { createdAt: 'desc', id: 'asc' } });
  }

  /** The key of a hash, whosever it is; undefined where there is none. */
  async findByHash(hash: string): Promise<ApiKeyRow | undefined> {
    return (await this.em.fork().findOne(ApiKeyRow, { hash })) ?? undefined;
  }

  /**
   * Writes a key. Several of one person that come at once are written one after another, in any process.
   *
   * @param most how many somebody may have.
   * @returns whether there was room for it.
   */
  async add(userId: string, row: NewApiKeyRow, most: number): Promise<boolean> {
    return this.em.fork().transactional(async em => {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`api-keys:${userId}`]);
      if ((await em.count(ApiKeyRow, { userId })) >= most) return false;
      await em.insert(ApiKeyRow, { userId, ...row, lastUsedAt: null });
      return true;
    });
  }

  /** Notes that a key is used, unless that has been noted since a time. */
  async noteUse(id: string, usedAt: Date, since: Date): Promise<void> {
    const unnoted = { id, $or: [{ lastUsedAt: null }, { lastUsedAt: { $lt: since } }] };
    await this.em.fork().nativeUpdate(ApiKeyRow, unnoted, { lastUsedAt: usedAt });
  }

  /** @returns the hash of the key that was deleted; undefined where somebody had none of the id. */
  async delete(userId: string, id: string): Promise<string | undefined> {
    const em = this.em.fork();
    const row = await em.findOne(ApiKeyRow, { userId, id });
    if (row) await em.nativeDelete(ApiKeyRow, { userId, id });
    return row?.hash;
  }
}
