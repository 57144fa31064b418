import type { Config } from '../config/config.ts';
import { openDatabase, type Database } from '../platform/postgres/database.ts';
import { passwordInSecret } from '../platform/secrets/secrets-manager.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { schema } from '../server/schema.ts';

/** Opens the database as it is; where the password is kept is asked for it once the known one is refused. */
export function openForCommand({ databaseUrl, databasePasswordSecret, logLevel }: Config): Promise<Database> {
  const source =
    databasePasswordSecret === undefined
      ? undefined
      : { read: passwordInSecret(databasePasswordSecret), logger: createLogger(logLevel) };
  return openDatabase(databaseUrl, schema, source);
}
