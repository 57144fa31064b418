import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { unhurried, type Transaction } from '../../platform/postgres/transaction.ts';
import type { ImportReport } from './imports.dto.ts';
import { ImportRow } from './imports.entity.ts';

/** What is known of an import that begins. */
export type NewImport = Pick<
  ImportRow,
  'id' | 'userId' | 'source' | 'userName' | 'idempotencyKey' | 'requestHash'
>;

/** Somebody else has ended an import, taking it for interrupted, while it was still running. */
export class ImportEndedError extends Error {
  override readonly name = 'ImportEndedError';
}

/** People's imports. Whose comes first, so that nobody is given another's. */
export class ImportsRepository {
  constructor(private readonly em: SqlEntityManager) {}

  /** One of somebody's imports; undefined where they have none of the id. */
  async find(userId: string, id: string): Promise<ImportRow | undefined> {
    return (await this.em.fork().findOne(ImportRow, { id, userId })) ?? undefined;
  }

  /** The import of somebody's that a request with the key began; undefined where none did. */
  async findByKey(userId: string, idempotencyKey: string): Promise<ImportRow | undefined> {
    return (await this.em.fork().findOne(ImportRow, { userId, idempotencyKey })) ?? undefined;
  }

  /** Somebody's imports, the latest first. */
  async findLatest(userId: string, limit: number): Promise<ImportRow[]> {
    return this.em.fork().find(ImportRow, { userId }, { orderBy: { createdAt: 'desc', id: 'asc' }, limit });
  }

  /**
   * Writes an import that begins.
   *
   * @returns it; undefined where another one of the same person is under way, or has the same key.
   */
  async begin(fields: NewImport, now: Date): Promise<ImportRow | undefined> {
    const em = this.em.fork();
    const times = { heartbeatAt: now, createdAt: now, finishedAt: null };
    const row = em.create(ImportRow, {
      ...fields,
      ...times,
      ...{ state: 'running', done: 0, total: null, report: null, error: null },
    });
    try {
      await em.insert(row);
      return row;
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) return undefined;
      throw error;
    }
  }

  /** Notes how far an import is, and that the process that runs it is alive. */
  async advance(id: string, progress: { done?: number; total?: number }, now: Date): Promise<void> {
    await this.em.fork().nativeUpdate(ImportRow, { id, state: 'running' }, { ...progress, heartbeatAt: now });
  }

  /**
   * Completes an import in one transaction with what it writes.
   *
   * @param write writes the list, and gives the report.
   * @throws {ImportEndedError} where the import has ended already; then nothing is written.
   */
  async complete(
    id: string,
    now: Date,
    write: (transaction: Transaction) => Promise<ImportReport>,
  ): Promise<void> {
    await unhurried(this.em.fork(), async transaction => {
      const report = await write(transaction);
      const running = { id, state: 'running' } as const;
      const changes = { state: 'completed', report, finishedAt: now } as const;
      if ((await transaction.nativeUpdate(ImportRow, running, changes)) === 0) throw new ImportEndedError();
    });
  }

  /** Ends an import that could not be completed. */
  async fail(id: string, error: string, now: Date): Promise<void> {
    const changes = { state: 'failed', error, finishedAt: now } as const;
    await this.em.fork().nativeUpdate(ImportRow, { id, state: 'running' }, changes);
  }

  /**
   * Ends every import whose process has shown no life since a time.
   *
   * @param userId whose; without one, everybody's.
   */
  async failSilent(since: Date, error: string, now: Date, userId?: string): Promise<void> {
    const silent = { state: 'running', heartbeatAt: { $lt: since }, ...(userId && { userId }) } as const;
    const changes = { state: 'failed', error, finishedAt: now } as const;
    await this.em.fork().nativeUpdate(ImportRow, silent, changes);
  }

  /** Of somebody's imports, takes their keys from those that began before a time, and deletes those before another. */
  async tidy(userId: string, before: { keys: Date; imports: Date }): Promise<void> {
    const em = this.em.fork();
    await em.nativeDelete(ImportRow, { userId, finishedAt: { $lt: before.imports } });
    const keyed = { userId, idempotencyKey: { $ne: null }, createdAt: { $lt: before.keys } };
    await em.nativeUpdate(ImportRow, keyed, { idempotencyKey: null });
  }
}
