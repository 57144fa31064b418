import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { createApp } from '../src/server/app.ts';
import type { Problem } from '../src/http/problems/problem.ts';
import { config, logger, startApplication } from './support/application.ts';

describe('a failure', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  function expectProblem(response: Response, status: number): Problem {
    expect(response.status).toBe(status);
    expect(response.type).toBe('application/problem+json');
    expect(response.get('Cache-Control')).toBe('no-store');
    const problem = response.body as Problem;
    expect(problem.status).toBe(status);
    expect(problem.instance).toBe(`urn:request:${response.get('X-Request-Id')}`);
    return problem;
  }

  it('is a problem whose type leads to a page that explains it', async () => {
    const { type } = expectProblem(await request(app).get('/api/v1/anime/999999'), 404);
    const { pathname, hash } = new URL(type);
    const page = await request(app).get(pathname);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`id="${hash.slice(1)}"`);
  });

  it('carries the caller’s request id, where that is plain text', async () => {
    const named = await request(app).get('/api/v1/nowhere').set('X-Request-Id', 'my-request-1');
    expect(expectProblem(named, 404).instance).toBe('urn:request:my-request-1');
    const forged = await request(app).get('/api/v1/nowhere').set('X-Request-Id', '<script>alert(1)</script>');
    expect(expectProblem(forged, 404).instance).not.toContain('script');
  });

  it('is 404 for an address that does not exist', async () => {
    expectProblem(await request(app).get('/api/v2/anime'), 404);
    expectProblem(await request(app).get('/api'), 404);
    const { detail } = expectProblem(await request(app).get('/api/v1/users%2Fme'), 404);
    expect(detail).toBe('There is nothing at /api/v1/users%2Fme.');
  });

  it('is 405 for a method that an address does not take, and names those that it does', async () => {
    const response = await request(app).delete('/api/v1/anime/1');
    expectProblem(response, 405);
    expect(response.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('is 415 for a body that is not JSON', async () => {
    const response = await request(app)
      .post('/api/v1/recommendations')
      .type('text/plain')
      .send('{"picks":[]}');
    expectProblem(response, 415);
  });

  it('is 400 for a body that is broken JSON, and tells nothing of the parser', async () => {
    const response = await request(app).post('/api/v1/recommendations').type('json').send('{"picks":');
    const { detail, errors } = expectProblem(response, 400);
    expect(detail).toBe('The body cannot be read as JSON.');
    expect(errors).toEqual([{ pointer: '/body', message: 'must be a JSON object' }]);
  });

  it('is 400 for a body that is not packed as it says', async () => {
    const post = request(app).post('/api/v1/recommendations').type('json').set('Content-Encoding', 'gzip');
    const { errors } = expectProblem(await post.send('{"picks":[]}'), 400);
    expect(errors?.[0]?.pointer).toBe('/header/content-encoding');
  });

  it('says what each parameter must be, in words', async () => {
    const said = async (path: string) =>
      expectProblem(await request(app).get(`/api/v1/${path}`), 400).errors?.[0]?.message;
    expect(await said('anime/abc')).toBe('must be a whole number');
    expect(await said('anime?limit=0')).toBe('must be at least 1');
    expect(await said('anime?limit=1&limit=2')).toBe('must be given once');
    expect(await said('anime?type=tv&type=movie')).toBe('must be given once');
    expect(await said(`anime?${'genre=Drama&'.repeat(11)}`)).toBe('must not hold more than 10 values');
    expect(await said('search/suggestions')).toBe('is missing');
    const body = { entries: [{ animeId: 1, status: 'completed', score: 'nine', progress: 26 }] };
    const { errors } = expectProblem(await request(app).post('/api/v1/statistics').send(body), 400);
    expect(errors).toEqual([
      { pointer: '/body/entries/0/score', message: 'must be a whole number, or be null' },
    ]);
  });

  it('is 413 for a body of more than 100 kB', async () => {
    const response = await request(app)
      .post('/api/v1/recommendations')
      .send({ picks: [], padding: 'x'.repeat(110_000) });
    expectProblem(response, 413);
  });

  it('is 400 for an address that cannot be decoded', async () => {
    const { detail } = expectProblem(await request(app).get('/api/v1/anime/%E0%A4%A'), 400);
    expect(detail).toContain('percent-encoded');
  });

  it('is 400 for a query parameter that an address does not know, even one that takes none', async () => {
    expectProblem(await request(app).get('/api/v1/health?verbose=1'), 400);
    expectProblem(await request(app).get('/api/v1/facets?__proto__=1'), 400);
    expectProblem(await request(app).get('/api/v1/anime/1?expand=all'), 400);
  });

  it('that nobody foresaw is a bare 500: what failed inside is not told', async () => {
    const broken = createApp(
      config,
      {
        get: () => {
          throw new Error('password=hunter2');
        },
      },
      logger,
    );
    const response = await request(broken).get('/api/v1/facets');
    expectProblem(response, 500);
    expect(response.text).not.toMatch(/hunter2|at .*\.ts/);
  });
});
