import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import request from 'supertest';
import { ManualClock } from '../../../test/support/manual-clock.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';
import { EmbeddedMetrics, noMetrics, type Metrics } from '../../platform/telemetry/metrics.ts';
import { UpstreamError } from '../../upstream/upstream-error.ts';
import type { Contract } from '../contract/contract.ts';
import { errorHandler } from '../problems/error-handler.ts';
import { requestId } from './request-id.ts';
import { requestLog } from './request-log.ts';
import { operationPolicies } from '../../../test/support/operation-policies.ts';
import { findOperation } from '../contract/requested-operation.ts';

const INFO = 30;
const DEBUG = 20;

const CONTRACT: Contract = {
  info: { title: '', version: '' },
  paths: {
    '/api/v1/health': { get: { operationId: 'getHealth' } },
    '/api/v1/anime/{animeId}': {},
    '/api/v1/users/me': {},
  },
};

describe('a request', () => {
  let lines: Record<string, unknown>[];

  beforeEach(() => {
    lines = [];
  });

  function createApp(metrics: Metrics = noMetrics): Express {
    const write = (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>);
    const app = express();
    app.use(requestId(() => 'an-id'));
    app.use(findOperation(CONTRACT, operationPolicies({ getHealth: { caller: 'monitor' } })));
    app.use(requestLog({ logger: createLogger('debug', { write }), metrics }));
    app.get('/api/v1/users/me', (asked, response) => {
      Object.assign(asked, { user: { userId: 'an-id-of-ours', name: 'Hunter2' } });
      response.send('Hunter2');
    });
    app.get('/api/v1/anime/:animeId', (_request, response) => void response.status(503).send());
    app.get('/api/hanging', () => undefined);
    app.get('/api/upstream', () => {
      throw new UpstreamError('anilist', 'faulty');
    });
    app.use(errorHandler('http://localhost', createLogger('silent', { write: () => undefined })));
    return app;
  }

  async function lineOf(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Record<string, unknown>> {
    await request(createApp()).get(path).set(headers);
    expect(lines.length).toBe(1);
    return lines[0] ?? {};
  }

  it('is a line: its route’s template, status, duration and id', async () => {
    const line = await lineOf('/api/v1/anime/5114?q=Hunter2', { Cookie: 'a=Hunter2' });
    expect(line).toEqual({
      level: INFO,
      time: jasmine.any(String),
      method: 'GET',
      route: '/api/v1/anime/{animeId}',
      status: 503,
      milliseconds: jasmine.any(Number),
      requestId: 'an-id',
      msg: 'request',
    });
  });

  it('is of the user with their id where they are signed in, and never their name', async () => {
    const line = await lineOf('/api/v1/users/me');
    expect(line.userId).toBe('an-id-of-ours');
    expect(JSON.stringify(line)).not.toContain('Hunter2');
  });

  it('that the contract has no address for is of the route `other`, whatever it asked for', async () => {
    const line = await lineOf('/api/v1/anime/5114/Hunter2');
    expect([line.route, line.status, line.level]).toEqual(['other', 404, INFO]);
    expect(JSON.stringify(line)).not.toContain('Hunter2');
  });

  for (const path of ['/api/v1/health', '/main-ABCDEFGH.js', '/']) {
    it(`for ${path} is for whoever looks for faults`, async () => {
      expect((await lineOf(path)).level).toBe(DEBUG);
    });
  }

  it('names the trace that it is part of, where that is one', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const parent = `00-${trace}-00f067aa0ba902b7-01`;
    expect((await lineOf('/', { traceparent: parent })).traceId).toBe(trace);
    lines = [];
    const nonsense = [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, 'Hunter2', `00-${trace}`, ''];
    for (const traceparent of nonsense) await request(createApp()).get('/').set({ traceparent });
    expect(lines.map(({ traceId }) => traceId)).toEqual(nonsense.map(() => undefined));
  });

  it('whose caller goes away is a line too', async () => {
    const server: Server = createServer(createApp()).listen(0);
    const { port } = server.address() as AddressInfo;
    const asked = get({ port, path: '/api/hanging' }).on('error', () => undefined);
    const [, response] = (await once(server, 'request')) as [unknown, NodeJS.EventEmitter];
    asked.destroy();
    await once(response, 'close');
    server.close();
    expect(lines.map(({ status, route }) => [status, route])).toEqual([[499, 'other']]);
  });

  it('that failed because an upstream did is counted apart, too', async () => {
    await request(createApp(new EmbeddedMetrics('staging', new ManualClock()))).get('/api/upstream');
    expect(lines[0]).toEqual(jasmine.objectContaining({ status: 502, Errors: 1, UpstreamErrors: 1 }));
  });

  it('is measured by that line, in all and by its route', async () => {
    await request(createApp(new EmbeddedMetrics('staging', new ManualClock()))).get('/api/v1/anime/1');
    const [line = {}] = lines;
    expect(line).toEqual(
      jasmine.objectContaining({
        service: 'api',
        environment: 'staging',
        route: '/api/v1/anime/{animeId}',
        Requests: 1,
        Errors: 1,
        Latency: line.milliseconds,
      }),
    );
    expect(line._aws).toEqual({
      Timestamp: Date.parse('2026-01-01T00:00:00Z'),
      CloudWatchMetrics: [
        {
          Namespace: 'AniRec',
          Dimensions: [
            ['service', 'environment'],
            ['service', 'environment', 'route'],
          ],
          Metrics: [
            { Name: 'Requests', Unit: 'Count' },
            { Name: 'Errors', Unit: 'Count' },
            { Name: 'Latency', Unit: 'Milliseconds' },
          ],
        },
      ],
    });
  });
});
