import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import request from 'supertest';
import { createApp } from '../src/server/app.ts';
import { TRAILER_ORIGINS } from '../src/features/details/trailer.ts';
import { formatKey, newKey } from '../src/platform/crypto/key-ring.ts';
import type { Simulator } from '../src/mal-simulator/simulator.ts';
import { config, logger } from '../test/support/application.ts';
import { Browser } from '../test/support/browser.ts';
import { freePort } from '../test/support/free-port.ts';
import { newPerson } from '../test/support/sign-in.ts';
import { startTestSimulator } from '../test/support/simulator.ts';
import { until } from '../test/support/until.ts';
import { Container } from './container.ts';
import { ReverseProxy } from './reverse-proxy.ts';

const API = 'anirec/api';
const CLIENT = 'anirec/client';
/** The client's image names it. */
const CLIENT_PORT = '80';
const CLIENT_DIRECTORY = resolve(import.meta.dirname, '../../client/dist/browser');
/** What differs from answer to answer, and what says how an answer is sent. */
const NOT_COMPARED =
  /^(?:accept-ranges|connection|content-(?:encoding|length)|date|etag|keep-alive|last-modified|server|transfer-encoding|vary|x-request-id)$/;
const PAUSE_MS = 10;

jasmine.DEFAULT_TIMEOUT_INTERVAL = 120_000;

