import type { Config } from '../config/config.ts';
import type { Database } from '../platform/postgres/database.ts';
import { openForCommand } from './open-for-command.ts';

/** The command `migrate`: brings the database's schema up to date. Safe to run again. */
export async function migrate(config: Config): Promise<void> {
  const database = await openForCommand(config);
  try {
    const done = await migrateSchema(database);
    console.log(done.length === 0 ? 'The schema is up to date.' : `Migrated: ${done.join(', ')}.`);
  } finally {
    await database.close();
  }
}

/** Runs every migration that the database lacks, and gives their names. */
export async function migrateSchema({ orm }: Database): Promise<string[]> {
  const done = await orm.migrator.up();
  return done.map(({ name }) => name);
}
