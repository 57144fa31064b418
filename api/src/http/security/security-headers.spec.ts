import express from 'express';
import request, { type Response } from 'supertest';
import { securityHeaders, type PageOrigins } from './security-headers.ts';

describe('a browser is told', () => {
  async function answer(
    path: string,
    publicUrl = 'https://anirec.example',
    origins: Partial<PageOrigins> = {},
  ): Promise<Response> {
    const app = express();
    app.use(securityHeaders(publicUrl, { pictures: [], frames: [], ...origins }));
    app.use((_request, response) => void response.json({}));
    return request(app).get(path);
  }

  it('to load and run nothing of what the API answers', async () => {
    expect((await answer('/api/v1/anime/1')).get('Content-Security-Policy')).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
  });

  it('to take for a page of the client only what is ours, and no script that stands in it', async () => {
    const policy = (await answer('/anime/1')).get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('script-src');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('to load pictures from where posters are, and from nowhere else', async () => {
    const policyWith = async (...pictures: string[]) =>
      (await answer('/anime/1', 'https://anirec.example', { pictures })).get('Content-Security-Policy');
    expect(await policyWith('https://pictures.example')).toContain(
      "img-src 'self' data: https://pictures.example;",
    );
    expect(await policyWith()).toContain("img-src 'self' data:;");
  });

  it('to show in a frame the player of trailers, where there are any, and nothing else', async () => {
    const policyWith = async (...frames: string[]) =>
      (await answer('/anime/1', 'https://anirec.example', { frames })).get('Content-Security-Policy');
    expect(await policyWith('https://player.example')).toContain(';frame-src https://player.example;');
    expect(await policyWith()).toContain(";frame-src 'none';");
  });

  it('to come by HTTPS alone for at least a year where AniRec is reached so, and not elsewhere', async () => {
    const [, seconds] =
      /^max-age=(\d+); includeSubDomains$/.exec((await answer('/')).get('Strict-Transport-Security') ?? '') ??
      [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 60 * 60);
    expect((await answer('/', 'http://localhost:8080')).get('Strict-Transport-Security')).toBeUndefined();
  });

  it('to guess no type, to say nobody where it was, and to leave cameras alone', async () => {
    const response = await answer('/api/v1/anime/1');
    expect(response.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.get('Permissions-Policy')).toContain('camera=()');
  });
});
