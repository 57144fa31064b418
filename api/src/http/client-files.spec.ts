import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type Express } from 'express';
import request from 'supertest';
import { clientFiles } from './client-files.ts';

/** As Angular names what it builds, and what it copies as it is. */
const FILES = ['index.html', 'main-NVGIFC7X.js', 'chunk-B_0MiNJE.js', 'styles-SGLNITKR.css', 'favicon.svg'];

describe('the files of the web client', () => {
  let directory: string;
  let app: Express;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'client-files-'));
    await Promise.all(FILES.map(name => writeFile(join(directory, name), `content of ${name}`)));
    app = express().use(clientFiles(directory));
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
    expect(response.text).toBe('content of index.html');
    expect(response.get('Cache-Control')).toBe('no-cache');
  });

  it('give no page in the place of a file that is not there', async () => {
    expect((await request(app).get('/chunk-AAAAAAAA.js')).status).toBe(404);
  });
});
