import type { Express } from 'express';
import request from 'supertest';
import type { Suggestions } from '../src/search/search.dto.ts';
import { startApplication } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';

describe('search suggestions', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  async function suggest(q: string): Promise<Suggestions['data']> {
    const response = await request(app).get('/api/v1/search/suggestions').query({ q });
    expectDocumented('suggestAnime', response);
    return (response.body as Suggestions).data;
  }

  for (const [typed, id, why] of [
    ['cowbo', 1, 'an unfinished word'],
    ['COWBOY BEBOP', 1, 'capitals'],
    ['fullmetl alchemist', 121, 'a missing letter'],
    ['fullmetal alchemist brotherhod', 5114, 'a missing letter in the last word'],
    ['進撃', 16498, 'the beginning of a Japanese title'],
    ['进击的巨人', 16498, 'a Chinese title'],
    ['shingeki no kyojin', 16498, 'romaji'],
    ['naruto shipuden', 1735, 'two spellings at once'],
    ['naruto', 20, 'a title that others begin with'],
    ['one piece', 21, 'a title that its films begin with'],
    ['hunter x hunter', 136, 'a letter for a sign'],
    ['鬼滅', 38000, 'a title that its sequels begin with'],
    ['k-on', 5680, 'a short name with a sign'],
    ['steins gate', 9253, 'a missing sign'],
    ['evangelion', 30, 'a word inside the title'],
    ['spirited away', 199, 'English'],
    ['sen to chihiro', 199, 'romaji of the same'],
    ['ｃｏｗｂｏｙ', 1, 'full width'],
    ['cowbøy bébop', 1, 'accents'],
    ['kimetsu no yaiba', 38000, 'a title that the ratings are too old for'],
  ] as const) {
    it(`puts the right title first for ${typed}: ${why}`, async () => {
      expect((await suggest(typed))[0]?.id).toBe(id);
    });
  }

  it('tells seasons apart: each hit has its year and type', async () => {
    const found = await suggest('attack on titan');
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ year, type }) => year !== null && type.length > 0)).toBeTrue();
  });

  it('finds nothing, and says so with an empty list, where nothing is alike', async () => {
    expect(await suggest('qqqqzzzzxxxx')).toEqual([]);
    expect(await suggest('!?…')).toEqual([]);
  });

  it('gives as many as asked for', async () => {
    const response = await request(app).get('/api/v1/search/suggestions').query({ q: 'love', limit: 3 });
    expect((response.body as Suggestions).data.length).toBe(3);
  });

  for (const [query, pointer] of [
    ['', '/query/q'],
    ['q=', '/query/q'],
    [`q=${'a'.repeat(101)}`, '/query/q'],
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
