import { readFile } from 'node:fs/promises';
import type { Express } from 'express';
import request from 'supertest';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import type { ListStatus } from '../src/domain/list-entry.ts';
import type { Recommendations } from '../src/features/recommendations/recommendations.dto.ts';
import { decodeModel } from '../src/engine/recommender/model-file.ts';
import { config, openTestDatabase } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';
import { listEntry, listsOver, longList } from './support/lists.ts';
import { startSignedInApplication, type Person } from './support/signed-in.ts';
import { systemClock } from '../src/platform/scheduling/clock.ts';

const BEBOP = 1;
const DEATH_NOTE = 1535;
const MONSTER = 19;
/** Three seasons of one series, in their order. */
const TITAN = [16498, 25777, 35760] as const;

describe('recommendations from somebody’s own list', () => {
  let app: Express;
  let arrive: () => Promise<Person>;
  let ann: Person;

  beforeAll(async () => {
    ({ app, arrive } = await startSignedInApplication());
  });

  beforeEach(async () => {
    ann = await arrive();
  });

  async function keep(...list: [animeId: number, status: ListStatus, score?: number][]): Promise<void> {
    const lists = listsOver(await openTestDatabase(), systemClock);
    await lists.merge(
      ann.userId,
      list.map(([animeId, status, score]) => listEntry({ animeId, status, score: score ?? null })),
    );
  }

  async function recommend(query: object = {}): Promise<Recommendations> {
    const response = await ann.get('/recommendations').query(query);
    expectDocumented('recommendFromMyList', response);
    expect(response.status).toBe(200);
    return response.body as Recommendations;
  }

  function idsIn({ data, continuations }: Recommendations): number[] {
    return [...data, ...continuations].map(({ anime }) => anime.id);
  }

  function reasonsIn({ data, continuations }: Pick<Recommendations, 'data' | 'continuations'>) {
    return [...data, ...continuations].flatMap(({ reasons }) => reasons);
  }

  it('are what a guest with the same picks is recommended', async () => {
    await keep([BEBOP, 'completed', 9], [DEATH_NOTE, 'watching'], [MONSTER, 'on_hold', 7]);
    const picks = [{ animeId: BEBOP, score: 9 }, { animeId: DEATH_NOTE }, { animeId: MONSTER, score: 7 }];
    const guest = await request(app).post('/api/v1/recommendations').send({ picks });
    expect(await recommend()).toEqual(guest.body as Recommendations);
  });

  it('are none from an empty list, and from one of plans and drops alone', async () => {
    expect(await recommend()).toEqual(jasmine.objectContaining({ data: [], continuations: [] }));
    await keep([BEBOP, 'plan_to_watch'], [DEATH_NOTE, 'dropped']);
    expect(await recommend()).toEqual(jasmine.objectContaining({ data: [], continuations: [] }));
  });

  it('are never of what is on it, whatever its status', async () => {
    await keep([BEBOP, 'completed', 9]);
    const [one, two, three, four, five] = idsIn(await recommend());
    const statuses = ['completed', 'watching', 'on_hold', 'dropped', 'plan_to_watch'] as const;
    const ids = [one, two, three, four, five].map(id => id ?? 0);
    await keep(...statuses.map((status, k): [number, ListStatus] => [ids[k] ?? 0, status]));
    for (const dislikes of ['count', 'ignore']) {
      const given = idsIn(await recommend({ dislikes, limit: 100 }));
      expect(given.filter(id => ids.includes(id))).toEqual([]);
      expect(given.length).toBeGreaterThan(100);
    }
  });

  it('go on with a franchise by its next season, and skip none that is planned', async () => {
    const [first, second] = TITAN;
    await keep([first, 'completed', 9]);
    const continuations = async (query = {}) =>
      (await recommend(query)).continuations.map(({ anime, follows }) => [anime.id, follows.id]);
    expect(await continuations()).toEqual([[second, first]]);
    await keep([second, 'plan_to_watch']);
    expect(await continuations()).toEqual([]);
    expect(await continuations({ planToWatch: 'show' })).toEqual([[second, first]]);
  });

  it('are of what is planned only where that is asked for', async () => {
    await keep([BEBOP, 'completed', 9]);
    const planned = (await recommend()).data[0]?.anime.id ?? 0;
    await keep([planned, 'plan_to_watch', 10]);
    expect(idsIn(await recommend())).not.toContain(planned);
    const shown = await recommend({ planToWatch: 'show' });
    expect(shown.data[0]?.anime.id).toBe(planned);
    expect(reasonsIn(shown).every(({ anime }) => anime.id === BEBOP)).toBeTrue();
  });

  it('take away what is like a drop or a low score, and say so', async () => {
    await keep([BEBOP, 'completed', 9], [DEATH_NOTE, 'dropped'], [MONSTER, 'completed', 3]);
    const against = reasonsIn(await recommend({ limit: 100 })).filter(({ share }) => share < 0);
    expect(new Set(against.map(({ anime }) => anime.id))).toEqual(new Set([DEATH_NOTE, MONSTER]));
  });

  it('take nothing away where dislikes are to be ignored', async () => {
    await keep([BEBOP, 'completed', 9], [DEATH_NOTE, 'dropped'], [MONSTER, 'completed', 3]);
    const reasons = reasonsIn(await recommend({ limit: 100, dislikes: 'ignore' }));
    expect(reasons.every(({ anime }) => anime.id === BEBOP)).toBeTrue();
  });

  for (const dislikes of ['count', 'ignore']) {
    it(`leave the franchise of a drop alone, with dislikes=${dislikes}`, async () => {
      const [first, second] = TITAN;
      await keep([first, 'completed', 9], [second, 'dropped'], [BEBOP, 'completed', 8]);
      const given = await recommend({ dislikes, limit: 100 });
      const titles = [...given.data, ...given.continuations].map(({ anime }) => anime.title);
      expect(titles.filter(title => title.includes('Attack on Titan'))).toEqual([]);
      expect(titles.length).toBeGreaterThan(100);
    });
  }

  it('leave alone what somebody is not interested in, with its franchise, until that is taken back', async () => {
    await keep([DEATH_NOTE, 'completed', 9], [BEBOP, 'completed', 9]);
    const [first] = TITAN;
    const before = await recommend({ limit: 100 });
    expect(idsIn(before)).toContain(first);
    await ann.put(`/feedback/${first}`, { reason: 'not_my_taste' });
    for (const dislikes of ['count', 'ignore']) {
      const { data } = await recommend({ dislikes, limit: 100 });
      expect(data.filter(({ anime }) => anime.title.startsWith('Attack on Titan'))).toEqual([]);
      expect(data.length).toBe(100);
    }
    const against = reasonsIn(await recommend({ limit: 100 })).filter(({ anime }) => anime.id === first);
    expect(against.some(({ share }) => share < 0)).toBeTrue();
    await ann.delete(`/feedback/${first}`);
    expect(await recommend({ limit: 100 })).toEqual(before);
  });

  it('are filled up after filtering', async () => {
    await keep([BEBOP, 'completed', 9], [DEATH_NOTE, 'completed', 8]);
    const { data } = await recommend({ genre: 'Romance', yearFrom: 2000, type: 'tv', limit: 20 });
    expect(data.length).toBe(20);
    expect(data.every(({ anime }) => anime.genres.includes('Romance'))).toBeTrue();
  });

  it('tell the strongest 20 reasons of a list of 20,000 titles, which add up to the score with the others', async () => {
    const lists = listsOver(await openTestDatabase(), systemClock);
    // Every other title, so that there is something left to recommend.
    await lists.merge(
      ann.userId,
      longList(20_000).map(entry => ({ ...entry, animeId: 2 * entry.animeId })),
    );
    const response = await ann.get('/recommendations').query({ limit: 100 });
    expectDocumented('recommendFromMyList', response);
    const { data, continuations } = response.body as Recommendations;
    expect(data.length).toBe(100);
    for (const { score, reasons, otherReasons } of [...data, ...continuations]) {
      expect(reasons.length).toBeLessThanOrEqual(20);
      const sum = reasons.reduce((total, { share }) => total + share, otherReasons?.share ?? 0);
      expect(sum).toBeCloseTo(score, 9);
    }
    expect(reasonsIn({ data, continuations }).filter(({ anime }) => !anime.title)).toEqual([]);
    expect(data.some(({ otherReasons }) => (otherReasons?.count ?? 0) > 100)).toBeTrue();
    expect(response.text.length).toBeLessThan(1_000_000);
  });

  it('count what the catalogue lacks and the model knows, under the name that the list has for it', async () => {
    const { records } = await readCatalogueFile(config.catalogueFile);
    const catalogued = new Set(records.map(({ id }) => id));
    const { ids } = decodeModel(await readFile(config.modelFile));
    const lacked = [...ids].filter(id => !catalogued.has(id)).slice(0, 20);
    const lists = listsOver(await openTestDatabase(), systemClock);
    await lists.merge(
      ann.userId,
      lacked.map(animeId => listEntry({ animeId, title: `Brought as ${animeId}`, score: 10 })),
    );
    const reasons = reasonsIn(await recommend());
    expect(reasons.length).toBeGreaterThan(0);
    for (const { anime } of reasons)
      expect(anime).toEqual({ id: anime.id, title: `Brought as ${anime.id}`, titleFrom: 'list' });
  });

  it('are kept by nobody else', async () => {
    const response = await ann.get('/recommendations');
    expect(response.get('Cache-Control')).toBe('private, no-store');
    expect(response.get('Access-Control-Allow-Origin')).toBeUndefined();
  });

  for (const [query, status, pointer] of [
    [{ genre: 'Cooking' }, 422, '/query/genre/0'],
    [{ yearFrom: 2000, yearTo: 1999 }, 422, '/query/yearTo'],
    [{ planToWatch: 'perhaps' }, 400, '/query/planToWatch'],
    [{ dislikes: 'no' }, 400, '/query/dislikes'],
    [{ picks: '1' }, 400, '/query/picks'],
  ] as const) {
    it(`are refused for ${JSON.stringify(query)}, which is pointed at`, async () => {
      const response = await ann.get('/recommendations').query(query);
      expect(response.status).toBe(status);
      expectDocumented('recommendFromMyList', response);
      const { errors } = response.body as { errors: { pointer: string }[] };
      expect(errors.map(fault => fault.pointer)).toEqual([pointer]);
    });
  }
});
