import { gzipSync } from 'node:zlib';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Import } from '../src/features/imports/imports.dto.ts';
import { malXml } from '../src/features/list/formats/mal-xml-writer.ts';
import type { ListPage } from '../src/features/list/list.dto.ts';
import type { Simulator } from '../src/mal-simulator/simulator.ts';
import { Browser } from './support/browser.ts';
import { Command } from './support/command.ts';
import { config, openTestDatabase } from './support/application.ts';
import { endOfImport, endOfImports } from './support/end-of-import.ts';
import { freePort } from './support/free-port.ts';
import { longList } from './support/lists.ts';
import { newPerson } from './support/sign-in.ts';
import { startTestSimulator } from './support/simulator.ts';

const { databaseUrl, redisUrl = '' } = config;
const FILE = gzipSync([...malXml(longList(20_000))].join(''));
const IMPORTS = '/api/v1/users/me/imports';

/** Test 12 of the reliability checklist. The database must outlive the process, and so must the session. */
(databaseUrl.startsWith('pglite:') || redisUrl === '' ? xdescribe : describe)(
  'an import whose process is killed',
  () => {
    let simulator: Simulator;
    let em: SqlEntityManager;
    let environment: Record<string, string>;
    let url: string;
    let serve: Command;
    let browser: Browser;

    beforeAll(async () => {
      em = (await openTestDatabase()).orm.em;
      simulator = await startTestSimulator();
    });

    afterAll(() => simulator.close());

    beforeEach(async () => {
      const PORT = await freePort();
      url = `http://localhost:${PORT}`;
      environment = {
        PORT,
        DATABASE_URL: databaseUrl,
        REDIS_URL: redisUrl,
        // It is asked again and again how far the imports are.
        RATE_LIMIT_FACTOR: '1000',
        MAL_CLIENT_ID: simulator.application.clientId,
        MAL_CLIENT_SECRET: simulator.application.clientSecret,
        MAL_OAUTH_URL: simulator.oauthUrl,
        MAL_API_URL: simulator.apiUrl,
      };
      await start();
      browser = new Browser(url, url);
      await browser.signIn(newPerson(simulator).name);
      await endOfImports(browser, 1);
    });

    afterEach(() => serve.stop('SIGTERM'));

    async function start(): Promise<void> {
      serve = new Command(['serve'], environment);
      await serve.prints(`AniRec is ready at ${url}`);
    }

    async function upload(): Promise<Import> {
      const response = await browser
        .send('post', `${IMPORTS}/files`)
        .attach('file', FILE, 'animelist.xml.gz');
      return response.body as Import;
    }

    async function listed(): Promise<number> {
      return ((await browser.send('get', '/api/v1/users/me/list')).body as ListPage).data.length;
    }

    /** Kills the process in the midst of the import's transaction: the lock lets nobody write into a list. */
    async function killWhileItWrites(): Promise<Import> {
      const holder = em.fork();
      await holder.begin();
      await holder.execute('lock table "list" in share mode');
      const begun = await upload();
      while ((await waiting()) === 0) await new Promise(wake => setTimeout(wake, 20));
      await serve.stop('SIGKILL');
      await holder.rollback();
      return begun;
    }

    async function waiting(): Promise<number> {
      const rows = await em
        .fork()
        .execute<object[]>(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%with given as%'`,
        );
      return rows.length;
    }

    it('has stored nothing, is told to have failed once it is silent for 30 s, and can be started again', async () => {
      const { id } = await killWhileItWrites();
      await start();
      expect(await listed()).toBe(0);
      const meanwhile = (await browser.send('get', `${IMPORTS}/${id}`)).body as Import;
      expect([meanwhile.state, meanwhile.done]).toEqual(['running', 20_000]);

      await em
        .fork()
        .execute(`update imports set heartbeat_at = heartbeat_at - interval '31 s' where id = ?`, [id]);
      const failed = (await browser.send('get', `${IMPORTS}/${id}`)).body as Import;
      expect([failed.state, failed.error]).toEqual([
        'failed',
        'The import was interrupted. Nothing of it was stored; start it again.',
      ]);
      expect(await listed()).toBe(0);

      const again = await endOfImport(browser, (await upload()).id);
      expect((again.body as Import).report?.taken).toBe(20_000);
    });

    it('has failed when the product starts again later than that', async () => {
      const { id } = await killWhileItWrites();
      await em
        .fork()
        .execute(`update imports set heartbeat_at = heartbeat_at - interval '31 s' where id = ?`, [id]);
      await start();
      const rows = await em
        .fork()
        .execute<{ state: string }[]>('select state from imports where id = ?', [id]);
      expect(rows).toEqual([{ state: 'failed' }]);
    });
  },
);
