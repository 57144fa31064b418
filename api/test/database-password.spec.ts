import { openDatabase, openServingDatabase, type Database } from '../src/platform/postgres/database.ts';
import { DatabaseUnavailableError } from '../src/platform/postgres/database-unavailable-error.ts';
import { schema } from '../src/server/schema.ts';
import { config, logger } from './support/application.ts';

const { databaseUrl } = config;
const ROLE = 'rotated';
/** More than the pool has. */
const MANY = 12;

/** The embedded database asks nobody for a password; CI runs this with a real PostgreSQL. */
(databaseUrl.startsWith('pglite:') ? xdescribe : describe)('the password of PostgreSQL', () => {
  /** The owner, whom the server of the tests trusts. */
  let owner: Database;
  let database: Database;
  /** What stands where the password is kept. */
  let secret: string;
  let readings: number;
  let rules: string;

  beforeAll(async () => {
    owner = await openDatabase(databaseUrl, schema);
    await asOwner(`drop role if exists ${ROLE}`);
    await asOwner(`create role ${ROLE} login`);
    const [file] = await asOwner<{ rules: string }>(
      `select pg_read_file(current_setting('hba_file')) as rules`,
    );
    rules = file?.rules ?? '';
    await writeRules(`host all ${ROLE} all scram-sha-256\n${rules}`);
  });

  afterAll(async () => {
    await writeRules(rules);
    await asOwner(`drop role ${ROLE}`);
    await owner.close();
  });

  beforeEach(async () => {
    await setPassword('first');
    secret = 'first';
    readings = 0;
    const url = new URL(databaseUrl);
    url.username = ROLE;
    url.password = 'first';
    database = await openServingDatabase(url.href, schema, logger, () => {
      readings += 1;
      return Promise.resolve(secret);
    });
  });

  afterEach(() => database.close());

  function asOwner<Row extends object>(statement: string): Promise<Row[]> {
    return owner.orm.em.fork().execute<Row[]>(statement);
  }

  function setPassword(password: string): Promise<object[]> {
    return asOwner(`alter role ${ROLE} password '${password}'`);
  }

  async function writeRules(text: string): Promise<void> {
    const [file] = await asOwner<{ path: string }>(`select current_setting('hba_file') as path`);
    await asOwner(
      `copy (select line from unnest(string_to_array('${text.replaceAll("'", "''")}', E'\\n')) as line) to '${file?.path}'`,
    );
    await asOwner('select pg_reload_conf()');
  }

  /** As many at once as make the pool open every connection that it may. */
  function asks(): Promise<object[]>[] {
    return Array.from({ length: MANY }, () =>
      database.orm.em.fork().execute<object[]>('select pg_sleep(0.1)'),
    );
  }

  it('may change under requests: none of them fails, nor what was under way', async () => {
    await database.orm.em.fork().transactional(async em => {
      await em.execute('select 1');
      await setPassword('second');
      secret = 'second';
      expect((await Promise.all(asks())).length).toBe(MANY);
      await em.execute('select 1');
    });
    expect(readings).toBe(1);
    expect((await Promise.all(asks())).length).toBe(MANY);
    expect(readings).toBe(1);
  });

  it('may change before the secret does: connections go on that there are, and others are made when it has', async () => {
    await database.orm.em.fork().execute('select 1');
    await setPassword('second');
    const ends = await Promise.allSettled(asks());
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveSize(1);
    for (const end of ends) {
      if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(DatabaseUnavailableError);
    }
    expect(database.isAway()).toBeFalse();
    secret = 'second';
    expect((await Promise.all(asks())).length).toBe(MANY);
  });

  it('may be another one for a command too, as for a database that was restored', async () => {
    const url = new URL(databaseUrl);
    url.username = ROLE;
    url.password = 'of the database that was backed up';
    const read = () => Promise.resolve(secret);
    const restored = await openDatabase(url.href, schema, { read, logger });
    expect(await restored.orm.em.fork().execute('select 1 as one')).toEqual([{ one: 1 }]);
    await restored.close();
    const refused = openDatabase(url.href, schema, { read: () => Promise.reject(new Error()), logger });
    await expectAsync(refused).toBeRejectedWithError(DatabaseUnavailableError);
  });
});
