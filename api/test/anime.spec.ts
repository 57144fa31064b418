import type { Express } from 'express';
import request, { type Response } from 'supertest';
import type { AnimeDetails, AnimePage, Franchise } from '../src/features/anime/anime.dto.ts';
import type { Facets } from '../src/engine/catalogue/facets.ts';
import { startApplication } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';

describe('the catalogue’s addresses', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  async function list(query: string): Promise<AnimePage> {
    const response = await request(app).get(`/api/v1/anime?${query}`);
    expectDocumented('listAnime', response);
    expect(response.status).toBe(200);
    return response.body as AnimePage;
  }

  it('lists the most popular titles first', async () => {
    const { data } = await list('limit=5');
    expect(data.map(({ id }) => id)).toContain(16498);
    expect(data.length).toBe(5);
  });

  it('passes over every page once, in order, from cursor to cursor', async () => {
    const seen: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: AnimePage = await list(`genre=Horror&sort=oldest&limit=50${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.page.nextCursor;
    }
    const facets = (await request(app).get('/api/v1/facets')).body as Facets;
    expect(seen.length).toBe(facets.genres.find(({ value }) => value === 'Horror')?.count ?? -1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('narrows by genre, theme, type, year and season', async () => {
    const { data } = await list('genre=Action&genre=Supernatural&type=tv&year=2013&season=spring');
    expect(data.map(({ id }) => id)).toContain(16498);
    expect(
      data.every(
        ({ type, seasonYear, season }) => type === 'tv' && seasonYear === 2013 && season === 'spring',
      ),
    ).toBeTrue();
    expect(data.every(({ genres }) => genres.includes('Action'))).toBeTrue();
  });

  it('narrows by the years in which titles began', async () => {
    const { data } = await list('yearFrom=2024&yearTo=2025&limit=100');
    expect(new Set(data.map(({ year }) => year))).toEqual(new Set([2024, 2025]));
    const undated = await list('yearTo=2100&sort=newest&limit=100');
    expect(undated.data.every(({ year }) => year !== null)).toBeTrue();
  });

  it('lists of each franchise the best known title alone where that is asked for', async () => {
    const ids = ({ data }: AnimePage) => data.map(({ id }) => id);
    const best = ids(await list('yearFrom=2004&yearTo=2013&franchiseTitles=best_known&limit=100'));
    const all = ids(await list('yearFrom=2004&yearTo=2013&limit=100'));
    // Attack on Titan and Death Note; Naruto's best known title is of 2002, and Shippuuden is none.
    expect([16498, 1535, 1735].map(id => best.includes(id))).toEqual([true, true, false]);
    expect(all).toContain(1735);
  });

  it('narrows by names however they are written', async () => {
    const asWritten = await list('genre=Sci-Fi&theme=Time%20Travel');
    expect(asWritten.data.length).toBeGreaterThan(5);
    expect(await list('genre=sci%20fi&theme=time-travel')).toEqual(asWritten);
  });

  for (const [query, pointer, meant] of [
    [
      'genre=Darma',
      '/query/genre/0',
      'there is no such genre; did you mean Drama? /api/v1/facets lists them',
    ],
    ['genre=Drama,romance', '/query/genre/0', 'repeat the parameter: genre=Drama&genre=Romance'],
    ['theme=Drama', '/query/theme/0', 'there is no such theme: /api/v1/facets lists them'],
    ['genre[]=Drama', '/query/genre[]', 'is written without brackets here: repeat genre for several values'],
    [
      'genre[0]=Drama',
      '/query/genre[0]',
      'is written without brackets here: repeat genre for several values',
    ],
    ['type=film', '/query/type', 'must be one of tv, movie, ova, ona, special'],
  ] as const)
    it(`says of ${query} what is meant`, async () => {
      const response = await request(app).get(`/api/v1/anime?${query}`);
      expectDocumented('listAnime', response);
      const [fault] = (response.body as { errors: { pointer: string; message: string }[] }).errors;
      expect(fault?.pointer).toBe(pointer);
      expect(fault?.message).toContain(meant);
    });

  it('finds titles by a name, the best match first, and narrows what is found', async () => {
    const naruto = await list('q=naruto&limit=3');
    expect([naruto.data[0]?.id, naruto.exact]).toEqual([20, true]);
    const films = await list('q=naruto&type=movie');
    expect(films.data.length).toBeGreaterThan(3);
    expect(films.data.every(({ type }) => type === 'movie')).toBeTrue();
    const oldest = await list('q=naruto&type=movie&sort=oldest');
    expect(oldest.data.map(({ year }) => year)).toEqual(oldest.data.map(({ year }) => year).sort());
  });

  it('passes over every page of a search once, in order, and no other search’s', async () => {
    const all = await list('q=dragon%20ball&limit=100');
    const first = await list('q=dragon%20ball&limit=4');
    const second = await list(`q=dragon%20ball&limit=4&cursor=${first.page.nextCursor}`);
    const ids = ({ data }: AnimePage) => data.map(({ id }) => id);
    expect([...ids(first), ...ids(second)]).toEqual(ids(all).slice(0, 8));
    const other = await request(app).get(`/api/v1/anime?q=cowboy&cursor=${first.page.nextCursor}`);
    expect(other.status).toBe(400);
    expectDocumented('listAnime', other);
  });

  it('gives titles by their ids', async () => {
    const { data } = await list('id=5114&id=1');
    expect(data.map(({ id }) => id).sort()).toEqual([1, 5114]);
  });

  it('gives all that is known of a title', async () => {
    const response = await request(app).get('/api/v1/anime/1');
    expectDocumented('getAnime', response);
    const details = response.body as AnimeDetails;
    expect(details.title).toBe('Cowboy Bebop');
    expect(details.titles.japanese).toContain('カウボーイビバップ');
    expect(details.year).toBe(1998);
    expect([details.season, details.seasonYear]).toEqual(['spring', 1998]);
    expect([details.startDate, details.endDate]).toEqual(['1998-04-03', '1999-04-24']);
    expect([details.episodes, details.minutes]).toEqual([26, null]);
    expect(details.studios).toContain('Sunrise');
    expect(details.source).toBe('Original');
    expect(details.externalIds.aniList).toBe(1);
    expect(details.popularity).toBeGreaterThan(100);
    expect(details.detailsFrom).toBe('anilist');
  });

  it('gives a franchise in the order in which it was shown, whichever of its titles is asked for', async () => {
    const [ofSeries, ofFilm] = await Promise.all(
      [1, 5].map(id => request(app).get(`/api/v1/anime/${id}/franchise`)),
    );
    if (ofSeries) expectDocumented('getFranchise', ofSeries);
    const { data } = ofSeries?.body as Franchise;
    expect(data[0]?.id).toBe(1);
    expect(data.map(({ id }) => id)).toContain(5);
    const years = data.flatMap(({ year }) => year ?? []);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(ofFilm?.body).toEqual(ofSeries?.body);
    const nobody = await request(app).get('/api/v1/anime/999999/franchise');
    expect(nobody.status).toBe(404);
    expectDocumented('getFranchise', nobody);
  });

  it('says where posters are, in a list as for one title, and null for a title that has none', async () => {
    const { data } = await list('id=1&id=5114');
    for (const { poster } of data) {
      expect(poster?.source).toBe('bangumi');
      expect(poster?.sizes.map(({ width }) => width)).toEqual([200, 400, 800]);
      expect(poster?.alternative?.source).toBe('tmdb');
    }
    const one = (await request(app).get('/api/v1/anime/1')).body as AnimeDetails;
    expect(one.poster).toEqual(data.find(({ id }) => id === 1)?.poster ?? null);
    const late = await list('year=2026&limit=100');
    expect(late.data.some(({ poster }) => poster === null)).toBeTrue();
  });

  it('answers 404 for a title that it does not have', async () => {
    const response = await request(app).get('/api/v1/anime/999999');
    expect(response.status).toBe(404);
    expectDocumented('getAnime', response);
  });

  it('counts what it can be filtered by', async () => {
    const response = await request(app).get('/api/v1/facets');
    expectDocumented('getFacets', response);
    const { genres, types, years } = response.body as Facets;
    expect(genres[0]?.value).toBe('Comedy');
    expect(types[0]?.value).toBe('tv');
    expect(years[0]?.value).toBeGreaterThanOrEqual(2026);
  });

  it('answers 304 to whoever has the answer already', async () => {
    const first = await request(app).get('/api/v1/anime/1');
    const again = await request(app)
      .get('/api/v1/anime/1')
      .set('If-None-Match', first.get('ETag') ?? '');
    expect(first.get('ETag')).toMatch(/^"/);
    expect(again.status).toBe(304);
    expect(first.get('Cache-Control')).toContain('public, max-age=300');
  });

  for (const [query, pointer, message] of [
    ['type=film', '/query/type', /must be one of tv, movie, ova, ona, special/],
    ['season=autumn', '/query/season', /must be one of winter, spring, summer, fall/],
    ['sort=best', '/query/sort', /must be one of popularity, title, newest, oldest/],
    ['year=95', '/query/year', /1900/],
    ['franchiseTitles=some', '/query/franchiseTitles', /must be one of all, best_known/],
    ['yearFrom=2020&yearTo=2010', '/query/yearTo', /not be before yearFrom/],
    ['id=x', '/query/id/0', /whole number/],
    ['cursor=forged', '/query/cursor', /not a cursor/],
    ['genres=Action', '/query/genres', /known are .*genre/],
  ] as const) {
    it(`refuses ${query} and says what would be right`, async () => {
      const response: Response = await request(app).get(`/api/v1/anime?${query}`);
      expect(response.status).toBe(400);
      expectDocumented('listAnime', response);
      const [fault] = (response.body as { errors: { pointer: string; message: string }[] }).errors;
      expect(fault?.pointer).toBe(pointer);
      expect(fault?.message).toMatch(message);
    });
  }

  for (const id of ['0', '-1', '1.5', 'one', '2147483648', '1e20']) {
    it(`refuses the id ${id}`, async () => {
      const response = await request(app).get(`/api/v1/anime/${id}`);
      expect(response.status).toBe(400);
      expect(response.body).toEqual(
        jasmine.objectContaining({ errors: [jasmine.objectContaining({ pointer: '/path/animeId' })] }),
      );
    });
  }
});
