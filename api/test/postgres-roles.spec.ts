import { migrateSchema } from '../src/cli/migrate.ts';
import { serve } from '../src/cli/serve.ts';
import { SchemaOutdatedError } from '../src/cli/use-database.ts';
import { DatabaseUnavailableError } from '../src/platform/postgres/database-unavailable-error.ts';
import { openDatabase, openServingDatabase, type Database } from '../src/platform/postgres/database.ts';
import { schema } from '../src/server/schema.ts';
import { config, logger } from './support/application.ts';

const { databaseUrl } = config;
const ROLE = 'schema_spec';

/** The embedded database has one role; CI runs this with a real PostgreSQL. */
(databaseUrl.startsWith('pglite:') ? xdescribe : describe)('a role of PostgreSQL', () => {
  let owner: Database;

  beforeAll(async () => {
    owner = await openDatabase(databaseUrl, schema);
    await order(`create role ${ROLE} login`);
    await order(`create schema ${ROLE} authorization ${ROLE}`);
  });

  beforeEach(async () => {
    await order(`alter role ${ROLE} reset all`);
    await order(`alter role ${ROLE} set search_path = ${ROLE}`);
  });

  afterAll(async () => {
    await order(`drop schema ${ROLE} cascade`);
    await order(`drop role ${ROLE}`);
    await owner.close();
  });

  async function order(statement: string): Promise<void> {
    await owner.orm.em.fork().execute(statement);
  }

  function addressOf(change: (url: URL) => void = () => undefined): string {
    const url = new URL(databaseUrl);
    url.username = ROLE;
    change(url);
    return url.href;
  }

  async function migrated(): Promise<string[]> {
    const database = await openDatabase(addressOf(), schema);
    try {
      return await migrateSchema(database);
    } finally {
      await database.close();
    }
  }

  it('may have a schema of its own, where migrating again does nothing', async () => {
    expect((await migrated()).length).toBe(schema.migrations.length);
    expect(await migrated()).toEqual([]);
  });

  it('may have any style of dates, and statements end in time all the same', async () => {
    await order(`alter role ${ROLE} set datestyle = 'SQL, DMY'`);
    const database = await openServingDatabase(addressOf(), schema, logger);
    try {
      const [read] = await database.orm.em
        .fork()
        .execute<object[]>(
          `select date '2026-02-03' as day, current_setting('statement_timeout') as statement_timeout`,
        );
      expect(read).toEqual({ day: '2026-02-03', statement_timeout: '2s' });
    } finally {
      await database.close();
    }
  });

  it('is told to migrate first, where its schema has no tables', async () => {
    await order(`create schema empty_spec authorization ${ROLE}`);
    await order(`alter role ${ROLE} set search_path = empty_spec`);
    await expectAsync(
      serve({ ...config, databaseUrl: addressOf(), redisUrl: undefined, port: 0 }, logger),
    ).toBeRejectedWithError(SchemaOutdatedError, /Run the command `migrate` first/);
    await order('drop schema empty_spec cascade');
  });

  it('is told what is wrong where it cannot be connected to', async () => {
    const wrong: [url: string, message: RegExp][] = [
      [addressOf(url => (url.pathname = '/nowhere')), /has no database “nowhere”\. Create it/],
      [addressOf(url => (url.username = 'nobody_spec')), /does not let “nobody_spec” in/],
      [addressOf(url => (url.hostname = 'nowhere.invalid')), /“nowhere\.invalid” leads to no server/],
    ];
    for (const [url, message] of wrong)
      await expectAsync(openDatabase(url, schema)).toBeRejectedWithError(DatabaseUnavailableError, message);
    await order(`alter role ${ROLE} set search_path = nowhere`);
    await expectAsync(openDatabase(addressOf(), schema)).toBeRejectedWithError(
      DatabaseUnavailableError,
      /has no schema to use/,
    );
  });
});
