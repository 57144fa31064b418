import type { Config } from '../config/config.ts';
import type { Database } from '../platform/postgres/database.ts';
import { migrateSchema } from './migrate.ts';
import { openForCommand } from './open-for-command.ts';

/** The database lacks tables that this version of AniRec needs. */
export class SchemaOutdatedError extends Error {
  override readonly name = 'SchemaOutdatedError';

  constructor(cause?: unknown) {
    super("The database's schema is not up to date. Run the command `migrate` first.", { cause });
  }
}

/**
 * Opens the database for a command that needs its tables, and closes it after. The embedded one's schema is brought up
 * to date, since nobody else can do that.
 *
 * @throws {SchemaOutdatedError} where a server's is not.
 */
export async function useDatabase<Result>(
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openForCommand(config);
  try {
    if (database.embedded) await migrateSchema(database);
    else if ((await database.orm.migrator.getPending()).length > 0) throw new SchemaOutdatedError();
    return await work(database);
  } finally {
    await database.close();
  }
}
