import { readFile } from 'node:fs/promises';
import request, { type Response } from 'supertest';
import { createApp } from '../src/server/app.ts';
import { buildContainer } from '../src/server/container.ts';
import type { Problem } from '../src/http/problems/problem.ts';
import { noMetrics } from '../src/platform/telemetry/metrics.ts';
import type { ProfileRecommendations } from '../src/features/profiles/profiles.dto.ts';
import { decodeModel } from '../src/engine/recommender/model-file.ts';
import { hang, serverError, tooManyRequests } from '../src/mal-simulator/faults.ts';
import type { ListedTitle, Person } from '../src/mal-simulator/people.ts';
import { config, logger, openTestDatabase, stopping } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';
import { FakeUpstream, json } from './support/fake-upstream.ts';
import { ManualClock } from './support/manual-clock.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const HOUR = 60 * 60 * 1000;
const BEBOP = 1;
const DEATH_NOTE = 1535;

function listed(animeId: number, fields: Partial<ListedTitle> = {}): ListedTitle {
  const updatedAt = new Date('2026-01-01T00:00:00Z');
  return {
    animeId,
    title: `Title ${animeId}`,
    ...{ status: 'completed', score: 0, episodesWatched: 0, rewatching: false, updatedAt },
    ...fields,
  };
}

