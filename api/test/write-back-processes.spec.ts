import type { WriteBack } from '../src/features/write-back/write-back.dto.ts';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import type { Simulator } from '../src/mal-simulator/simulator.ts';
import { config, openTestDatabase } from './support/application.ts';
import { Browser } from './support/browser.ts';
import { Command } from './support/command.ts';
import { endOfImports } from './support/end-of-import.ts';
import { freePort } from './support/free-port.ts';
import { newPerson } from './support/sign-in.ts';
import { startTestSimulator } from './support/simulator.ts';

const { databaseUrl, redisUrl = '' } = config;
const WRITE_BACK = '/api/v1/users/me/write-back';
const TITLES = 60;
const ASKED_EVERY_MS = 100;

/** The embedded database is one process's own; CI runs this with a real PostgreSQL and Redis. */
(databaseUrl.startsWith('pglite:') || redisUrl === '' ? xdescribe : describe)(
  'two processes that send changes to MyAnimeList',
  () => {
    let simulator: Simulator;
    let animeIds: number[];
    let processes: Command[];
    let browser: Browser;

    beforeAll(async () => {
      await openTestDatabase();
      const { records } = await readCatalogueFile(config.catalogueFile);
      animeIds = records.slice(0, TITLES).map(({ id }) => id);
      simulator = await startTestSimulator({ records });
      const ports = [await freePort(), await freePort()];
      processes = ports.map(PORT => new Command(['serve'], { PORT, ...environment() }));
      await Promise.all(
        processes.map((each, place) => each.prints(`AniRec is ready at http://localhost:${ports[place]}`)),
      );
      const url = `http://localhost:${ports[0]}`;
      browser = new Browser(url, url);
    });

    afterAll(async () => {
      await Promise.all(processes.map(each => each.stop('SIGTERM')));
      await simulator.close();
    });

    function environment(): Record<string, string> {
      return {
        DATABASE_URL: databaseUrl,
        REDIS_URL: redisUrl,
        RATE_LIMIT_FACTOR: '1000',
        MAL_CLIENT_ID: simulator.application.clientId,
        MAL_CLIENT_SECRET: simulator.application.clientSecret,
        MAL_OAUTH_URL: simulator.oauthUrl,
        MAL_API_URL: simulator.apiUrl,
      };
    }

    it('send each of them once, and share them', async () => {
      const { name } = newPerson(simulator);
      await browser.signIn(name);
      await endOfImports(browser, 1);
      await browser.send('put', WRITE_BACK).send({ writeBack: 'on' });
      const put = animeIds.map(animeId => ({ animeId, status: 'plan_to_watch', score: 8, progress: 0 }));
      await browser.send('patch', '/api/v1/users/me/list').send({ put });
      for (let waiting = TITLES; waiting > 0;) {
        await new Promise(wake => setTimeout(wake, ASKED_EVERY_MS));
        ({ waiting } = ((await browser.send('get', WRITE_BACK)).body as WriteBack).counts);
      }
      expect(simulator.people.find(name)?.list.length).toBe(TITLES);
      expect(simulator.traffic.count('change')).toBe(TITLES);
      const sent = processes.map(({ output }) => output.split('a change was sent to MyAnimeList').length - 1);
      expect(sent.reduce((sum, count) => sum + count, 0)).toBe(TITLES);
      expect(Math.min(...sent)).toBeGreaterThan(0);
    });
  },
);
