import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request, { type Response } from 'supertest';
import type { NewApiKey } from '../src/features/api-keys/api-keys.dto.ts';
import { ApiKeysRepository } from '../src/features/api-keys/api-keys.repository.ts';
import { ApiKeyCache } from '../src/features/api-keys/api-key-cache.ts';
import { createApp } from '../src/server/app.ts';
import type { Container } from '../src/server/container.ts';
import { Identification } from '../src/http/auth/identification.ts';
import type { Problem } from '../src/http/problems/problem.ts';
import { RateLimits } from '../src/http/limits/rate-limits.ts';
import { openCache } from '../src/platform/redis/cache.ts';
import { systemClock } from '../src/platform/scheduling/clock.ts';
import { SharedCounters } from '../src/platform/redis/shared-counters.ts';
import { buildTestContainer, config, logger, openTestDatabase } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';
import { FaultProxy } from './support/fault-proxy.ts';
import { addPerson } from './support/people.ts';
import { Person, TrustingAuthenticator } from './support/signed-in.ts';

const FACETS = '/api/v1/facets';
/** A fifth of what there is in earnest, so that it is soon used up. */
const FACTOR = 0.2;
const QUOTA = 12;
const KEY_QUOTA = 120;
/** Nothing listens at port 1. */
const NO_REDIS = 'redis://127.0.0.1:1';

/** Undefined counts in memory; CI runs this with a real Redis. */
const { redisUrl } = config;