describe('recommendations from a public list on MyAnimeList', () => {
  let application: SignInApplication;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  /** After an hour nothing counts as fresh, and an answer shows that MyAnimeList, if it had failed, works again. */
  afterEach(async () => {
    application.simulator.traffic.mend();
    application.clock.advance(HOUR);
    await ask(somebody([]));
    application.simulator.traffic.resetCounts();
  });

  afterAll(() => application.close());

  function somebody(list: ListedTitle[], fields: Partial<Person> = {}): string {
    return newPerson(application.simulator, { list, ...fields }).name;
  }

  async function ask(userName: string, query: object = {}): Promise<Response> {
    const path = `/api/v1/profiles/myanimelist/${userName}/recommendations`;
    const response = await request(application.app).get(path).query(query);
    expectDocumented('recommendFromProfile', response);
    return response;
  }

  async function recommend(userName: string, query: object = {}): Promise<ProfileRecommendations> {
    const response = await ask(userName, query);
    expect(response.status).toBe(200);
    return response.body as ProfileRecommendations;
  }

  it('are what a guest with the same picks is recommended, and say whose list they are from', async () => {
    const name = somebody([listed(BEBOP, { score: 9 }), listed(DEATH_NOTE)]);
    const picks = [{ animeId: BEBOP, score: 9 }, { animeId: DEATH_NOTE }];
    const guest = await request(application.app).post('/api/v1/recommendations').send({ picks });
    const { profile, ...recommended } = await recommend(name);
    expect<unknown>(recommended).toEqual(guest.body);
    expect<unknown>(profile).toEqual({
      ...{ provider: 'myanimelist', userName: name, entries: 2, leftOut: 0, stale: false },
      fetchedAt: new Date(application.clock.now()).toISOString(),
    });
  });

  it('know what is dropped and what is planned', async () => {
    const name = somebody([
      listed(BEBOP, { score: 9 }),
      listed(16498, { status: 'dropped' }),
      listed(DEATH_NOTE, { status: 'plan_to_watch' }),
    ]);
    const idsFor = async (query: object) =>
      (await recommend(name, { limit: 100, ...query })).data.map(({ anime }) => anime.id);
    expect(await idsFor({})).not.toContain(DEATH_NOTE);
    expect(await idsFor({ planToWatch: 'show' })).toContain(DEATH_NOTE);
    expect(await idsFor({ dislikes: 'ignore' })).not.toContain(16498);
  });

  it('are none from an empty list', async () => {
    const { data, continuations, profile } = await recommend(somebody([]));
    expect([data, continuations, profile.entries]).toEqual([[], [], 0]);
  });

  it('read a list once for 100 who ask for it at once (reliability test 17)', async () => {
    const name = somebody([listed(BEBOP)]);
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(name)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(application.simulator.traffic.count('animelist')).toBe(1);
  });

  it('remember a list for ten minutes', async () => {
    const name = somebody([listed(BEBOP)]);
    await recommend(name);
    application.clock.advance(HOUR / 6 - 1);
    await recommend(name);
    expect(application.simulator.traffic.count('animelist')).toBe(1);
    application.clock.advance(1);
    await recommend(name);
    expect(application.simulator.traffic.count('animelist')).toBe(2);
  });

  it('go on, and say from when the list is, while MyAnimeList fails', async () => {
    const name = somebody([listed(BEBOP)]);
    const before = await recommend(name);
    application.clock.advance(HOUR);
    application.simulator.traffic.spoil('animelist', serverError);
    const { profile, ...recommended } = await recommend(name);
    expect(profile).toEqual({ ...before.profile, stale: true });
    expect(recommended.data).toEqual(before.data);
  });

  for (const [what, fault, status, wait] of [
    ['fails', serverError, 502, '60'],
    ['is asked too much', tooManyRequests(30), 503, '30'],
  ] as const) {
    it(`name MyAnimeList where it ${what} and nothing is remembered`, async () => {
      application.simulator.traffic.spoil('animelist', fault);
      const response = await ask(somebody([listed(BEBOP)]));
      expect(response.status).toBe(status);
      expect(response.get('Retry-After')).toBe(wait);
      const problem = response.body as Problem;
      expect(problem.upstream).toBe('myanimelist');
      expect(problem.detail).toContain('MyAnimeList');
    });
  }

  it('name MyAnimeList where it does not answer', async () => {
    const { traffic } = application.simulator;
    traffic.spoil('animelist', hang);
    const answer = ask(somebody([listed(BEBOP)]));
    while (traffic.count('animelist') < 1) await new Promise(setImmediate);
    application.clock.advance(3_000);
    const response = await answer;
    expect(response.status).toBe(504);
    expect((response.body as Problem).upstream).toBe('myanimelist');
  });

  it('are refused for a name that nobody has', async () => {
    const response = await ask('Nobody-Has-It');
    expect(response.status).toBe(404);
    expect((response.body as Problem).detail).toContain('“Nobody-Has-It”');
  });

  it('are refused for a list that is private, and say what its owner can do', async () => {
    const response = await ask(somebody([listed(BEBOP)], { visibility: 'private' }));
    expect(response.status).toBe(422);
    expect((response.body as Problem).detail).toContain('private');
  });

  it('are refused for a genre that there is not', async () => {
    const response = await ask(somebody([listed(BEBOP)]), { genre: 'Cooking' });
    expect(response.status).toBe(422);
    expect((response.body as Problem).errors?.[0]?.pointer).toBe('/query/genre/0');
  });

  for (const [path, pointer] of [
    ['kitsu/Xinil', '/path/provider'],
    ['myanimelist/@me', '/path/userName'],
    ['myanimelist/..%2Fme', '/path/userName'],
    ['myanimelist/x', '/path/userName'],
    [`myanimelist/${'x'.repeat(21)}`, '/path/userName'],
  ] as const) {
    it(`are refused for ${path}, and nobody is asked`, async () => {
      const response = await request(application.app).get(`/api/v1/profiles/${path}/recommendations`);
      expect(response.status).toBe(400);
      expectDocumented('recommendFromProfile', response);
      expect((response.body as Problem).errors?.[0]?.pointer).toBe(pointer);
      expect(application.simulator.traffic.count('animelist')).toBe(0);
    });
  }

  it('are kept by nobody, and read by any site', async () => {
    const response = await ask(somebody([listed(BEBOP)]));
    expect(response.get('Cache-Control')).toBe('private, no-store');
    expect(response.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe('recommendations from a public list on AniList', () => {
  let aniList: FakeUpstream;
  let close: () => Promise<void>;
  let ask: () => Promise<Response>;

  beforeEach(async () => {
    aniList = await FakeUpstream.start();
    const elsewhere = { ...config, redisUrl: undefined, anilistApiUrl: aniList.url };
    const container = await buildContainer({
      config: elsewhere,
      database: await openTestDatabase(),
      model: decodeModel(await readFile(config.modelFile)),
      clock: new ManualClock(),
      logger,
      metrics: noMetrics,
      stopping,
    });
    const app = createApp(elsewhere, container, logger);
    ask = async () => {
      const response = await request(app).get('/api/v1/profiles/anilist/Somebody/recommendations');
      expectDocumented('recommendFromProfile', response);
      return response;
    };
    close = async () => {
      await container.close();
      await aniList.close();
    };
  });

  afterEach(() => close());

  function entry(idMal: number | null) {
    const media = { id: 1000 + (idMal ?? 0), idMal, episodes: 26, title: { userPreferred: 'A title' } };
    return { status: 'COMPLETED', score: 9, progress: 26, updatedAt: 1_700_000_000, media };
  }

  it('say how many titles MyAnimeList does not have', async () => {
    const lists = [{ entries: [entry(BEBOP), entry(DEATH_NOTE), entry(null)] }];
    aniList.behaves(json({ data: { MediaListCollection: { hasNextChunk: false, lists } } }));
    const { data, profile } = (await ask()).body as ProfileRecommendations;
    expect(data.length).toBe(20);
    expect([profile.provider, profile.entries, profile.leftOut]).toEqual(['anilist', 2, 1]);
  });

  it('name AniList where it answers with something else', async () => {
    aniList.behaves(json({ data: null }));
    const response = await ask();
    expect(response.status).toBe(502);
    expect((response.body as Problem).upstream).toBe('anilist');
    expect((response.body as Problem).detail).toContain('AniList');
  });
});
