import type { Express } from 'express';
import request from 'supertest';
import type { AnimePage, FilterSuggestion } from '../src/features/anime/anime.dto.ts';
import type { Suggestions } from '../src/features/search/search.dto.ts';
import { startApplication } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';
import { FIRST_HITS } from './support/first-hits.ts';

describe('search suggestions', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  async function suggestions(q: string): Promise<Suggestions> {
    const response = await request(app).get('/api/v1/search/suggestions').query({ q });
    expectDocumented('suggestAnime', response);
    return response.body as Suggestions;
  }

  for (const [kind, cases] of Object.entries(FIRST_HITS))
    for (const [typed, id] of cases)
      it(`puts the right title first for ${typed}: ${kind}`, async () => {
        const { data, exact } = await suggestions(typed);
        expect(data[0]?.id).toBe(id);
        expect(exact).toBeTrue();
      });

  it('tells seasons apart: each hit has its year and type', async () => {
    const found = (await suggestions('attack on titan')).data;
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ year, type }) => year !== null && type.length > 0)).toBeTrue();
  });

  it('gives what comes nearest, and says so, where nothing is called like the text', async () => {
    for (const typed of ['qqqqzzzzxxxx', 'the quick brown fox jumps', 'zzzz', '齉齉', 'xkcd']) {
      const { data, exact } = await suggestions(typed);
      expect(exact).withContext(typed).toBeFalse();
      if (typed !== '齉齉') expect(data.length).withContext(typed).toBeGreaterThan(0);
    }
  });

  it('finds names by signs alone, and nothing for signs that no name has', async () => {
    const { data, exact } = await suggestions('!!!');
    expect(data.map(({ id }) => id)).toContain(25879);
    expect(exact).toBeTrue();
    expect(await suggestions('🍕')).toEqual({ data: [], exact: false });
    expect(await suggestions('…')).toEqual({ data: [], exact: false });
  });

  const FILTERS: readonly (readonly [string, Omit<FilterSuggestion, 'count'>])[] = [
    ['mappa', { studio: ['MAPPA'] }],
    ['ghibli', { studio: ['Studio Ghibli'] }],
    ['romance movies', { genre: ['Romance'], type: 'movie' }],
    ['winter 2025', { season: 'winter', year: 2025 }],
  ];
  for (const [typed, filters] of FILTERS)
    it(`reads ${typed} as filters of the catalogue, which find as many titles as it says`, async () => {
      const { count, ...suggested } = (await suggestions(typed)).filters ?? { count: 0 };
      expect(suggested).toEqual(filters);
      const response = await request(app)
        .get('/api/v1/anime')
        .query({ ...suggested, limit: 100 });
      expectDocumented('listAnime', response);
      const { data, page } = response.body as AnimePage;
      expect(page.nextCursor === null ? data.length : Math.min(count, 100)).toBe(Math.min(count, 100));
      const searched = await request(app).get('/api/v1/anime').query({ q: typed });
      expect((searched.body as AnimePage).filters).toEqual({ ...filters, count });
    });

  it('reads no filters from the name of a title', async () => {
    for (const typed of ['cowboy bebop', 'vampire knight', 'winter sonata'])
      expect((await suggestions(typed)).filters)
        .withContext(typed)
        .toBeUndefined();
  });

  it('leaves out what is far less like the text than the first', async () => {
    const { data } = await suggestions('cowboy bebop');
    expect(data.map(({ id }) => id).slice(0, 2)).toEqual([1, 5]);
    expect(data.every(({ title }) => title.includes('Bebop'))).toBeTrue();
  });

  it('gives as many as asked for', async () => {
    const response = await request(app).get('/api/v1/search/suggestions').query({ q: 'love', limit: 3 });
    expect((response.body as Suggestions).data.length).toBe(3);
  });

  for (const [query, pointer] of [
    ['', '/query/q'],
    ['q=', '/query/q'],
    [`q=${'a'.repeat(251)}`, '/query/q'],
    ['q=a&limit=0', '/query/limit'],
    ['q=a&limit=51', '/query/limit'],
    ['q=a&limit=many', '/query/limit'],
    ['q=a&limit=1&limit=2', '/query/limit'],
    ['q=a&q=b', '/query/q'],
    ['q=a&page=2', '/query/page'],
  ] as const) {
    it(`refuses ${query.slice(0, 30)} and points at what is wrong`, async () => {
      const response = await request(app).get(`/api/v1/search/suggestions?${query}`);
      expect(response.status).toBe(400);
      expectDocumented('suggestAnime', response);
      expect(response.body).toEqual(
        jasmine.objectContaining({ errors: [jasmine.objectContaining({ pointer })] }),
      );
    });
  }
});
