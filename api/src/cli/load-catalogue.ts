import { AnimeRepository } from '../features/anime/anime.repository.ts';
import { ageOf } from '../engine/catalogue/catalogue-age.ts';
import type { CatalogueFile } from '../engine/catalogue/catalogue-record.ts';
import { readCatalogueFile } from '../features/anime/catalogue-file.ts';
import { CatalogueLoader, type LoadReport } from '../features/anime/catalogue-loader.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../platform/postgres/database.ts';
import { progressLine } from './progress.ts';
import { systemClock } from '../platform/scheduling/clock.ts';
import { useDatabase } from './use-database.ts';

/**
 * The command `load-catalogue`: loads the catalogue file into the database. Safe to run again.
 *
 * @throws {SchemaOutdatedError} where the database lacks tables.
 */
export async function loadCatalogue(config: Config): Promise<void> {
  const file = await readCatalogueFile(config.catalogueFile);
  await useDatabase(config, database => loadCatalogueInto(database, file));
}

/** Loads the catalogue file into an open database, and says what it did. */
export async function loadCatalogueInto(database: Database, file: CatalogueFile): Promise<LoadReport> {
  const loader = new CatalogueLoader(new AnimeRepository(database.orm.em), systemClock);
  const progress = progressLine();
  const report = await loader.load(file, (written, total) =>
    progress.show('titles written', written / total),
  );
  progress.end();
  for (const { record, reason } of report.leftOut) console.log(`Left out ${record}: ${reason}.`);
  console.log(
    report.unchanged
      ? `The catalogue is loaded already: ${report.loaded} titles, version ${report.version}.`
      : `Loaded the catalogue: ${report.loaded} titles, ${report.leftOut.length} left out, version ${report.version}.`,
  );
  const age = ageOf(file.records, new Date(systemClock.now()));
  if (age !== null) console.log(`Its newest title began on ${age.newestDay}, ${age.days} days ago.`);
  return report;
}
