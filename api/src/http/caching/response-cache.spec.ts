import express, { type Express } from 'express';
import request from 'supertest';
import { HitRatio } from '../../platform/telemetry/hit-ratio.ts';
import { packing } from '../packing.ts';
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

describe('what is answered to everyone alike', () => {
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
    app.use(packing());
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
    it(`is made once as ${encoding}, and answered with the same bytes and headers from then on`, async () => {
      const ask = () => request(app).get(ADDRESS).set('Accept-Encoding', encoding);
      const [first, second] = [await ask(), await ask()];
      expect(first.get('Content-Encoding') ?? 'identity').toBe(encoding);
      expect([second.text, made]).toEqual([first.text, 1]);
      for (const header of ['ETag', 'Content-Type', 'Content-Encoding', 'Cache-Control', 'Vary'])
        expect(second.get(header)).withContext(header).toBe(first.get(header));
    });

    it(`is not sent again to whoever holds it as ${encoding}`, async () => {
      const first = await request(app).get(ADDRESS).set('Accept-Encoding', encoding);
      const tag = first.get('ETag') ?? '';
      const held = await request(app).get(ADDRESS).set({ 'Accept-Encoding': encoding, 'If-None-Match': tag });
      expect([held.status, held.text, held.get('ETag')]).toEqual([304, '', tag]);
      expect([held.get('Content-Type'), held.get('Content-Length')]).toEqual([undefined, undefined]);
    });
  }

  it('is made each time where it is large', async () => {
    size = 5_000;
    await request(app).get(ADDRESS).set('Accept-Encoding', 'identity');
    await request(app).get(ADDRESS).set('Accept-Encoding', 'identity');
    expect(made).toBe(2);
  });

  it('is packed as each accepts it, whoever asked first', async () => {
    const packed = await request(app).get(ADDRESS).set('Accept-Encoding', 'br');
    const plain = await request(app).get(ADDRESS).set('Accept-Encoding', 'identity');
    expect([packed.get('ETag'), plain.get('ETag')]).toEqual([
      jasmine.stringMatching(/-br"$/),
      jasmine.stringMatching(/[^r]"$/),
    ]);
  });

  it('is counted as remembered, or not', async () => {
    for (const address of [ADDRESS, ADDRESS, ADDRESS, '/api/v1/users/me']) await request(app).get(address);
    expect(Math.round(hits.take() ?? 0)).toBe(67);
  });

  it('is said anew what is said of each request', async () => {
    await request(app).get(ADDRESS);
    expect((await request(app).get(ADDRESS)).get('X-Request-Id')).toBe('id-2');
  });

  it('is made again for another address, and for another version', async () => {
    expect(await ask()).toBe(1);
    expect(await ask('/api/v1/anime/1?limit=4')).toBe(2);
    version = 'second';
    expect(await ask()).toBe(3);
    version = 'first';
    expect(await ask()).toBe(4);
  });

  it('is neither taken from memory nor kept there while there is no version', async () => {
    expect(await ask()).toBe(1);
    version = undefined;
    expect([await ask(), await ask()]).toEqual([2, 3]);
    version = 'first';
    expect(await ask()).toBe(4);
  });

  it('is not remembered for an address that is longer than any that is typed', async () => {
    const address = `${ADDRESS}&q=${'a'.repeat(1_000)}`;
    expect([await ask(address), await ask(address)]).toEqual([1, 2]);
  });

  it('is remembered only where the policy lets anyone keep it', async () => {
    policy = 'private, no-store';
    expect([await ask(), await ask()]).toEqual([1, 2]);
    policy = 'public';
    expect([await ask(), await ask()]).toEqual([3, 3]);
  });

  it('is no failure, no answer to a POST, and nothing of a person', async () => {
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
