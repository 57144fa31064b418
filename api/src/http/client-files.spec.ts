import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express, { type Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { clientFiles } from './client-files.ts';
import { errorHandler } from './problems/error-handler.ts';
import type { Problem } from './problems/problem.ts';

/** As Angular names what it builds, and what it copies as it is. */
const FILES = ['index.html', 'main-NVGIFC7X.js', 'chunk-B_0MiNJE.js', 'styles-SGLNITKR.css', 'favicon.svg'];

describe('the files of the web client', () => {
  let directory: string;
  let app: Express;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'client-files-'));
    for (const name of FILES) {
      const path = join(directory, name);
      await writeFile(path, `content of ${name}`);
      if (name === 'favicon.svg') continue;
      await writeFile(`${path}.br`, brotliCompressSync(`Brotli of ${name}`));
      await writeFile(`${path}.gz`, gzipSync(`gzip of ${name}`));
    }
    app = express().use(clientFiles(directory), errorHandler('http://localhost', pino({ level: 'silent' })));
  });
  afterAll(() => rm(directory, { recursive: true }));

  const cacheControlOf = async (path: string) =>
    (await request(app).get(path).expect(200)).get('Cache-Control');

  for (const name of ['main-NVGIFC7X.js', 'chunk-B_0MiNJE.js', 'styles-SGLNITKR.css']) {
    it(`may be kept for ever where their name holds their hash: ${name}`, async () => {
      expect(await cacheControlOf(`/${name}`)).toBe('public, max-age=31536000, immutable');
    });
  }

  it('are asked for again where it does not', async () => {
    expect(await cacheControlOf('/favicon.svg')).toBe('no-cache');
  });

  it('give the page for every address that only the client knows', async () => {
    const response = await request(app).get('/anime/5114?from=list');
    expect(response.text).toBe('gzip of index.html');
    expect(response.type).toBe('text/html');
    expect(response.get('Cache-Control')).toBe('no-cache');
  });

  for (const { accepted, encoding } of [
    { accepted: 'gzip, deflate, br, zstd', encoding: 'br' },
    { accepted: 'gzip, deflate', encoding: 'gzip' },
    { accepted: 'gzip, br;q=0', encoding: 'gzip' },
    { accepted: 'identity', encoding: undefined },
  ]) {
    it(`come packed as they were built, where that is accepted: ${accepted}`, async () => {
      for (const [path, type] of [
        ['/main-NVGIFC7X.js', 'text/javascript'],
        ['/styles-SGLNITKR.css', 'text/css'],
        ['/anime/1', 'text/html'],
      ] as const) {
        const response = await request(app).get(path).set('Accept-Encoding', accepted).buffer(false);
        expect(response.get('Content-Encoding')).withContext(path).toBe(encoding);
        expect(response.get('Vary')).toBe('Accept-Encoding');
        expect(response.type).toBe(type);
      }
    });
  }

  it('come as they are where they were not packed', async () => {
    const response = await request(app).get('/favicon.svg').set('Accept-Encoding', 'br');
    expect(response.get('Content-Encoding')).toBeUndefined();
  });

  it('are not sent again to whoever has them as they are sent', async () => {
    const get = (held: Record<string, string>) =>
      request(app)
        .get('/main-NVGIFC7X.js')
        .set({ 'Accept-Encoding': 'br', ...held })
        .buffer(false);
    const tag = (await get({})).get('ETag') ?? '';
    expect((await get({ 'If-None-Match': tag })).status).toBe(304);
    expect((await get({ 'If-None-Match': tag, 'Accept-Encoding': 'gzip' })).status).toBe(200);
  });

  it('refuse an address that cannot be read', async () => {
    const response = await request(app).get('/%zz');
    expect(response.status).toBe(400);
    expect(response.type).toBe('application/problem+json');
    expect((response.body as Problem).detail).toContain('%25');
  });

  it('give no page in the place of a file that is not there', async () => {
    expect((await request(app).get('/chunk-AAAAAAAA.js')).status).toBe(404);
  });
});
