import express from 'express';
import { pino } from 'pino';
import request, { type Response } from 'supertest';
import { UpstreamAccessError, UpstreamError, type UpstreamFailure } from '../../upstream/upstream-error.ts';
import { errorHandler } from './error-handler.ts';
import type { Problem } from './problem.ts';
import { requestId } from '../logging/request-id.ts';

describe('an upstream’s failure', () => {
  function answerTo(error: Error): Promise<Response> {
    const app = express();
    app.use(requestId(() => 'an-id'));
    app.get('/', () => {
      throw error;
    });
    app.use(errorHandler('http://localhost', pino({ level: 'silent' })));
    return request(app).get('/');
  }

  const statuses: Record<UpstreamFailure, number> = {
    faulty: 502,
    unreadable: 502,
    refused: 502,
    unreachable: 503,
    'rate-limited': 503,
    blocked: 503,
    paused: 503,
    crowded: 503,
    timeout: 504,
  };

  for (const [failure, status] of Object.entries(statuses) as [UpstreamFailure, number][]) {
    it(`is ${status} where it is ${failure}, names the upstream and says when to come again`, async () => {
      const response = await answerTo(new UpstreamError('myanimelist', failure));
      expect(response.status).toBe(status);
      expect(response.type).toBe('application/problem+json');
      expect(Number(response.get('Retry-After'))).toBeGreaterThan(0);
      const problem = response.body as Problem;
      expect(problem.upstream).toBe('myanimelist');
      expect(problem.detail).toMatch(/^MyAnimeList .* Try again in /);
    });
  }

  it('passes on how long the upstream wants to be left alone', async () => {
    const response = await answerTo(new UpstreamError('anilist', 'rate-limited', { statedWaitSeconds: 42 }));
    expect(response.get('Retry-After')).toBe('42');
  });

  it('tells nothing of its cause', async () => {
    const response = await answerTo(new UpstreamError('anilist', 'faulty', { cause: new Error('hunter2') }));
    expect(response.text).not.toContain('hunter2');
  });

  it('is 403 where a person’s token is no longer taken', async () => {
    const response = await answerTo(new UpstreamAccessError('myanimelist'));
    expect(response.status).toBe(403);
    expect((response.body as Problem).detail).toContain('Sign in again');
  });
});
