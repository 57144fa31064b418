import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import type { ApiKey, ApiKeys, NewApiKey } from '../src/features/api-keys/api-keys.dto.ts';
import type { Problem } from '../src/http/problems/problem.ts';
import { openTestDatabase } from './support/application.ts';
import type { Browser } from './support/browser.ts';
import { expectDocumented } from './support/contract.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';
import { until } from './support/until.ts';

const PATH = '/api/v1/users/me/api-keys';
const FACETS = '/api/v1/facets';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe('a key', () => {
  let application: SignInApplication;
  let owner: Browser;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  beforeEach(async () => {
    owner = await arrive();
  });

  afterAll(() => application.close());

  async function arrive(): Promise<Browser> {
    const browser = application.browser();
    await browser.signIn(newPerson(application.simulator).name);
    return browser;
  }

  async function make(name: string): Promise<NewApiKey> {
    const response = await owner.send('post', PATH).send({ name });
    expectDocumented('createMyApiKey', response);
    expect(response.status).toBe(201);
    return response.body as NewApiKey;
  }

  async function list(browser = owner): Promise<ApiKey[]> {
    const response = await browser.send('get', PATH);
    expectDocumented('listMyApiKeys', response);
    return (response.body as ApiKeys).data;
  }

  async function use(key: string, path = FACETS): Promise<Response> {
    return request(application.app).get(path).set('X-API-Key', key);
  }

  function policyOf(response: Response): string | undefined {
    return /^"\w+"/.exec(response.get('RateLimit-Policy') ?? '')?.[0];
  }

  function expectUnknown(response: Response): void {
    expectDocumented('getFacets', response);
    expect(response.status).toBe(401);
    expect((response.body as Problem).type).toMatch(/#unauthenticated$/);
    expect((response.body as Problem).detail).toContain('unknown or revoked. Make another in your settings');
    expect(response.get('WWW-Authenticate')).toBe('ApiKey realm="AniRec"');
    expect(response.get('Access-Control-Allow-Origin')).toBe('*');
  }

  it('is 256 random bits, is told once, and is listed by its name and first letters from then on', async () => {
    const { key, ...kept } = await make('Season chart');
    expect(key).toMatch(/^anirec_[\w-]{43}$/);
    expect(key.startsWith(kept.prefix)).toBeTrue();
    expect(kept.prefix.length).toBe(12);
    expect(await list()).toEqual([kept]);
    expect(kept.name).toBe('Season chart');
    expect(String(kept.createdAt)).toBe(new Date(application.clock.now()).toISOString());
  });

  it('has a name of one to sixty letters of plain text', async () => {
    await make('字'.repeat(60));
    for (const name of ['', ' ', ' x', 'x ', 'a\u0000b', 'a\nb', 'x'.repeat(61), 5, null, undefined]) {
      const response = await owner.send('post', PATH).send({ name });
      expectDocumented('createMyApiKey', response);
      expect(response.status).withContext(String(name)).toBe(400);
    }
    expect((await list()).length).toBe(1);
  });

  it('is one of five, however many are asked for at once', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `Key ${index}`);
    const answers = await Promise.all(names.map(name => owner.send('post', PATH).send({ name })));
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused.length).toBe(3);
    for (const response of refused) {
      expectDocumented('createMyApiKey', response);
      expect((response.body as Problem).detail).toContain('You have 5 keys already. Revoke one');
    }
    const [first] = await list();
    expect((await owner.send('delete', `${PATH}/${first?.id}`)).status).toBe(204);
    await make('In its place');
    expect((await list()).map(({ name }) => name).length).toBe(5);
  });

  it('counts wherever anyone may ask, and answers as without', async () => {
    const { key } = await make('Everywhere');
    for (const path of [
      FACETS,
      '/api/v1/anime?limit=1',
      '/api/v1/anime/1',
      '/api/v1/anime/1/recommendations',
      '/api/v1/recommendations?picks=1:9',
      '/api/v1/search/suggestions?q=cowboy',
    ]) {
      const [without, withKey, again] = [
        await request(application.app).get(path),
        await use(key, path),
        await use(key, path),
      ];
      for (const response of [withKey, again]) {
        expect(policyOf(response)).withContext(path).toBe('"key"');
        expect(response.body).toEqual(without.body);
        expect(response.get('Cache-Control')).toBe(without.get('Cache-Control'));
      }
      expect(policyOf(without)).not.toBe('"key"');
    }
    const posted = request(application.app).post('/api/v1/recommendations').set('X-API-Key', key);
    expect(policyOf(await posted.send({ picks: [{ animeId: 1 }] }))).toBe('"key"');
  });

  it('may be sent by pages of any site', async () => {
    const preflight = await request(application.app).options(FACETS).set({
      Origin: 'https://elsewhere.example',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'x-api-key',
    });
    expect(preflight.status).toBe(204);
    expect(preflight.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflight.get('Access-Control-Allow-Headers')).toBe('x-api-key');
    expect(preflight.get('Access-Control-Max-Age')).toBe('7200');
  });

  it('that there is none of is refused, and what is remembered of answers is not given either', async () => {
    for (const key of ['', 'x', `anirec_${'A'.repeat(43)}`, `anirec_${'A'.repeat(5_000)}`, 'anirec_ä'])
      expectUnknown(await use(key));
  });

  it('is ignored where only a session counts, and where nobody is asked who they are', async () => {
    const { key } = await make('Not for this');
    expect((await use(key, '/api/v1/users/me')).status).toBe(401);
    expect((await owner.send('get', PATH).set('X-API-Key', 'nonsense')).status).toBe(200);
    for (const path of ['/api/v1/health', '/api/v1/sessions/current'])
      expect((await use('nonsense', path)).status).toBe(200);
  });

  it('that is revoked is over at once, and for good', async () => {
    const { id, key } = await make('For a moment');
    expect((await use(key)).status).toBe(200);
    const response = await owner.send('delete', `${PATH}/${id}`);
    expectDocumented('deleteMyApiKey', response);
    expect(response.status).toBe(204);
    expectUnknown(await use(key));
    application.clock.advance(2 * MINUTE_MS);
    expectUnknown(await use(key));
    expect(await list()).toEqual([]);
    const again = await owner.send('delete', `${PATH}/${id}`);
    expectDocumented('deleteMyApiKey', again);
    expect(again.status).toBe(404);
  });

  it('is its owner’s to see and to revoke, and nobody else’s', async () => {
    const { id, key } = await make('Mine');
    const other = await arrive();
    expect(await list(other)).toEqual([]);
    for (const each of [id, randomUUID()]) {
      expect((await other.send('delete', `${PATH}/${each}`)).status).toBe(404);
    }
    expect(policyOf(await use(key))).toBe('"key"');
  });

  it('goes with its owner’s account, at once', async () => {
    const { key } = await make('Gone with me');
    expect((await use(key)).status).toBe(200);
    await owner.send('delete', '/api/v1/users/me');
    expectUnknown(await use(key));
  });

  it('says when it was used last, which is written once a day', async () => {
    const lastUse = async () => String((await list())[0]?.lastUsedAt);
    const { key } = await make('Used now and then');
    expect(await lastUse()).toBe('null');
    application.clock.advance(DAY_MS - (application.clock.now() % DAY_MS));
    const first = new Date(application.clock.now()).toISOString();
    await use(key);
    await until('the use is noted', async () => (await lastUse()) === first);
    application.clock.advance(DAY_MS - 1);
    await use(key);
    expect(await lastUse()).toBe(first);
    application.clock.advance(MINUTE_MS);
    await use(key);
    const second = new Date(application.clock.now()).toISOString();
    await until('the use is noted again', async () => (await lastUse()) === second);
  });

  it('stands in the database as its hash, and in the log as its id', async () => {
    const { id, key } = await make('Hashed');
    await use(key);
    const em = (await openTestDatabase()).orm.em.fork();
    const [row] = await em.execute<{ hash: string }[]>('select * from "api-keys" where id = ?', [id]);
    expect(row?.hash).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(row)).not.toContain(key.slice(12));
    const lines = application.wiretap.log.filter(line => line.includes(id));
    expect(lines.some(line => line.includes('"keyId"') && line.includes('/api/v1/facets'))).toBeTrue();
  });
});
