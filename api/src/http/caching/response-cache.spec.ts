import express, { type Express } from 'express';
import request from 'supertest';
import { HitRatio } from '../../platform/telemetry/hit-ratio.ts';
import { compressAnswers } from '../compression.ts';
import { operationPolicies } from '../../../test/support/operation-policies.ts';
import { findOperation } from '../contract/requested-operation.ts';
import { ResponseCache } from './response-cache.ts';

const ADDRESS = '/api/v1/anime/1?limit=3';

const CONTRACT = {
  info: { title: '', version: '' },
  paths: {
    '/api/v1/anime/{animeId}': {
      get: { operationId: 'getAnime' },
      post: { operationId: 'postAnime' },
    },
    '/api/v1/users/me': { get: { operationId: 'getAccount' } },
  },
};
const POLICIES = operationPolicies({
  getAnime: { cache: 'memory' },
  postAnime: { cache: 'none' },
  getAccount: { cache: 'private' },
});

describe('the response cache', () => {
  let app: Express;
  let version: string | undefined;
  let policy: string;
  let status: number;
  let asked: number;
  let made: number;
  let size: number;
  let hits: HitRatio;

  beforeEach(() => {
    version = 'first';
    policy = 'public, max-age=300';
    status = 200;
    asked = 0;
    made = 0;
    size = 1_000;
    hits = new HitRatio();
    const { guard } = new ResponseCache({
      currentVersion: () => version,
      isNoted: ({ headers }) => headers.cookie !== undefined,
      hits,
    });
    app = express().set('etag', 'strong');
    app.use((_request, response, next) => {
      response.set('X-Request-Id', `id-${++asked}`);
      next();
    });
    app.use(findOperation(CONTRACT, POLICIES));
    app.use('/api', guard);
    app.use(compressAnswers());
    app.use((_request, response) => {
      response
        .status(status)
        .set('Cache-Control', policy)
        .json({ made: ++made, long: 'text'.repeat(size) });
    });
  });

  async function ask(address = ADDRESS): Promise<number> {
    return ((await request(app).get(address)).body as { made: number }).made;
  }

  for (const encoding of ['identity', 'gzip', 'br']) {
    it(`answers ${encoding} with the same bytes and headers as were made once`, async () => {
      const ask = () => request(app).get(ADDRESS).set('Accept-Encoding', encoding);
      const [first, second] = [await ask(), await ask()];
      expect(first.get('Content-Encoding') ?? 'identity').toBe(encoding);
      expect([second.text, made]).toEqual([first.text, 1]);
      for (const header of ['ETag', 'Content-Type', 'Content-Encoding', 'Cache-Control', 'Vary'])
        expect(second.get(header)).withContext(header).toBe(first.get(header));
    });

    it(`sends nothing again to whoever holds an answer as ${encoding}`, async () => {
      const first = await request(app).get(ADDRESS).set('Accept-Encoding', encoding);
      const tag = first.get('ETag') ?? '';
      const held = await request(app).get(ADDRESS).set({ 'Accept-Encoding': encoding, 'If-None-Match': tag });
      expect([held.status, held.text, held.get('ETag')]).toEqual([304, '', tag]);
      expect([held.get('Content-Type'), held.get('Content-Length')]).toEqual([undefined, undefined]);
    });
  }

  it('keeps no large answer', async () => {
    size = 5_000;
    await request(app).get(ADDRESS).set('Accept-Encoding', 'identity');
    await request(app).get(ADDRESS).set('Accept-Encoding', 'identity');
    expect(made).toBe(2);
  });

  it('answers with the compression that each accepts, whoever asked first', async () => {
    const packed = await request(app).get(ADDRESS).set('Accept-Encoding', 'br');
    const plain = await request(app).get(ADDRESS).set('Accept-Encoding', 'identity');
    expect([packed.get('ETag'), plain.get('ETag')]).toEqual([
      jasmine.stringMatching(/-br"$/),
      jasmine.stringMatching(/[^r]"$/),
    ]);
  });

  it('counts hits and misses', async () => {
    for (const address of [ADDRESS, ADDRESS, ADDRESS, '/api/v1/users/me']) await request(app).get(address);
    expect(Math.round(hits.take() ?? 0)).toBe(67);
  });

  it('leaves the headers of each request to it', async () => {
    await request(app).get(ADDRESS);
    expect((await request(app).get(ADDRESS)).get('X-Request-Id')).toBe('id-2');
  });

  it('tells addresses and versions apart', async () => {
    expect(await ask()).toBe(1);
    expect(await ask('/api/v1/anime/1?limit=4')).toBe(2);
    version = 'second';
    expect(await ask()).toBe(3);
    version = 'first';
    expect(await ask()).toBe(4);
  });

  it('neither answers nor keeps anything while there is no version', async () => {
    expect(await ask()).toBe(1);
    version = undefined;
    expect([await ask(), await ask()]).toEqual([2, 3]);
    version = 'first';
    expect(await ask()).toBe(4);
  });

  it('keeps nothing for an address that is longer than any that is typed', async () => {
    const address = `${ADDRESS}&q=${'a'.repeat(1_000)}`;
    expect([await ask(address), await ask(address)]).toEqual([1, 2]);
  });

  it('keeps only what anyone may keep', async () => {
    policy = 'private, no-store';
    expect([await ask(), await ask()]).toEqual([1, 2]);
    policy = 'public';
    expect([await ask(), await ask()]).toEqual([3, 3]);
  });

  it('keeps no failure, no answer to a POST, and nothing of a person', async () => {
    status = 500;
    expect([await ask(), await ask()]).toEqual([1, 2]);
    status = 200;
    await request(app).post(ADDRESS);
    await request(app).post(ADDRESS);
    expect(made).toBe(4);
    expect([await ask('/api/v1/users/me'), await ask('/api/v1/users/me')]).toEqual([5, 6]);
    expect(await ask()).toBe(7);
    await request(app).get(ADDRESS).set('Cookie', 'session=somebody');
    expect(made).toBe(8);
  });
});
