import { createServer, type Server } from 'node:http';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { readCatalogueFile } from '../anime/catalogue-file.ts';
import { createApp } from '../app.ts';
import type { Config, SignInConfig } from '../config.ts';
import { buildContainer } from '../container.ts';
import { systemClock } from '../infra/clock.ts';
import { openDatabase } from '../infra/database.ts';
import { createLogger } from '../infra/logger.ts';
import { schema } from '../schema.ts';
import { loadCatalogueInto } from './load-catalogue.ts';
import { migrateSchema } from './migrate.ts';
import { readModel } from './read-model.ts';
import { settleSignIn } from './settle-sign-in.ts';

/** How often a process looks for another model or catalogue; each look costs the database two small reads. */
const LOOK_INTERVAL_MS = 15_000;

/** A server that takes requests. */
export interface RunningServer {
  /** Where it answers, from this machine. */
  readonly url: string;
  /** Where the stand-in for MyAnimeList answers; undefined where people sign in with MyAnimeList itself. */
  readonly standInUrl: string | undefined;
  /** Stops taking requests, lets those under way finish, and gives everything back. */
  close(): Promise<void>;
}

/** The command `serve`: serves until the process is told to stop, and says where once it is ready. */
export async function serveUntilSignal(config: Config): Promise<void> {
  const server = await serve(config, createLogger(config.logLevel));
  if (server.standInUrl !== undefined) {
    console.log(
      `MAL_CLIENT_ID is not set: people sign in with a stand-in for MyAnimeList, at ${server.standInUrl}`,
    );
  }
  console.log(`AniRec is ready at ${server.url}`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/**
 * Serves AniRec until it is closed.
 *
 * The embedded database is prepared here, since nobody else can reach it; a server's is prepared by the commands
 * `migrate` and `load-catalogue` before.
 *
 * @throws {ConfigError} where production lacks what people sign in with.
 * @throws where the port is taken, the database cannot be reached, or the catalogue or the model is missing.
 */
export async function serve(config: Config, logger: Logger): Promise<RunningServer> {
  await refuseMissingClient(config.clientDirectory);
  const signIn = await settleSignIn(config);
  try {
    const { url, close } = await serveSettled(signIn.config, logger);
    return { url, standInUrl: signIn.standInUrl, close: () => close().then(() => signIn.close()) };
  } catch (error) {
    await signIn.close();
    throw error;
  }
}

async function serveSettled(
  config: SignInConfig,
  logger: Logger,
): Promise<Pick<RunningServer, 'url' | 'close'>> {
  const model = await readModel(config.modelFile);
  const database = await openDatabase(config.databaseUrl, schema);
  try {
    if (database.embedded) {
      await migrateSchema(database);
      await loadCatalogueInto(database, await readCatalogueFile(config.catalogueFile));
    }
    const container = await buildContainer({ config, database, model, clock: systemClock, logger });
    const server = await listen(createServer(createApp(config, container, logger)), config.port);
    container.watch(LOOK_INTERVAL_MS);
    const close = async () => {
      await stop(server);
      await container.close();
      await database.close();
    };
    return { url: `http://localhost:${portOf(server)}`, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function refuseMissingClient(directory: string | undefined): Promise<void> {
  if (directory === undefined) return;
  await access(join(directory, 'index.html')).catch(() => {
    throw new Error(`CLIENT_DIR is ${directory}, which holds no index.html. Build the client first.`);
  });
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', error => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken. Stop what uses it, or set PORT to another.`) : error);
    });
    server.listen(port, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
