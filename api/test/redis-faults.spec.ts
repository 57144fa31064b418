import request from 'supertest';
import type { Problem } from '../src/http/problems/problem.ts';
import { config } from './support/application.ts';
import type { Browser } from './support/browser.ts';
import { expectDocumented } from './support/contract.ts';
import { FaultProxy, type NetworkFault } from './support/fault-proxy.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const AUTHORIZE = '/api/v1/oauth/authorize';
const ACCOUNT = '/api/v1/users/me';
/** What works without an account. */
const PUBLIC = [
  '/api/v1/health',
  '/api/v1/search/suggestions?q=cowboy',
  '/api/v1/anime?genre=Action',
  '/api/v1/anime/1',
  '/api/v1/recommendations?picks=1:9,5:8',
];
/** Other ones each time: what has been answered before needs no cache. */
const unasked = [1, 5, 6, 16, 19, 20, 30, 32, 43, 47, 57, 121, 164, 199, 205, 226].values();
/** Nobody waits longer for Redis. */
const TIMEOUT_MS = 1_000;
const RECOVERY_MS = 5_000;
const FAULTS: Record<string, NetworkFault> = {
  'refuses connections': 'refuse',
  'does not answer': 'blackhole',
  'takes half a second': { latencyMs: 500 },
};

/** Undefined keeps sessions in memory, which is never away; CI runs this with a real Redis. */
const { redisUrl } = config;

if (redisUrl !== undefined)
  describe('while Redis is away', () => {
    let proxy: FaultProxy;
    let application: SignInApplication;
    let browser: Browser;
    let name: string;

    beforeAll(async () => {
      proxy = await FaultProxy.before(redisUrl);
      application = await startSignInApplication({ redisUrl: proxy.addressOf(redisUrl) });
      ({ name } = newPerson(application.simulator));
    });

    beforeEach(async () => {
      browser = application.browser();
      await browser.signIn(name);
    });

    afterEach(async () => {
      proxy.set('none');
      await recovered();
    });

    afterAll(async () => {
      await application.close();
      await proxy.close();
    });

    /** Waits until neither logins nor sessions are away any more. */
    async function recovered({ app } = application): Promise<void> {
      const deadline = Date.now() + RECOVERY_MS;
      const session = { Cookie: 'anirec_session=forged' };
      for (const ask of [() => request(app).get(AUTHORIZE), () => request(app).get(ACCOUNT).set(session)]) {
        while ((await ask()).status === 503) {
          if (Date.now() > deadline) throw new Error('Redis works again, and AniRec has not noticed.');
          await new Promise(wake => setTimeout(wake, 20));
        }
      }
    }

    function newRecommendations(): string {
      return `/api/v1/anime/${unasked.next().value}/recommendations`;
    }

    async function expectPublicRoutesWork(): Promise<void> {
      for (const path of [...PUBLIC, newRecommendations()]) {
        const response = await request(application.app).get(path).timeout(TIMEOUT_MS);
        expect(response.status).withContext(path).toBe(200);
      }
    }

    for (const [what, fault] of Object.entries(FAULTS)) {
      describe(`as it ${what},`, () => {
        beforeEach(() => proxy.set(fault));

        it('what needs no account goes on', async () => {
          await expectPublicRoutesWork();
        });

        it('signing in is unavailable, which is said at once', async () => {
          const response = await browser.send('get', AUTHORIZE).timeout(TIMEOUT_MS);
          expectDocumented('signIn', response);
          expect(response.status).toBe(503);
          expect((response.body as Problem).type).toMatch(/#account-unavailable$/);
          expect(Number(response.get('Retry-After'))).toBeGreaterThan(0);
          const page = await browser.send('get', AUTHORIZE).set('Accept', 'text/html').timeout(TIMEOUT_MS);
          expect(page.get('Location')).toBe('/sign-in?problem=unavailable');
        });

        it('signing out is unavailable: nobody is told that they are when they may not be', async () => {
          const response = await browser.send('post', '/api/v1/oauth/logout').timeout(TIMEOUT_MS);
          expectDocumented('signOut', response);
          expect(response.status).toBe(503);
          expect(response.get('Set-Cookie')).toBeUndefined();
        });

        it('nobody is taken for signed out: they are signed in again when it is back', async () => {
          const response = await browser.send('get', ACCOUNT).timeout(TIMEOUT_MS);
          expectDocumented('getAccount', response);
          expect(response.status).toBe(503);
          proxy.set('none');
          await recovered();
          expect(await browser.whoAmI()).toBe(name);
        });
      });
    }

    it('and is killed under load, no public request fails, and signing in works soon after', async () => {
      const paths = Array.from({ length: 5 }, () => [...PUBLIC, newRecommendations()]).flat();
      const asked = paths.map(path => request(application.app).get(path));
      const answers = Promise.all(asked);
      proxy.set('refuse');
      expect((await answers).map(({ status }) => status)).toEqual(asked.map(() => 200));
      proxy.set('none');
      await recovered();
      const another = application.browser();
      expect((await another.signIn(name)).status).toBe(303);
    });

    it('when AniRec starts, it starts, and signs people in once Redis is there', async () => {
      proxy.set('refuse');
      const late = await startSignInApplication({ redisUrl: proxy.addressOf(redisUrl) });
      expect((await late.browser().send('get', AUTHORIZE)).status).toBe(503);
      proxy.set('none');
      await recovered(late);
      expect((await late.browser().signIn(newPerson(late.simulator).name)).status).toBe(303);
      await late.close();
    });
  });
