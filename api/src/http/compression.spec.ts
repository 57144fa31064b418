import express from 'express';
import request, { type Response } from 'supertest';
import { compressAnswers } from './compression.ts';

const LONG = 'よく見る text '.repeat(500);

describe('the compression of an answer', () => {
  const app = express();
  app.set('etag', 'strong');
  app.use(compressAnswers());
  app.get('/long', (_request, response) => void response.type('text').send(LONG));
  app.get('/short', (_request, response) => void response.type('text').send('short'));
  app.get('/picture', (_request, response) => void response.type('png').send(Buffer.from(LONG)));

  async function ask(path: string, encoding: string, tags = ''): Promise<Response> {
    return request(app).get(path).set({ 'Accept-Encoding': encoding, 'If-None-Match': tags });
  }

  async function tagOf(path: string, encoding: string): Promise<string> {
    return (await ask(path, encoding)).get('ETag') ?? '';
  }

  for (const encoding of ['br', 'gzip', 'identity']) {
    it(`comes as ${encoding} to a caller that takes that, who has it with 304 from then on`, async () => {
      const first = await ask('/long', encoding);
      expect(first.get('Content-Encoding') ?? 'identity').toBe(encoding);
      expect(first.get('Vary')).toBe('Accept-Encoding');
      expect(first.text).toBe(LONG);
      const tag = first.get('ETag') ?? '';
      expect(tag).toMatch(/^"/);
      for (const tags of [tag, `W/${tag}`, `"another-br", ${tag}`]) {
        const second = await ask('/long', encoding, tags);
        expect([second.status, second.text, second.get('ETag')]).toEqual([304, '', tag]);
        expect(second.get('Vary')).toBe('Accept-Encoding');
      }
    });
  }

  it('has another tag however it is compressed, since its bytes are others', async () => {
    const tags = [await tagOf('/long', 'br'), await tagOf('/long', 'gzip'), await tagOf('/long', 'identity')];
    expect(new Set(tags).size).toBe(3);
  });

  it('comes anew to a caller that holds another', async () => {
    expect((await ask('/long', 'br', '"another-br"')).status).toBe(200);
    expect((await ask('/long', 'br', await tagOf('/short', 'br'))).status).toBe(200);
  });

  it('comes as the best that a caller takes, as a browser does', async () => {
    expect((await ask('/long', 'gzip, deflate, br, zstd')).get('Content-Encoding')).toBe('br');
  });

  it('is sent as it is where compressing saves nothing', async () => {
    for (const path of ['/short', '/picture']) {
      const response = await ask(path, 'br, gzip');
      expect(response.get('Content-Encoding')).withContext(path).toBeUndefined();
      const again = await ask(path, 'br, gzip', response.get('ETag'));
      expect([again.status, again.get('ETag')]).toEqual([304, response.get('ETag')]);
    }
  });
});
