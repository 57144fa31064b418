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

const EMBEDDED = 'pglite:';
const POOL_CONNECTIONS = 10;

/**
 * Opens the database that an address names: `postgres://…`, or `pglite:PATH` for PostgreSQL inside this process.
 *
 * @throws {DirectoryInUseError} where another process has the same embedded database open.
 * @throws the driver's error where the database cannot be reached.
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
  return { orm, embedded: true, close };
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
