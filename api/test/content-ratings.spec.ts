import type { Express } from 'express';
import request from 'supertest';
import type { AnimeDetails, AnimePage, AnimeSummary } from '../src/features/anime/anime.dto.ts';
import type { Recommendations } from '../src/features/recommendations/recommendations.dto.ts';
import type { Suggestions } from '../src/features/search/search.dto.ts';
import { startApplication } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';

/** Kite, of which the whole version is pornographic; High School DxD; Cowboy Bebop. */
const [ADULT, ECCHI, GENERAL] = [320, 11617, 1];
const ADULT_NAME = 'A Kite';

describe('content ratings', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  async function get<Body>(path: string, operationId: string): Promise<Body> {
    const response = await request(app).get(`/api/v1${path}`);
    expectDocumented(operationId, response);
    expect(response.status).withContext(path).toBe(200);
    return response.body as Body;
  }

  function ratingsOf(titles: readonly AnimeSummary[]): Set<string> {
    return new Set(titles.map(({ contentRating }) => contentRating));
  }

  async function recommended(query: string): Promise<Set<string>> {
    const { data } = await get<Recommendations>(`/recommendations?limit=100&${query}`, 'getRecommendations');
    expect(data.length).toBeGreaterThan(50);
    return ratingsOf(data.map(({ anime }) => anime));
  }

  it('are told with what they rest on', async () => {
    const { contentRating, contentRatingSource } = await get<AnimeDetails>(`/anime/${ECCHI}`, 'getAnime');
    expect([contentRating, contentRatingSource]).toEqual(['ecchi', 'reviewed']);
  });

  it('keep titles for adults alone out of the catalogue’s lists, but for whoever asks for them', async () => {
    const listed = async (query: string) =>
      (await get<AnimePage>(`/anime?year=1998&limit=100&${query}`, 'listAnime')).data.map(({ id }) => id);
    expect(await listed('type=ova')).not.toContain(ADULT);
    expect(await listed('type=ova&adult=show')).toContain(ADULT);
    expect(await listed(`id=${ADULT}&id=${GENERAL}`)).toEqual(
      jasmine.arrayWithExactContents([ADULT, GENERAL]),
    );
  });

  it('let a title for adults alone be opened by its id, and be found by its exact name and no less', async () => {
    expect((await get<AnimeDetails>(`/anime/${ADULT}`, 'getAnime')).contentRating).toBe('adult');
    const found = async (q: string, adult = '') => {
      const path = `/search/suggestions?q=${encodeURIComponent(q)}${adult}&limit=50`;
      return (await get<Suggestions>(path, 'suggestAnime')).data.map(({ id }) => id);
    };
    expect(await found(ADULT_NAME)).toContain(ADULT);
    expect(await found(ADULT_NAME.slice(0, -1))).not.toContain(ADULT);
    expect(await found(ADULT_NAME.slice(0, -1), '&adult=show')).toContain(ADULT);
    const { data } = await get<AnimePage>(`/anime?q=${encodeURIComponent(ADULT_NAME)}`, 'listAnime');
    expect(data.map(({ id }) => id)).toContain(ADULT);
  });

  it('keep ecchi from whoever picks none, and bring it to whoever does or asks for it', async () => {
    expect(await recommended(`picks=${GENERAL}`)).toEqual(new Set(['general']));
    expect(await recommended(`picks=${ECCHI}`)).toContain('ecchi');
    expect(await recommended(`picks=${GENERAL}&ecchi=show`)).toContain('ecchi');
    expect(await recommended(`picks=${ECCHI}&ecchi=hide`)).toEqual(new Set(['general']));
  });

  it('are refused in other words, which the problem lists', async () => {
    for (const path of ['/anime?adult=yes', '/recommendations?picks=1&ecchi=some']) {
      const response = await request(app).get(`/api/v1${path}`);
      expect(response.status).withContext(path).toBe(400);
      expect(JSON.stringify(response.body))
        .withContext(path)
        .toMatch(/must be one of (follow|hide), show/);
    }
  });
});
