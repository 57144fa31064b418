import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../src/server/app.ts';
import {
  buildTestContainer,
  config,
  logger,
  openTestDatabase,
  startApplication,
} from './support/application.ts';
import { expectDocumented } from './support/contract.ts';

/** Nothing listens at port 1. */
const NO_REDIS = 'redis://127.0.0.1:1';

describe('health', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  it('answers at its address and at its predecessor’s', async () => {
    for (const [path, operationId] of [
      ['/api/v1/health', 'getHealth'],
      ['/api/health', 'getHealthAtOldAddress'],
    ] as const) {
      const response = await request(app).get(path);
      expect(response.body).toEqual({ status: 'ok' });
      expect(response.get('Cache-Control')).toBe('no-store');
      expectDocumented(operationId, response);
    }
  });

  it('says of each part whether it works', async () => {
    const response = await request(app).get('/api/v1/health/ready');
    expectDocumented('getReadiness', response);
    expect(response.body).toEqual({
      status: 'ready',
      parts: { catalogue: 'ok', database: 'ok', cache: 'ok' },
    });
  });

  it('says that it is not ready once the process has been told to stop, and is alive all the same', async () => {
    const stopping = AbortSignal.abort();
    const container = await buildTestContainer(await openTestDatabase(), undefined, stopping);
    const app = createApp(config, container, logger);
    const ready = await request(app).get('/api/v1/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.body).toEqual(jasmine.objectContaining({ title: 'Stopping' }));
    expectDocumented('getReadiness', ready);
    expect((await request(app).get('/api/v1/health')).status).toBe(200);
    await container.close();
  });

  it('is degraded without the cache, and guests are served all the same', async () => {
    const container = await buildTestContainer(await openTestDatabase(), NO_REDIS);
    const degraded = createApp(config, container, logger);
    const ready = await request(degraded).get('/api/v1/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toEqual(jasmine.objectContaining({ status: 'degraded' }));
    const recommendations = await request(degraded).get('/api/v1/anime/1/recommendations');
    expect(recommendations.status).toBe(200);
    await container.close();
  });
});
