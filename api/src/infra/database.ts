import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EntityClass, MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { SqlMikroORM } from '@mikro-orm/sql';
import { lockDirectory, type DirectoryLock } from './directory-lock.ts';

/** An open database and what must be given back with it. */
export interface Database {
  readonly orm: SqlMikroORM;
  /** Whether it runs inside this process, so that nobody else can prepare it. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** What the features keep in the database. */
export interface Schema {
  entities: EntityClass[];
  migrations: MigrationObject[];
}

/** The database cannot be used; the message says which one, why, and what to do. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

const EMBEDDED = 'pglite:';
const POOL_CONNECTIONS = 10;

/**
 * Opens the database that an address names: `postgres://…`, or `pglite:PATH` for PostgreSQL inside this process.
 *
 * @throws {DirectoryInUseError} where another process has the same embedded database open.
 * @throws {DatabaseUnavailableError} where it cannot be reached or is damaged.
 */
export async function openDatabase(url: string, schema: Schema): Promise<Database> {
  return url.startsWith(EMBEDDED)
    ? openEmbedded(url.slice(EMBEDDED.length), schema)
    : openServer(url, schema);
}

/** Each driver is imported only where it is used: the embedded one alone takes 26 MB of disk and 400 MB of memory. */
async function openServer(url: string, schema: Schema): Promise<Database> {
  const { PostgreSqlDriver } = await import('@mikro-orm/postgresql');
  const orm = await SqlMikroORM.init({
    ...ormOptions(schema),
    driver: PostgreSqlDriver,
    clientUrl: url,
    pool: { max: POOL_CONNECTIONS },
  });
  await connect(orm, `The database at ${new URL(url).host} does not answer. Check DATABASE_URL.`);
  return { orm, embedded: false, close: () => orm.close() };
}

async function openEmbedded(directory: string, schema: Schema): Promise<Database> {
  const { PgliteDriver } = await import('@mikro-orm/pglite');
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
  const damaged = `The database in ${directory} cannot be opened. Move that folder away and start again for a new one.`;
  await connect(orm, damaged).catch(async (error: unknown) => {
    await lock?.release();
    throw error;
  });
  return { orm, embedded: true, close };
}

/** Drivers connect at the first statement: this is it, so that what is wrong is said at the start. */
async function connect(orm: SqlMikroORM, otherwise: string): Promise<void> {
  try {
    await orm.em.fork().execute('select 1');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnavailableError(`${otherwise} (${reason})`, { cause: error });
  }
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
