import { readFile } from 'node:fs/promises';
import request from 'supertest';
import type { AnimePage } from '../src/features/anime/anime.dto.ts';
import { POSTER_ORIGINS } from '../src/features/anime/poster.ts';
import { createApp } from '../src/server/app.ts';
import { buildContainer, type Container } from '../src/server/container.ts';
import { TRAILER_ORIGINS } from '../src/features/details/trailer.ts';
import { systemClock } from '../src/platform/scheduling/clock.ts';
import { noMetrics } from '../src/platform/telemetry/metrics.ts';
import { decodeModel } from '../src/engine/recommender/model-file.ts';
import { config, logger, openTestDatabase, stopping } from './support/application.ts';

describe('where POSTERS is off', () => {
  let container: Container;

  beforeAll(async () => {
    container = await buildContainer({
      config: { ...config, posters: 'off' },
      database: await openTestDatabase(),
      model: decodeModel(await readFile(config.modelFile)),
      clock: systemClock,
      logger,
      metrics: noMetrics,
      stopping,
    });
  });
  afterAll(() => container.close());

  it('no answer names a picture of others', async () => {
    const app = createApp({ ...config, posters: 'off' }, container, logger);
    const { data } = (await request(app).get('/api/v1/anime?limit=100')).body as AnimePage;
    expect(data.length).toBe(100);
    expect(data.filter(({ poster }) => poster !== null)).toEqual([]);
    const recommended = await request(app).get('/api/v1/recommendations?picks=1:9');
    expect(POSTER_ORIGINS.filter(origin => recommended.text.includes(origin))).toEqual([]);
  });
});

describe('the client’s image', () => {
  it('lets pages load pictures and players from the same places as the API', async () => {
    const start = await readFile(new URL('../../client/start', import.meta.url), 'utf8');
    expect(/on\) frames='([^']*)'/.exec(start)?.[1]).toBe(
      TRAILER_ORIGINS.map(origin => ` ${origin}`).join(''),
    );
    expect(/on\) origins='([^']*)'/.exec(start)?.[1]).toBe(
      POSTER_ORIGINS.map(origin => ` ${origin}`).join(''),
    );
  });
});
