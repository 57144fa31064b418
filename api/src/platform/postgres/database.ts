import { mkdir, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EntityClass, MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { SqlMikroORM } from '@mikro-orm/sql';
import type { Logger } from 'pino';
import { connectionAdvice, schemaAdvice } from './connection-advice.ts';
import { DatabaseMonitor } from './database-monitor.ts';
import { DatabaseUnavailableError } from './database-unavailable-error.ts';
import { lockDirectory, type DirectoryLock } from './directory-lock.ts';
import type { PasswordSource } from './database-password.ts';
import type { PostgresTimeouts, PostgresServerPool } from './postgres-pool.ts';

/** An open database and what must be given back with it. */
export interface Database {
  readonly orm: SqlMikroORM;
  /** Whether it runs inside this process, so that nobody else can prepare it. */
  readonly embedded: boolean;
  /** Whether it is known not to answer at present; of one that nobody watches, that is never known. */
  isAway(): boolean;
  close(): Promise<void>;
}

/** What the features keep in the database. */
export interface Schema {
  entities: EntityClass[];
  migrations: MigrationObject[];
}

const EMBEDDED = 'pglite:';
/** A new database takes 40 MB. */
const ROOM_MB = 64;
const NOT_INSTALLED =
  'The embedded database is not part of this image. Set DATABASE_URL to a PostgreSQL server, postgres://…';

/** For commands: nobody waits for them, and what they do takes the time that it takes. */
const PATIENT: PostgresTimeouts = { connectMs: 5_000 };
/** For requests: people wait for them. What may take longer says so (see `unhurried`), and ends within the silence. */
const PROMPT: PostgresTimeouts = { connectMs: 1_000, statementMs: 2_000, silenceMs: 10_000 };

/**
 * Opens the database that an address names for a command: `postgres://…`, or `pglite:PATH` for PostgreSQL inside this
 * process.
 *
 * @param source is asked for the password when a server refuses the one in the address.
 * @throws {DirectoryInUseError} where another process has the same embedded database open.
 * @throws {DatabaseUnavailableError} where it cannot be reached or is damaged.
 */
export async function openDatabase(url: string, schema: Schema, source?: PasswordSource): Promise<Database> {
  if (isEmbedded(url)) return openEmbedded(url.slice(EMBEDDED.length), schema);
  const { orm } = await openServer(url, schema, PATIENT, source);
  return { orm, embedded: false, isAway: () => false, close: () => orm.close() };
}

/**
 * Opens the same for requests: no statement takes long, and while a server is away it is watched, and whatever it is
 * asked fails at once.
 *
 * @param logger is told when the server goes away, when it is back, and when its password was replaced.
 * @param readPassword is asked for the password when the server refuses the one in the address.
 * @throws as {@link openDatabase} does.
 */
export async function openServingDatabase(
  url: string,
  schema: Schema,
  logger: Logger,
  readPassword?: PasswordSource['read'],
): Promise<Database> {
  if (isEmbedded(url)) return openDatabase(url, schema);
  const source = readPassword && { read: readPassword, logger };
  const { orm, server } = await openServer(url, schema, PROMPT, source);
  const monitor = new DatabaseMonitor(server, logger);
  monitor.start();
  const close = async () => {
    await monitor.stop();
    await orm.close();
  };
  return { orm, embedded: false, isAway: () => monitor.isAway(), close };
}

function isEmbedded(url: string): boolean {
  return url.startsWith(EMBEDDED);
}

/** Each driver is imported only where it is used: the embedded one alone takes 26 MB of disk and 400 MB of memory. */
async function openServer(
  url: string,
  schema: Schema,
  timeouts: PostgresTimeouts,
  source?: PasswordSource,
): Promise<{ orm: SqlMikroORM; server: PostgresServerPool }> {
  const { PostgreSqlDriver } = await import('@mikro-orm/postgresql');
  const { PostgresDialect } = await import('kysely');
  const { DatabasePassword } = await import('./database-password.ts');
  const { PostgresServerPool } = await import('./postgres-pool.ts');
  const password = new DatabasePassword(decodeURIComponent(new URL(url).password), source);
  const server = new PostgresServerPool(url, password, timeouts);
  const schemaName = await schemaInUse(server, url).catch(async (error: unknown) => {
    await server.end();
    throw error;
  });
  const options = ormOptions(schema);
  const orm = await SqlMikroORM.init({
    ...options,
    migrations: { ...options.migrations, schema: schemaName },
    driver: PostgreSqlDriver,
    clientUrl: url,
    driverOptions: new PostgresDialect({ pool: server }),
  });
  return { orm, server };
}

/** MikroORM looks for the table of migrations in `public`, wherever the role's `search_path` had it made. */
async function schemaInUse(server: PostgresServerPool, url: string): Promise<string> {
  const name = await server.currentSchema().catch((error: unknown) => {
    throw unusable(connectionAdvice(error, url), error);
  });
  if (name === null) throw new DatabaseUnavailableError(schemaAdvice(url));
  return name;
}

async function openEmbedded(directory: string, schema: Schema): Promise<Database> {
  const { PgliteDriver } = await import('@mikro-orm/pglite').catch((cause: unknown) => {
    throw new DatabaseUnavailableError(NOT_INSTALLED, { cause });
  });
  const lock = directory === '' ? undefined : await claim(directory);
  const orm = await SqlMikroORM.init({
    ...ormOptions(schema),
    driver: PgliteDriver,
    dbName: directory === '' ? 'memory://' : directory,
  });
  const close = async () => {
    await orm.close();
    await lock?.release();
  };
  await openFiles(orm, directory).catch(async (error: unknown) => {
    await lock?.release();
    throw error;
  });
  return { orm, embedded: true, isAway: () => false, close };
}

/** The driver opens its files at the first statement: this is it, so that what is wrong is said at the start. */
async function openFiles(orm: SqlMikroORM, directory: string): Promise<void> {
  try {
    await orm.em.fork().execute('select 1');
  } catch (error) {
    throw unusable(await embeddedAdvice(directory), error);
  }
}

function unusable(advice: string, error: unknown): DatabaseUnavailableError {
  const { message = '' } = error instanceof Error ? error : {};
  const reason = message === '' ? '' : ` (${message})`;
  return new DatabaseUnavailableError(`${advice}${reason}`, { cause: error });
}

/** One that cannot be opened is damaged, or has no room. PGlite itself says neither. */
async function embeddedAdvice(directory: string): Promise<string> {
  const { bavail, bsize } = await statfs(dirname(directory));
  return bavail * bsize < ROOM_MB * 1024 ** 2
    ? `The disk that holds ${directory} is full. Make room for ${ROOM_MB} MB and start again.`
    : `The database in ${directory} cannot be opened. Move that folder away and start again for a new one.`;
}

/** PGlite takes no lock of its own, and a directory that two processes opened is damaged for good. */
async function claim(directory: string): Promise<DirectoryLock> {
  await mkdir(dirname(directory), { recursive: true });
  return lockDirectory(directory);
}

function ormOptions({ entities, migrations }: Schema) {
  return {
    entities,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true, tableName: 'migration' },
    allowGlobalContext: false,
  };
}
