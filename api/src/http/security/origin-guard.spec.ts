import express from 'express';
import request from 'supertest';
import { pino } from 'pino';
import { errorHandler } from '../problems/error-handler.ts';
import { HostCookie } from '../auth/host-cookie.ts';
import { originGuard } from './origin-guard.ts';
import { requestId } from '../logging/request-id.ts';

const OURS = 'https://anirec.example';

describe('a request with a session', () => {
  const cookie = new HostCookie('anirec_session', OURS);
  const app = express()
    .use(requestId(() => 'an-id'))
    .use(originGuard(OURS, cookie))
    .use((_request, response) => void response.status(204).end())
    .use(errorHandler(OURS, pino({ level: 'silent' })));

  function send(method: 'get' | 'head' | 'post' | 'put' | 'delete', headers: Record<string, string>) {
    return request(app)
      [method]('/')
      .set({ Cookie: '__Host-anirec_session=value', ...headers });
  }

  for (const method of ['post', 'put', 'delete'] as const) {
    it(`may ${method} from a page of ours`, async () => {
      expect((await send(method, { Origin: OURS })).status).toBe(204);
      const proxied = { Origin: 'http://localhost:4200', 'Sec-Fetch-Site': 'same-origin' };
      expect((await send(method, proxied)).status).toBe(204);
    });

    it(`may not ${method} from anywhere else`, async () => {
      const elsewhere: Record<string, string>[] = [
        {},
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { Origin: `${OURS}.evil.example` },
        { Origin: 'http://anirec.example' },
        { 'Sec-Fetch-Site': 'same-site' },
        { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
        { Referer: `${OURS}/` },
      ];
      for (const headers of elsewhere) {
        const response = await send(method, headers);
        expect(response.status).withContext(JSON.stringify(headers)).toBe(403);
        expect((response.body as { type: string }).type).toContain('#foreign-origin');
      }
    });
  }

  it('may read from anywhere: nobody but us sees the answer', async () => {
    expect((await send('get', { Origin: 'https://evil.example' })).status).toBe(204);
    expect((await send('head', {})).status).toBe(204);
  });

  it('is told from one without, which may come from anywhere', async () => {
    const response = await request(app).post('/').set('Origin', 'https://third.example');
    expect(response.status).toBe(204);
  });
});