describe('the images', () => {
  const stores = { DATABASE_URL: config.databaseUrl, REDIS_URL: config.redisUrl ?? '' };
  const job = { ...stores, ENVIRONMENT: 'staging', LOG_LEVEL: 'info', DATABASE_PASSWORD: '%/@' };
  let simulator: Simulator;
  let api: Container;
  let client: Container;
  let proxy: ReverseProxy;
  let url: string;

  beforeAll(async () => {
    const ports = { proxy: await freePort(), api: await freePort(), client: CLIENT_PORT };
    url = `http://localhost:${ports.proxy}`;
    simulator = await startTestSimulator({ redirectUris: [`${url}/api/v1/oauth/callback`] });
    for (const command of ['migrate', 'load-catalogue']) {
      const container = new Container(API, job, [command]);
      expect(await container.ends())
        .withContext(`${command}: ${container.output}`)
        .toBe(0);
    }
    api = startApi(ports.api);
    client = new Container(CLIENT, {});
    proxy = await ReverseProxy.start(ports);
    await api.prints('AniRec is ready');
    await until('the client answers', () => answers(`${url}/healthz`));
  });

  afterAll(async () => {
    await proxy.stop();
    await client.stop('SIGTERM');
    await api.stop('SIGTERM');
    await simulator.close();
  });

  function startApi(port: string): Container {
    return new Container(API, {
      ...job,
      PORT: port,
      PUBLIC_URL: url,
      TRUSTED_PROXIES: '1',
      RATE_LIMIT_FACTOR: '1000',
      TOKEN_KEYS: formatKey(newKey('test', randomBytes)),
      MAL_CLIENT_ID: simulator.application.clientId,
      MAL_CLIENT_SECRET: simulator.application.clientSecret,
      MAL_OAUTH_URL: simulator.oauthUrl,
      MAL_API_URL: simulator.apiUrl,
    });
  }

  /** The built client as the API serves it, where it serves both halves. */
  function servedByApi() {
    const nothing = {
      get: () => {
        throw new Error('These addresses are the client’s.');
      },
    };
    return createApp(
      { ...config, anilistDetails: 'off', clientDirectory: CLIENT_DIRECTORY },
      nothing,
      logger,
    );
  }

  async function mainScript(server: Parameters<typeof request>[0]): Promise<string> {
    const [, name = ''] = /src="(main-[^"]+\.js)"/.exec((await request(server).get('/')).text) ?? [];
    return `/${name}`;
  }

  /** The name of a character set may be written in either case. */
  function compared({
    'content-type': type = '',
    ...headers
  }: Record<string, string>): Record<string, string> {
    const others = Object.entries(headers).filter(([name]) => !NOT_COMPARED.test(name));
    return { ...Object.fromEntries(others), 'content-type': type.toLowerCase() };
  }

  it('hand out the page for every address of the client’s, and the API’s answers below /api', async () => {
    for (const path of ['/', '/anime/1', '/for-you?q=1']) {
      const page = await request(url).get(path);
      expect(page.status).withContext(path).toBe(200);
      expect(page.text).toContain('<anirec-root>');
    }
    const health = await request(url).get('/api/v1/health');
    expect(health.body).toEqual({ status: 'ok' });
    expect((await request(url).get('/api')).type).toBe('application/problem+json');
    const hits = await request(url).get('/api/v1/search/suggestions?q=cowbo');
    expect(hits.text).toContain('Cowboy Bebop');
  });

  it('send with the client’s files the headers that the API sends with them', async () => {
    const own = servedByApi();
    const pairs = [
      ['/', '/'],
      ['/anime/1', '/anime/1'],
      ['/favicon.svg', '/favicon.svg'],
      [await mainScript(url), await mainScript(own)],
    ] as const;
    for (const [theirs, ours] of pairs) {
      const expected = compared((await request(own).get(ours)).headers);
      const response = await request(url).get(theirs);
      expect(compared(response.headers)).withContext(theirs).toEqual(expected);
    }
  });

  it('let pages load from others what POSTERS and ANILIST_DETAILS say, and take no other word for it', async () => {
    await client.stop('SIGTERM');
    for (const switched of [{ POSTERS: 'perhaps' }, { ANILIST_DETAILS: 'perhaps' }]) {
      expect(await new Container(CLIENT, switched).ends()).not.toBe(0);
    }
    client = new Container(CLIENT, { POSTERS: 'off', ANILIST_DETAILS: 'on' });
    await until('the client answers', () => answers(`${url}/healthz`));
    expect((await request(url).get('/')).get('Content-Security-Policy')).toContain(
      `img-src 'self' data:;frame-src ${TRAILER_ORIGINS.join(' ')};`,
    );
  });

  it('hand out what was compressed when they were built, and no page for a file that is not there', async () => {
    for (const path of [await mainScript(url), '/anime/1']) {
      for (const encoding of ['br', 'gzip', undefined]) {
        const accepted = encoding ?? 'br;q=0, identity';
        const file = await request(url).get(path).set('Accept-Encoding', accepted).buffer(false);
        expect(file.get('Content-Encoding')).withContext(path).toBe(encoding);
        expect(file.get('Vary')).toBe('Accept-Encoding');
      }
    }
    expect((await request(url).get('/chunk-00000000.js')).status).toBe(404);
    expect((await request(`http://localhost:${CLIENT_PORT}`).get('/api/v1/health')).status).toBe(404);
    const post = await request(url).post('/');
    expect(post.status).toBe(405);
    expect(post.get('Allow')).toBe('GET, HEAD');
    expect(post.get('Server')).toBe('nginx');
  });

  it('log each request as JSON, without what was asked in it', async () => {
    await request(url).get('/search?q=hunter2');
    await client.prints('"path":"/search"');
    const line = client.output.split('\n').find(each => each.includes('"path":"/search"')) ?? '';
    expect(JSON.parse(line)).toEqual(jasmine.objectContaining({ method: 'GET', status: 200 }));
    expect(client.output).not.toContain('hunter2');
  });

  it('let people sign in', async () => {
    const person = newPerson(simulator).name;
    const browser = new Browser(url, url);
    await browser.signIn(person);
    expect(await browser.whoAmI()).toBe(person);
  });

  it('lose no request when the API is told to stop, and end with 0', async () => {
    const ports = { proxy: await freePort(), api: await freePort(), client: CLIENT_PORT };
    const stopped = startApi(ports.api);
    await stopped.prints('AniRec is ready');
    const before = await ReverseProxy.start(ports);
    const site = `http://localhost:${ports.proxy}`;
    await until('the proxy answers', () => answers(`${site}/healthz`));
    const sent: Promise<boolean>[] = [];
    async function send(count: number): Promise<void> {
      for (let i = 0; i < count; i++) {
        sent.push(answers(`${site}/api/v1/anime/1/recommendations`));
        await wait(PAUSE_MS);
      }
    }
    await send(50);
    stopped.signal('SIGTERM');
    while (await answers(`${site}/api/v1/health/ready`)) await send(10);
    await send(100);
    expect(await Promise.all(sent)).not.toContain(false);
    expect(await stopped.ends()).toBe(0);
    await before.stop();
  });
});

/** Whether an address answers, and with 200. */
async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.status === 200;
}
