import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TableNotFoundException } from '@mikro-orm/core';
import type { Logger } from 'pino';
import { readCatalogueFile } from '../features/anime/catalogue-file.ts';
import { createApp } from '../server/app.ts';
import type { Config, SignInConfig } from '../config/config.ts';
import { buildContainer } from '../server/container.ts';
import type { Foundations } from '../server/composition/foundations.ts';
import { systemClock } from '../platform/scheduling/clock.ts';
import { openServingDatabase } from '../platform/postgres/database.ts';
import { passwordInSecret } from '../platform/secrets/secrets-manager.ts';
import { refuseCluster } from '../platform/redis/redis-cluster.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { EmbeddedMetrics, noMetrics } from '../platform/telemetry/metrics.ts';
import { schema } from '../server/schema.ts';
import { listen } from '../server/listen.ts';
import { loadCatalogueInto } from './load-catalogue.ts';
import { migrateSchema } from './migrate.ts';
import { readModel } from './read-model.ts';
import { settleSignIn } from './settle-sign-in.ts';
import { DRAIN_MS, NOTICE_MS } from '../server/stop-times.ts';
import { SchemaOutdatedError } from './use-database.ts';
import { untilSignal } from './until-signal.ts';

/** How often a process looks for another model or catalogue; each look costs the database two small reads. */
const LOOK_INTERVAL_MS = 15_000;
/** CloudWatch keeps metrics by the minute. */
const REPORT_INTERVAL_MS = 60_000;

/** AniRec, which takes requests. */
interface Serving {
  /** Where it answers, from this machine. */
  readonly url: string;
  /**
   * Says that it is not ready any more, serves on for a while, lets the requests under way end, and gives everything
   * back.
   *
   * @param noticeMs how long it serves on.
   * @returns whether every request was answered: those that take too long are broken off.
   */
  stop(noticeMs: number): Promise<boolean>;
}

/** AniRec, and whom people sign in with. */
export interface RunningServer extends Serving {
  /** Where the simulator of MyAnimeList answers; undefined where people sign in with MyAnimeList itself. */
  readonly simulatorUrl: string | undefined;
}

/**
 * The command `serve`: serves until the process is told to stop, and says where once it is ready. In production SIGTERM
 * gives load balancers 5 s to send their requests elsewhere.
 */
export async function serveUntilSignal(config: Config): Promise<void> {
  const server = await serve(config, createLogger(config.logLevel));
  if (server.simulatorUrl !== undefined) {
    console.log(
      `MAL_CLIENT_ID is not set: people sign in with a simulator of MyAnimeList, at ${server.simulatorUrl}`,
    );
  }
  console.log(`AniRec is ready at ${server.url}`);
  // Only an orchestrator sends requests that somebody else could take; a person at a terminal wants to be done.
  untilSignal(signal => server.stop(isProduction(config) && signal === 'SIGTERM' ? NOTICE_MS : 0));
}

/**
 * Serves AniRec until it is stopped.
 *
 * The embedded database is prepared here, since nobody else can reach it; a server's is prepared by the commands
 * `migrate` and `load-catalogue` before.
 *
 * @throws {ConfigError} where production lacks what people sign in with.
 * @throws {SchemaOutdatedError} where `migrate` has not been run.
 * @throws {UnsuitableRedisError} where `REDIS_URL` leads to a Redis Cluster.
 * @throws where the port is taken, the database cannot be reached, or the catalogue or the model is missing.
 */
export async function serve(config: Config, logger: Logger): Promise<RunningServer> {
  await refuseMissingClient(config.clientDirectory);
  const signIn = await settleSignIn(config);
  try {
    const serving = await serveSettled(signIn.config, logger);
    const stop = async (noticeMs: number) => {
      const finished = await serving.stop(noticeMs);
      await signIn.close();
      return finished;
    };
    return { url: serving.url, simulatorUrl: signIn.simulatorUrl, stop };
  } catch (error) {
    await signIn.close();
    throw error;
  }
}

async function serveSettled(config: SignInConfig, logger: Logger): Promise<Serving> {
  const model = await readModel(config.modelFile);
  if (config.redisUrl !== undefined) await refuseCluster(config.redisUrl);
  const { databasePasswordSecret: secret } = config;
  const readPassword = secret === undefined ? undefined : passwordInSecret(secret);
  const database = await openServingDatabase(config.databaseUrl, schema, logger, readPassword);
  try {
    if (database.embedded) {
      await migrateSchema(database);
      await loadCatalogueInto(database, await readCatalogueFile(config.catalogueFile));
    }
    const clock = systemClock;
    const metrics = isProduction(config) ? new EmbeddedMetrics(config.deployment, clock) : noMetrics;
    return await takeRequests({ config, database, model, clock, logger, metrics });
  } catch (error) {
    await database.close();
    throw error instanceof TableNotFoundException ? new SchemaOutdatedError(error) : error;
  }
}

async function takeRequests(foundations: Omit<Foundations, 'stopping'>): Promise<Serving> {
  const { config, database, logger, metrics } = foundations;
  const stopping = new AbortController();
  const container = await buildContainer({ ...foundations, stopping: stopping.signal });
  const app = createApp(config, container, logger, metrics);
  // What loading has left takes more memory than what is in use. Collecting it takes 30 ms, and nobody waits yet.
  globalThis.gc?.();
  const listener = await listen(app, {
    port: config.port,
    host: config.host,
    stopping: stopping.signal,
  }).catch(async (error: unknown) => {
    await container.close();
    throw error;
  });
  container.watch(LOOK_INTERVAL_MS);
  if (isProduction(config)) container.report(REPORT_INTERVAL_MS);
  const stop = async (noticeMs: number) => {
    logger.info({ noticeMs }, 'stopping');
    stopping.abort();
    await wait(noticeMs);
    const brokenOff = await listener.close(DRAIN_MS);
    if (brokenOff > 0) logger.warn({ brokenOff }, 'requests took too long and were broken off');
    await container.close();
    await database.close();
    return brokenOff === 0;
  };
  return { url: `http://localhost:${listener.port}`, stop };
}

/** Where an orchestrator starts and stops processes, and somebody collects metrics. */
function isProduction({ environment }: Config): boolean {
  return environment === 'production';
}

async function refuseMissingClient(directory: string | undefined): Promise<void> {
  if (directory === undefined) return;
  await access(join(directory, 'index.html')).catch(() => {
    throw new Error(`CLIENT_DIR is ${directory}, which holds no index.html. Build the client first.`);
  });
}
