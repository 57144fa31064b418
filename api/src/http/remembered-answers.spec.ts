import express, { type Express } from 'express';
import request from 'supertest';
import { packing } from './packing.ts';
import { RememberedAnswers } from './remembered-answers.ts';

const ADDRESS = '/api/v1/anime/1?limit=3';

describe('what is answered to everyone alike', () => {
  let app: Express;
  let version: string | undefined;
  let policy: string;
  let status: number;
  let made: number;

  beforeEach(() => {
    version = 'first';
    policy = 'public, max-age=300';
    status = 200;
    made = 0;
    app = express();
    app.set('etag', 'strong');
    app.use((_request, response, next) => {
      response.set('Cache-Control', policy);
      next();
    });
    app.use('/api', new RememberedAnswers(() => version).guard);
    app.use((_request, response) => void response.status(status).json({ made: ++made }));
  });

  async function ask(address = ADDRESS): Promise<number> {
    return ((await request(app).get(address)).body as { made: number }).made;
  }

  it('is made once, and answered with the same bytes and headers from then on', async () => {
    const [first, second] = [await request(app).get(ADDRESS), await request(app).get(ADDRESS)];
    expect(second.text).toBe('{"made":1}');
    for (const header of ['ETag', 'Content-Type', 'Content-Length', 'Cache-Control'])
      expect(second.get(header))
        .withContext(header)
        .toBe(first.get(header) ?? 'none');
  });

  it('is not sent again to whoever holds it', async () => {
    const tag = (await request(app).get(ADDRESS)).get('ETag') ?? '';
    const held = await request(app).get(ADDRESS).set('If-None-Match', tag);
    expect([held.status, held.text, held.get('ETag')]).toEqual([304, '', tag]);
  });

  it('is remembered under its own tag, however it was packed for who asked first', async () => {
    app = express().set('etag', 'strong').use(packing());
    app.use((_request, response, next) => {
      response.set('Cache-Control', policy);
      next();
    });
    app.use(new RememberedAnswers(() => version).guard);
    app.use((_request, response) => void response.json({ long: 'text'.repeat(1_000) }));
    const packed = await request(app).get(ADDRESS).set('Accept-Encoding', 'br');
    const plain = await request(app).get(ADDRESS).set('Accept-Encoding', 'identity');
    expect([packed.get('ETag'), plain.get('ETag')]).toEqual([
      jasmine.stringMatching(/-br"$/),
      jasmine.stringMatching(/[^r]"$/),
    ]);
    const again = request(app).get(ADDRESS).set('Accept-Encoding', 'identity');
    expect((await again.set('If-None-Match', plain.get('ETag') ?? '')).status).toBe(304);
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

  it('is remembered only where the policy lets anyone keep it', async () => {
    policy = 'private, no-store';
    expect([await ask(), await ask()]).toEqual([1, 2]);
    policy = 'public';
    expect([await ask(), await ask()]).toEqual([3, 3]);
    policy = 'private, no-store';
    expect(await ask()).toBe(4);
  });

  it('is no failure, no answer to a POST, and nothing of a person', async () => {
    status = 500;
    expect([await ask(), await ask()]).toEqual([1, 2]);
    status = 200;
    await request(app).post(ADDRESS);
    await request(app).post(ADDRESS);
    expect(made).toBe(4);
    expect([await ask('/api/v1/users/me'), await ask('/api/v1/users/me')]).toEqual([5, 6]);
  });
});
