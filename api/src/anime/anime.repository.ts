import { IsolationLevel } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Anime, CatalogueVersion } from './anime.entity.ts';
import type { CatalogueRecord, StoredCatalogue } from './catalogue-file.ts';

/** The one row of `catalogue_version`. */
const ONLY_ROW = 1;
/** Records a statement: PostgreSQL takes at most 65,535 parameters in one, and a record has 20. */
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

/** In batches, between which other work of the process gets its turn: rows become objects at about 30 a millisecond. */
async function readRecords(em: SqlEntityManager): Promise<CatalogueRecord[]> {
  const records: CatalogueRecord[] = [];
  for (;;) {
    const rows = await em.find(
      Anime,
      { id: { $gt: records.at(-1)?.id ?? 0 } },
      { orderBy: { id: 'asc' }, limit: BATCH, disableIdentityMap: true },
    );
    records.push(...rows.map(toRecord));
    if (rows.length < BATCH) return records;
  }
}

/** A record is plain data: it outlives the entity manager that read it. */
function toRecord(row: Anime): CatalogueRecord {
  return {
    id: row.id,
    title: row.title,
    titleEnglish: row.titleEnglish ?? null,
    titleRomaji: row.titleRomaji ?? null,
    titleJapanese: row.titleJapanese ?? null,
    synonyms: row.synonyms,
    type: row.type,
    startDate: row.startDate ?? null,
    endDate: row.endDate ?? null,
    episodes: row.episodes ?? null,
    episodeLength: row.episodeLength,
    franchise: row.franchise,
    genres: row.genres,
    themes: row.themes,
    source: row.source ?? null,
    studios: row.studios,
    officialSite: row.officialSite ?? null,
    links: row.links,
    externalIds: row.externalIds,
    tagCount: row.tagCount,
  };
}
