import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Express } from 'express';
import { AnimeRepository } from '../../src/features/anime/anime.repository.ts';
import { readCatalogueFile } from '../../src/features/anime/catalogue-file.ts';
import { CatalogueLoader } from '../../src/features/anime/catalogue-loader.ts';
import { createApp } from '../../src/server/app.ts';
import { migrateSchema } from '../../src/cli/migrate.ts';
import { readConfig, type SignInConfig } from '../../src/config/config.ts';
import { buildContainer, type Container } from '../../src/server/container.ts';
import { systemClock } from '../../src/platform/scheduling/clock.ts';
import { openDatabase, type Database } from '../../src/platform/postgres/database.ts';
import { newKey } from '../../src/platform/crypto/key-ring.ts';
import { createLogger } from '../../src/platform/telemetry/logger.ts';
import { noMetrics } from '../../src/platform/telemetry/metrics.ts';
import { decodeModel } from '../../src/engine/recommender/model-file.ts';
import { schema } from '../../src/server/schema.ts';
import { sharedWiretap } from './wiretap.ts';

export const logger = createLogger('debug', sharedWiretap);

/** Nobody tells an application to stop in these specs. */
export const stopping = new AbortController().signal;

/** Nothing listens at port 1. */
const NOWHERE = 'http://127.0.0.1:1';

/** The environment's database and cache, as CI sets them; else both inside this process. Nobody answers as MyAnimeList. */
export const config: SignInConfig = {
  ...readConfig({
    DATABASE_URL: 'pglite:',
    RATE_LIMIT_FACTOR: '1000',
    ...process.env,
    MAL_OAUTH_URL: NOWHERE,
    MAL_API_URL: NOWHERE,
    ANILIST_API_URL: NOWHERE,
  }),
  malClientId: 'anirec',
  tokenKeys: [newKey('test', randomBytes)],
};

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
    createApp(config, await buildTestContainer(opened, config.redisUrl), logger),
  );
  return application;
}

/** A container of its own over the database, with another cache if one is named. */
export async function buildTestContainer(
  opened: Database,
  redisUrl: string | undefined,
  signal = stopping,
): Promise<Container> {
  const model = decodeModel(await readFile(config.modelFile));
  return buildContainer({
    config: { ...config, redisUrl },
    database: opened,
    model,
    clock: systemClock,
    logger,
    metrics: noMetrics,
    stopping: signal,
  });
}

async function prepareDatabase(): Promise<Database> {
  const opened = await openDatabase(config.databaseUrl, schema);
  await migrateSchema(opened);
  const loader = new CatalogueLoader(new AnimeRepository(opened.orm.em), systemClock);
  await loader.load(await readCatalogueFile(config.catalogueFile));
  return opened;
}
