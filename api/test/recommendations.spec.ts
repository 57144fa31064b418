import type { Express } from 'express';
import request from 'supertest';
import { RecommendationCache } from '../src/features/recommendations/recommendation-cache.ts';
import type { AnimeDetails } from '../src/features/anime/anime.dto.ts';
import type { Recommendations } from '../src/features/recommendations/recommendations.dto.ts';
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

  async function detailsOf(id: number): Promise<AnimeDetails> {
    const response = await request(app).get(`/api/v1/anime/${id}`);
    expect(response.status).toBe(200);
    return response.body as AnimeDetails;
  }

  function expectSound({ data, continuations, modelVersion }: Recommendations, picks: number[]): void {
    expect(modelVersion).toMatch(/^[0-9a-f]{12}$/);
    for (const { anime, score, reasons } of [...data, ...continuations]) {
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

  it('say up to which year ratings were learnt from', async () => {
    const { ratingsEnd } = await post({ picks: [{ animeId: 1 }], limit: 1 });
    expect(ratingsEnd).toBe(2016);
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

  it('are cached as most ask for them, and no other way: nobody can fill the cache', async () => {
    const cached = spyOn(RecommendationCache.prototype, 'getOrCompute').and.callThrough();
    const ask = (query: string) => request(app).get(`/api/v1/anime/30/recommendations${query}`);
    for (const query of ['', '?limit=12', '?limit=13', '?diversity=0.37', '?limit=12&genre=Action'])
      expect((await ask(query)).status)
        .withContext(query)
        .toBe(200);
    expect(cached).toHaveBeenCalledTimes(2);
  });

  describe('of a franchise that is begun', () => {
    it('are its next season, apart from the others', async () => {
      const { data, continuations } = await post({ picks: [{ animeId: 16498, score: 9 }], limit: 50 });
      expect(continuations.map(({ anime, follows }) => [anime.id, follows.title])).toEqual([
        [25777, 'Attack on Titan'],
      ]);
      expect(data.some(({ anime }) => anime.title.startsWith('Attack on Titan'))).toBeFalse();
    });

    it('are none where a pick of it is not to be followed', async () => {
      const { data, continuations } = await post({ picks: [{ animeId: 1 }], unlike: [16498] });
      expect(continuations.map(({ follows }) => follows.id)).toEqual([1]);
      expect(data.some(({ anime }) => anime.title.startsWith('Attack on Titan'))).toBeFalse();
    });
  });

  it('lead from a few picks to what most people like, or to what goes with them in particular', async () => {
    const picks = [{ animeId: 1535 }, { animeId: 1575 }, { animeId: 19 }];
    const fameOf = async (aim: string) => {
      const { data } = await post({ picks, aim, limit: 10 });
      const shown = await Promise.all(data.map(({ anime }) => detailsOf(anime.id)));
      return shown.reduce((sum, { popularity }) => sum + popularity, 0) / shown.length;
    };
    const [safe, balanced, forMe] = [await fameOf('safe'), await fameOf('balanced'), await fameOf('for_me')];
    expect(safe).toBeGreaterThan(balanced);
    expect(balanced).toBeGreaterThan(forMe);
  });

  describe('that are filtered', () => {
    const picks = [
      { animeId: 1535, score: 9 },
      { animeId: 1575, score: 9 },
    ];
    const filters: [object, (anime: Recommendations['data'][number]['anime']) => boolean][] = [
      [
        { genre: ['Romance'] },
        ({ genres, genresGuessed }) => [...genres, ...genresGuessed].includes('Romance'),
      ],
      [{ excludeGenre: ['Action', 'Comedy'] }, ({ genres }) => !/Action|Comedy/.test(genres.join())],
      [{ type: ['movie', 'ova'] }, ({ type }) => ['movie', 'ova'].includes(type)],
      [{ yearFrom: 1990, yearTo: 1999 }, ({ year }) => year !== null && year >= 1990 && year <= 1999],
      [{ episodeLength: ['feature'] }, ({ type }) => type === 'movie'],
    ];
    for (const [filter, passes] of filters) {
      it(`by ${JSON.stringify(filter)} are filled up to the limit`, async () => {
        const { data, continuations } = await post({ picks, limit: 20, ...filter });
        expect(data.length).toBe(20);
        expect([...data, ...continuations].filter(({ anime }) => !passes(anime))).toEqual([]);
      });
    }

    it('by a genre say how many titles it leaves out of which no genre is known', async () => {
      const romance = await post({ picks, genre: ['Romance'] });
      expect(romance.withoutKnownGenre).toBeGreaterThan(500);
      const films = await post({ picks, genre: ['Romance'], type: ['movie'] });
      expect(films.withoutKnownGenre).toBeLessThan(romance.withoutKnownGenre);
      expect((await post({ picks, excludeGenre: ['Romance'] })).withoutKnownGenre).toBe(0);
    });

    const detailed: [object, (anime: AnimeDetails) => boolean][] = [
      [{ theme: ['Detective'] }, ({ themes }) => themes.includes('Detective')],
      [{ studio: ['Madhouse', 'Bones'] }, ({ studios }) => /Madhouse|Bones/.test(studios.join())],
      [{ site: ['Crunchyroll'] }, ({ links }) => links.some(({ site }) => site === 'Crunchyroll')],
    ];
    for (const [filter, passes] of detailed) {
      it(`by ${JSON.stringify(filter)} are filled up to the limit`, async () => {
        const { data } = await post({ picks, limit: 10, ...filter });
        expect(data.length).toBe(10);
        for (const { anime } of data) {
          expect(passes(await detailsOf(anime.id)))
            .withContext(anime.title)
            .toBeTrue();
        }
      });
    }

    it('by what nothing is are none', async () => {
      const { data } = await post({ picks, genre: ['Romance', 'Horror'], yearTo: 1950 });
      expect(data).toEqual([]);
    });

    it('are refused for a genre, theme, studio or site that there is not, which is pointed at', async () => {
      const response = await request(app).get(
        '/api/v1/recommendations?picks=1&genre=Drama&excludeGenre=Cooking&theme=Tea&studio=Nobody&site=Nowhere',
      );
      expect(response.status).toBe(422);
      expectDocumented('getRecommendations', response);
      const { errors } = response.body as { errors: { pointer: string }[] };
      expect(errors.map(({ pointer }) => pointer)).toEqual([
        '/query/excludeGenre/0',
        '/query/theme/0',
        '/query/studio/0',
        '/query/site/0',
      ]);
    });

    it('are refused for years that end before they begin', async () => {
      const response = await request(app).get('/api/v1/anime/1/recommendations?yearFrom=2010&yearTo=2000');
      expect(response.status).toBe(422);
      expectDocumented('recommendFromAnime', response);
    });
  });

  describe('that are steered', () => {
    const picks = [
      { animeId: 1, score: 9 },
      { animeId: 30, score: 9 },
    ];
    const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const popularityOf = async ({ data }: Recommendations) => {
      const ids = data.map(({ anime }) => request(app).get(`/api/v1/anime/${anime.id}`));
      return meanOf((await Promise.all(ids)).map(({ body }) => (body as { popularity: number }).popularity));
    };

    it('to the obscure are less well known, and to the well known better', async () => {
      const [obscure, neither, known] = await Promise.all(
        [1, 0, -1].map(async obscurity => popularityOf(await post({ picks, obscurity }))),
      );
      expect(obscure).toBeLessThan(neither ?? 0);
      expect(neither).toBeLessThan(known ?? 0);
    });

    it('to variety are others, and begin with the same', async () => {
      const [plain, varied] = [await post({ picks }), await post({ picks, diversity: 0.6 })];
      const idsOf = ({ data }: Recommendations) => data.map(({ anime }) => anime.id);
      expect(idsOf(varied)[0]).toBe(idsOf(plain)[0] ?? 0);
      expect(new Set(idsOf(varied))).not.toEqual(new Set(idsOf(plain)));
    });

    it('away from a title have less of what is like it, and say what it takes away', async () => {
      const naruto = 20;
      const bleach = (answer: Recommendations) => answer.data.findIndex(({ anime }) => anime.id === 269);
      const shonen = [
        { animeId: 1535, score: 9 },
        { animeId: 21, score: 9 },
      ];
      const before = await post({ picks: shonen, limit: 100 });
      const after = await post({ picks: shonen, unlike: [naruto], limit: 100 });
      expect(bleach(before)).toBeGreaterThanOrEqual(0);
      expect(bleach(after) < 0 || bleach(after) > bleach(before)).toBeTrue();
      const shares = after.data.flatMap(({ reasons }) => reasons).filter(({ anime }) => anime.id === naruto);
      expect(shares.some(({ share }) => share < 0)).toBeTrue();
    });

    it('away from a pick are refused', async () => {
      const response = await request(app).get('/api/v1/recommendations?picks=1,6&unlike=6');
      expect(response.status).toBe(422);
      expectDocumented('getRecommendations', response);
      const { errors } = response.body as { errors: { pointer: string }[] };
      expect(errors.map(({ pointer }) => pointer)).toEqual(['/query/unlike/0']);
    });
  });

  it('are of today where the picks are', async () => {
    const { data } = await post({ picks: [{ animeId: 52991 }, { animeId: 40748 }], yearFrom: 2018 });
    expect(data.length).toBe(20);
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
      /stands at \/body\/picks\/0 already/,
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
    ['an obscurity above 1', { picks: [{ animeId: 1 }], obscurity: 1.5 }, '/body/obscurity'],
    ['a type that there is not', { picks: [{ animeId: 1 }], type: ['film'] }, '/body/type/0'],
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
