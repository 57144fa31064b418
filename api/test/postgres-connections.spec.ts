import { DatabaseUnavailableError } from '../src/platform/postgres/database-unavailable-error.ts';
import { openDatabase, openServingDatabase, type Database } from '../src/platform/postgres/database.ts';
import { unhurried } from '../src/platform/postgres/transaction.ts';
import { schema } from '../src/server/schema.ts';
import { config, logger } from './support/application.ts';
import { FaultProxy } from './support/fault-proxy.ts';
import { until } from './support/until.ts';

const { databaseUrl } = config;
/** More than the pool has. */
const MANY = 12;

/** The embedded database has no connections; CI runs this with a real PostgreSQL. */
(databaseUrl.startsWith('pglite:') ? xdescribe : describe)('connections to PostgreSQL', () => {
  let proxy: FaultProxy;
  let database: Database;
  /** The same, past the proxy. */
  let observer: Database;

  beforeAll(async () => {
    observer = await openDatabase(databaseUrl, schema);
  });

  afterAll(() => observer.close());

  beforeEach(async () => {
    proxy = await FaultProxy.before(databaseUrl);
    database = await openServingDatabase(proxy.addressOf(databaseUrl), schema, logger);
  });

  afterEach(async () => {
    await database.close();
    await proxy.close();
  });

  function ask(statement: string): Promise<object[]> {
    return database.orm.em.fork().execute<object[]>(statement);
  }

  it('are not lost to the pool with the transactions that were under way on them', async () => {
    const work = Array.from({ length: MANY }, () =>
      database.orm.em.fork().transactional(async em => {
        await em.execute('select pg_sleep(5)');
      }),
    );
    const ends = Promise.allSettled(work);
    const inUse = `select 1 from pg_stat_activity where query = 'select pg_sleep(5)'`;
    await until('they are all in use', async () => {
      return (await observer.orm.em.fork().execute<object[]>(inUse)).length === 10;
    });
    proxy.drop();
    for (const end of await ends) {
      expect(end.status).toBe('rejected');
      if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(DatabaseUnavailableError);
    }
    const answers = await Promise.all(Array.from({ length: MANY }, () => ask('select 1')));
    expect(answers.length).toBe(MANY);
  });

  it('may be ended by the server, in the midst of a transaction or while nobody uses them', async () => {
    const ended = database.orm.em.fork().transactional(async em => {
      const [backend] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
      await observer.orm.em.fork().execute(`select pg_terminate_backend(${backend?.pid})`);
      await em.execute('select 1');
    });
    await expectAsync(ended).toBeRejectedWithError(DatabaseUnavailableError);
    proxy.drop();
    await until('another is made', () =>
      ask('select 1').then(
        () => true,
        () => false,
      ),
    );
  });

  it('end a statement that takes long, if it does not say that it will', async () => {
    expect(await ask('show statement_timeout')).toEqual([{ statement_timeout: '2s' }]);
    const patient = await unhurried(database.orm.em.fork(), em => em.execute('show statement_timeout'));
    expect(patient).toEqual([{ statement_timeout: '8s' }]);
    const cancelled = unhurried(database.orm.em.fork(), async em => {
      await em.execute('set local statement_timeout = 1');
      await em.execute('select pg_sleep(5)');
    });
    await expectAsync(cancelled).toBeRejectedWithError(DatabaseUnavailableError, /statement timeout/);
  });

  it('leave what is wrong with a statement as it is', async () => {
    await expectAsync(ask('select 1 from nowhere')).toBeRejectedWithError(/"nowhere" does not exist/);
    await expectAsync(ask('select 1 from nowhere')).not.toBeRejectedWithError(DatabaseUnavailableError);
  });

  for (const fault of ['refuse', 'blackhole'] as const) {
    it(`cannot be made at the start where the network does ${fault}, which says what to look at`, async () => {
      proxy.set(fault);
      const address = proxy.addressOf(databaseUrl);
      for (const open of [openDatabase, (url: string) => openServingDatabase(url, schema, logger)]) {
        await expectAsync(open(address, schema)).toBeRejectedWithError(
          DatabaseUnavailableError,
          /^The database at 127\.0\.0\.1:\d+ does not answer\. Check DATABASE_URL\. \(.+\)$/,
        );
      }
    });
  }
});
