import type { Express } from 'express';
import { AnimeRepository } from '../../src/anime/anime.repository.ts';
import { readCatalogueFile } from '../../src/anime/catalogue-file.ts';
import { CatalogueLoader } from '../../src/anime/catalogue-loader.ts';
import { createApp } from '../../src/app.ts';
import { migrateSchema } from '../../src/commands/migrate.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { buildContainer } from '../../src/container.ts';
import { openDatabase, type Database } from '../../src/infra/database.ts';
import { createLogger } from '../../src/infra/logger.ts';
import { schema } from '../../src/schema.ts';

export const logger = createLogger('silent');

/** The environment's database and cache, as CI sets them; else both inside this process. */
export const config: Config = readConfig({ DATABASE_URL: 'pglite:', ...process.env });

let database: Promise<Database> | undefined;
let application: Promise<Express> | undefined;

/** The database with its schema and the real catalogue, opened once for all specs. */
export function openTestDatabase(): Promise<Database> {
  database ??= prepareDatabase();
  return database;
}

/** The whole application over it, built once for all specs. */
export function startApplication(): Promise<Express> {
  application ??= openTestDatabase().then(async opened =>
    createApp(config, await buildContainer(config, opened, logger), logger),
  );
  return application;
}

async function prepareDatabase(): Promise<Database> {
  const opened = await openDatabase(config.databaseUrl, schema);
  await migrateSchema(opened);
  const loader = new CatalogueLoader(new AnimeRepository(opened.orm.em), () => new Date());
  await loader.load(await readCatalogueFile(config.catalogueFile));
  return opened;
}
