import { IsolationLevel } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Anime, CatalogueVersion } from './anime.entity.ts';
import type { CatalogueRecord, StoredCatalogue } from '../../engine/catalogue/catalogue-record.ts';

/** The one row of `catalogue_version`. */
const ONLY_ROW = 1;
/** Records a statement: PostgreSQL takes at most 65,535 parameters in one, and a record has 29. */
const BATCH = 500;

/** The catalogue as the database holds it. */
export class AnimeRepository {
  constructor(private readonly em: SqlEntityManager) {}

  /** The version of the catalogue that is loaded; undefined before the first load. */
  async version(): Promise<string | undefined> {
    const row = await this.em.fork().findOne(CatalogueVersion, ONLY_ROW);
    return row?.version;
  }

  /** The whole catalogue as it is at one moment, its titles by id; undefined before the first load. */
  async read(): Promise<StoredCatalogue | undefined> {
    const oneMoment = { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true };
    return this.em.fork().transactional(async em => {
      const row = await em.findOne(CatalogueVersion, ONLY_ROW);
      if (!row) return undefined;
      const { version, loadedAt } = row;
      return { version, loadedAt, records: await readRecords(em) };
    }, oneMoment);
  }

  /**
   * Makes the given titles the whole catalogue, in one transaction: readers see the old one or the new one.
   *
   * @param onProgress is told how many titles are written so far.
   */
  async replaceAll(
    records: readonly CatalogueRecord[],
    version: { version: string; loadedAt: Date },
    onProgress: (written: number) => void,
  ): Promise<void> {
    await this.em.fork().transactional(async em => {
      await em.nativeDelete(Anime, { id: { $nin: records.map(record => record.id) } });
      for (let start = 0; start < records.length; start += BATCH) {
        await em.upsertMany(Anime, records.slice(start, start + BATCH));
        onProgress(Math.min(start + BATCH, records.length));
      }
      await em.upsert(CatalogueVersion, { id: ONLY_ROW, ...version });
    });
  }
}

/**
 * In batches, between which other work of the process gets its turn. Rows are taken as they come, as plain data, which
 * outlives the entity manager: with entities in between it took three times as long.
 */
async function readRecords(em: SqlEntityManager): Promise<CatalogueRecord[]> {
  const records: CatalogueRecord[] = [];
  for (;;) {
    const rows = await em
      .createQueryBuilder(Anime)
      .select('*')
      .where({ id: { $gt: records.at(-1)?.id ?? 0 } })
      .orderBy({ id: 'asc' })
      .limit(BATCH)
      .execute<CatalogueRecord[]>('all');
    records.push(...rows);
    if (rows.length < BATCH) return records;
  }
}
