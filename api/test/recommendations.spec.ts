import type { Express } from 'express';
import request from 'supertest';
import type { Recommendations } from '../src/recommendations/recommendations.dto.ts';
import { startApplication } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';

describe('recommendations', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  async function post(body: object): Promise<Recommendations> {
    const response = await request(app).post('/api/v1/recommendations').send(body);
    expectDocumented('postRecommendations', response);
    expect(response.status).toBe(200);
    return response.body as Recommendations;
  }

  function expectSound({ data, modelVersion }: Recommendations, picks: number[]): void {
    expect(modelVersion).toMatch(/^[0-9a-f]{12}$/);
    for (const { anime, score, reasons } of data) {
      expect(picks).not.toContain(anime.id);
      expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score, 6);
      expect(reasons.every(reason => picks.includes(reason.anime.id))).toBeTrue();
    }
  }

  it('are what people who know Cowboy Bebop would name', async () => {
    const response = await request(app).get('/api/v1/anime/1/recommendations').query({ limit: 10 });
    expectDocumented('recommendFromAnime', response);
    const similar = response.body as Recommendations;
    const titles = similar.data.map(({ anime }) => anime.title);
    expect(titles).toContain('Samurai Champloo');
    expect(titles).toContain('Trigun');
    expectSound(similar, [1]);
  });

  it('come from all picks, each with its share', async () => {
    const picks = [{ animeId: 1, score: 9 }, { animeId: 5114, score: 10 }, { animeId: 11061 }];
    const recommended = await post({ picks, limit: 20 });
    expect(recommended.data.length).toBe(20);
    expect(recommended.data[0]?.reasons.length).toBe(3);
    expectSound(recommended, [1, 5114, 11061]);
  });

  it('are the same from an address as from a body', async () => {
    const response = await request(app).get('/api/v1/recommendations?picks=1:9,5114:10,11061&limit=20');
    expectDocumented('getRecommendations', response);
    const picks = [{ animeId: 1, score: 9 }, { animeId: 5114, score: 10 }, { animeId: 11061 }];
    expect(response.body).toEqual(await post({ picks, limit: 20 }));
  });

  it('are the same when they come out of the cache', async () => {
    const ask = () => request(app).get('/api/v1/anime/5114/recommendations');
    const first = await ask();
    expect((await ask()).body).toEqual(first.body);
    expect(first.status).toBe(200);
  });

  it('exist for a title that nobody has rated', async () => {
    const response = await request(app).get('/api/v1/anime/52991/recommendations');
    expect((response.body as Recommendations).data.length).toBe(20);
  });

  it('are refused for a title that does not exist', async () => {
    const response = await request(app).get('/api/v1/anime/999999/recommendations');
    expect(response.status).toBe(404);
    expectDocumented('recommendFromAnime', response);
  });

  for (const [what, picks, pointer, message] of [
    [
      'a pick that does not exist',
      [{ animeId: 1 }, { animeId: 999999 }],
      '/body/picks/1',
      /no anime has the id/,
    ],
    [
      'the same pick twice',
      [{ animeId: 1 }, { animeId: 1, score: 3 }],
      '/body/picks/1',
      /stands at 0 already/,
    ],
  ] as const) {
    it(`are refused for ${what}, which is pointed at`, async () => {
      const response = await request(app).post('/api/v1/recommendations').send({ picks });
      expect(response.status).toBe(422);
      expectDocumented('postRecommendations', response);
      const [fault] = (response.body as { errors: { pointer: string; message: string }[] }).errors;
      expect(fault?.pointer).toBe(pointer);
      expect(fault?.message).toMatch(message);
    });
  }

  for (const [what, body, pointer] of [
    ['no picks', {}, '/body/picks'],
    ['an empty list', { picks: [] }, '/body/picks'],
    ['more picks than anyone has', { picks: Array(1001).fill({ animeId: 1 }) }, '/body/picks'],
    ['a score above 10', { picks: [{ animeId: 1, score: 11 }] }, '/body/picks/0/score'],
    ['a score between two', { picks: [{ animeId: 1, score: 7.5 }] }, '/body/picks/0/score'],
    ['an id as text', { picks: [{ animeId: '1' }] }, '/body/picks/0/animeId'],
    ['a property that is not known', { picks: [{ animeId: 1 }], likes: [] }, '/body/likes'],
    ['a limit above 100', { picks: [{ animeId: 1 }], limit: 101 }, '/body/limit'],
  ] as const) {
    it(`are refused for ${what}, which is pointed at`, async () => {
      const response = await request(app).post('/api/v1/recommendations').send(body);
      expect(response.status).toBe(400);
      expectDocumented('postRecommendations', response);
      const { errors } = response.body as { errors: { pointer: string }[] };
      expect(errors.map(fault => fault.pointer)).toContain(pointer);
    });
  }
});