describe('how often anyone may ask', () => {
  let container: Container;
  let keys: ApiKeyCache;
  let opened: { close(): void }[];
  /** Other specs count in the same Redis. */
  let namespace: string;

  beforeAll(async () => {
    const database = await openTestDatabase();
    container = await buildTestContainer(database, undefined);
    const repository = new ApiKeysRepository(database.orm.em);
    const ended = openCache<true>(undefined, 'ended-keys', logger);
    keys = new ApiKeyCache({ repository, clock: systemClock, logger, ended });
  });

  beforeEach(() => {
    opened = [];
    namespace = randomUUID();
  });

  afterEach(() => {
    for (const each of opened) each.close();
  });

  afterAll(async () => {
    await keys.drain();
    await container.close();
  });

  /** An application that counts for itself, or with others in a Redis. */
  function start(url?: string, factor = FACTOR): Express {
    const counters = url === undefined ? undefined : new SharedCounters(url, namespace, systemClock, logger);
    const limits = new RateLimits({ counters, factor, clock: systemClock });
    opened.push(limits, ...(counters ? [counters] : []));
    const parts = new Map<unknown, object>([
      [RateLimits, limits],
      [Identification, new Identification({ authenticator: new TrustingAuthenticator(), keys })],
    ]);
    const get = (part: never) => parts.get(part) ?? container.get(part);
    return createApp(config, { get: get as Container['get'] }, logger);
  }

  /** Asks so many times, of each application in turn, and gives what was answered. */
  async function ask(times: number, ...apps: Express[]): Promise<Response[]> {
    const answers: Response[] = [];
    for (let time = 0; time < times; time += 1) {
      const app = apps[time % apps.length];
      if (app) answers.push(await request(app).get(FACETS));
    }
    return answers;
  }

  function taken(answers: readonly Response[]): number {
    return answers.filter(({ status }) => status === 200).length;
  }

  function expectRefused(response: Response, operationId = 'getFacets'): void {
    expect(response.status).toBe(429);
    expectDocumented(operationId, response);
    const { type, detail } = response.body as Problem;
    expect(type).toMatch(/#rate-limited$/);
    const seconds = Number(response.get('Retry-After'));
    expect(seconds).toBeGreaterThan(0);
    expect(detail).toContain(`Try again in ${seconds} seconds`);
  }

  it('is said on every answer, and counts down until it is a problem', async () => {
    const answers = await ask(QUOTA + 2, start());
    for (const [index, response] of answers.entries()) {
      expect(response.get('RateLimit-Policy')).toBe('"anon";q=12;w=60');
      const left = Math.max(0, QUOTA - 1 - index);
      expect(response.get('RateLimit')).toMatch(new RegExp(`^"anon";r=${left};t=(60|[1-5]?\\d)$`));
    }
    expect(taken(answers)).toBe(QUOTA);
    for (const refused of answers.slice(QUOTA)) expectRefused(refused);
  });

  it('is a matter of the address, which nothing that is sent can change', async () => {
    const app = start();
    await ask(QUOTA, app);
    for (const [name, value] of [
      ['X-Forwarded-For', '198.51.100.7'],
      ['X-Real-IP', '198.51.100.7'],
      ['Forwarded', 'for=198.51.100.7'],
      ['Cookie', `anirec_session=${'A'.repeat(43)}`],
    ] as const) {
      expectRefused(await request(app).get(FACETS).set(name, value));
    }
  });

  it('is a matter of the address that the last proxy of ours saw, where there is one', async () => {
    const app = start().set('trust proxy', 1);
    const from = (addresses: string) => request(app).get(FACETS).set('X-Forwarded-For', addresses);
    for (let time = 0; time < QUOTA; time += 1) await from(`192.0.2.${time}, 198.51.100.7`);
    expectRefused(await from('198.51.100.7'));
    expectRefused(await from('198.51.100.8, 198.51.100.7'));
    expect((await from('198.51.100.7, 198.51.100.8')).status).toBe(200);
  });

  it('is the same for all addresses of one IPv6 network', async () => {
    const app = start().set('trust proxy', 1);
    const from = (address: string) => request(app).get(FACETS).set('X-Forwarded-For', address);
    for (let time = 0; time < QUOTA; time += 1) await from(`2001:db8:0:1::${time}`);
    expectRefused(await from('2001:db8:0:1:ffff:ffff:ffff:ffff'));
    expect((await from('2001:db8:0:2::1')).status).toBe(200);
  });

  it('is another matter for each tier', async () => {
    const app = start(undefined, 1);
    const policyOf = async (path: string) => (await request(app).get(path)).get('RateLimit-Policy');
    expect(await policyOf(FACETS)).toBe('"anon";q=60;w=60');
    expect(await policyOf('/api/v1/search/suggestions?q=cowboy')).toBe('"suggestions";q=240;w=60');
    expect(await policyOf('/api/v1/profiles/nowhere/nobody/recommendations')).toBe('"profiles";q=10;w=60');
    expect(await policyOf('/api/v1/oauth/authorize')).toBe('"sign-in";q=10;w=60');
  });

  it('is nobody’s limit on health and the pages of documentation, and one on the contract', async () => {
    const app = start();
    await ask(QUOTA, app);
    for (const path of ['/api/v1/health', '/api/health', '/api/v1/health/ready', '/api/docs/']) {
      const response = await request(app).get(path);
      expect(response.status).withContext(path).toBe(200);
      expect(response.get('RateLimit')).withContext(path).toBeUndefined();
    }
    expect((await request(app).get('/api/openapi.json')).status).toBe(429);
  });

  it('is counted before a body is read, where that is somebody’s own business', async () => {
    const app = start();
    const send = () => request(app).post('/api/v1/users/me/api-keys').type('json').send('[[[');
    for (let time = 0; time < QUOTA; time += 1) expect((await send()).status).toBe(401);
    expectRefused(await send(), 'createMyApiKey');
  });

  it('is limited for what does not exist below /api as well', async () => {
    const app = start();
    await ask(QUOTA, app);
    const asked = ['/api/v1/nowhere', '/nowhere'].map(path => request(app).get(path));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([429, 404]);
  });

  it('is counted by who they are for those who are signed in', async () => {
    const app = start();
    await ask(QUOTA, app);
    const database = await openTestDatabase();
    const [one, other] = [
      new Person(app, await addPerson(database)),
      new Person(app, await addPerson(database)),
    ];
    for (let left = 23; left >= 0; left -= 1) {
      expect((await one.get('')).get('RateLimit')).toContain(`"session";r=${left};`);
    }
    expectRefused(await one.get(''), 'getAccount');
    expect((await other.get('')).status).toBe(200);
  });

  describe('with a key', () => {
    let app: Express;
    let key: string;

    beforeEach(async () => {
      app = start();
      key = await newKey();
      await ask(QUOTA, app);
    });

    async function newKey(): Promise<string> {
      const person = new Person(start(), await addPerson(await openTestDatabase()));
      return ((await person.post('/api-keys', { name: 'For this spec' })).body as NewApiKey).key;
    }

    async function askWith(sent: string, path = FACETS): Promise<Response> {
      return request(app).get(path).set('X-API-Key', sent);
    }

    it('is counted by the key, ten times as often, and wherever the address has used its own up', async () => {
      for (let left = KEY_QUOTA - 1; left >= 0; left -= 1) {
        const response = await askWith(key);
        expect(response.status).toBe(200);
        expect(response.get('RateLimit-Policy')).toBe('"key";q=120;w=60');
        expect(response.get('RateLimit')).toContain(`"key";r=${left};`);
      }
      expectRefused(await askWith(key));
      expectRefused(await askWith(key, '/api/v1/search/suggestions?q=cowboy'), 'suggestAnime');
      expect((await askWith(await newKey())).status).toBe(200);
    });

    it('is as tight as without for what asks other services', async () => {
      const path = '/api/v1/profiles/nowhere/nobody/recommendations';
      expect((await askWith(key, path)).get('RateLimit')).toContain('"profiles";r=1;');
      expect((await request(app).get(path)).get('RateLimit')).toContain('"profiles";r=0;');
      expectRefused(await askWith(await newKey(), path), 'recommendFromProfile');
    });

    it('is not lifted where keys do not count', async () => {
      expect((await askWith(key, '/api/v1/sessions/current')).status).toBe(429);
      expect((await askWith(key, '/api/v1/nowhere')).status).toBe(429);
    });

    it('that is unknown is counted by address, so that guessing is limited', async () => {
      app = start();
      const guess = (time: number) => askWith(`anirec_${String(time).padStart(43, 'A')}`);
      for (let left = QUOTA - 1; left >= 0; left -= 1) {
        const response = await guess(left);
        expect(response.status).toBe(401);
        expect(response.get('RateLimit')).toContain(`"anon";r=${left};`);
      }
      expectRefused(await guess(QUOTA));
      expectRefused(await request(app).get(FACETS));
      expect((await askWith(key)).status).toBe(200);
    });
  });

  it('is tight for imports, however they come', async () => {
    const person = new Person(start(), await addPerson(await openTestDatabase()));
    const first = await person.post('/imports', { source: 'nowhere' });
    expect(first.status).toBe(400);
    expect(first.get('RateLimit-Policy')).toBe('"imports";q=1;w=600');
    expectRefused(await person.post('/imports', { source: 'myanimelist' }), 'startImport');
    const file = person.post('/imports/files').attach('file', Buffer.from('x'), 'list.xml');
    expectRefused(await file, 'startFileImport');
  });

  it('is counted by address for those who are not signed in and try to be', async () => {
    const app = start();
    const guess = (time: number) =>
      request(app).get('/api/v1/users/me').set('Cookie', `anirec_session=${time}`);
    for (let time = 0; time < QUOTA; time += 1) expect((await guess(time)).status).toBe(401);
    expectRefused(await guess(QUOTA), 'getAccount');
    expectRefused(await request(app).get(FACETS));
  });

  it('is counted by each process for itself where Redis is away', async () => {
    const [one, other] = [start(NO_REDIS), start(NO_REDIS)];
    expect(taken(await ask(QUOTA + 5, one))).toBe(QUOTA);
    expect(taken(await ask(QUOTA + 5, other))).toBe(QUOTA);
  });

  if (redisUrl !== undefined) {
    it('is counted by all processes together', async () => {
      const answers = await ask(QUOTA + 4, start(redisUrl), start(redisUrl));
      expect([taken(answers), answers[1]?.get('RateLimit')]).toEqual([
        QUOTA,
        jasmine.stringContaining('r=10;'),
      ]);
    });

    it('is counted exactly where many ask at once', async () => {
      const apps = [start(redisUrl), start(redisUrl)];
      const answers = await Promise.all(
        apps.flatMap(app => Array.from({ length: QUOTA }, () => ask(1, app))),
      );
      expect(taken(answers.flat())).toBe(QUOTA);
      const left = answers.flat().map(answer => /r=(\d+)/.exec(answer.get('RateLimit') ?? '')?.[1]);
      expect(new Set(left).size).toBe(QUOTA);
    });

    it('goes on, and nobody waits, while Redis is silent', async () => {
      const proxy = await FaultProxy.before(redisUrl);
      const app = start(proxy.addressOf(redisUrl));
      await ask(1, app);
      proxy.set('blackhole');
      const answers = await Promise.all(Array.from({ length: QUOTA }, () => request(app).get(FACETS)));
      expect(taken(answers)).toBe(QUOTA);
      await proxy.close();
    });
  }
});
