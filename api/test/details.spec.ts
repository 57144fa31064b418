import { readFile } from 'node:fs/promises';
import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import { createApp } from '../src/server/app.ts';
import type { SignInConfig } from '../src/config/config.ts';
import { buildContainer, type Container } from '../src/server/container.ts';
import type { DetailsList, TitleDetails } from '../src/features/details/details.dto.ts';
import { noMetrics } from '../src/platform/telemetry/metrics.ts';
import { decodeModel } from '../src/engine/recommender/model-file.ts';
import {
  badJson,
  blockPage,
  connectionReset,
  serverError,
  tooManyRequests,
} from '../src/mal-simulator/faults.ts';
import type { Simulator } from '../src/mal-simulator/simulator.ts';
import { config, logger, openTestDatabase, stopping } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';
import { ManualClock } from './support/manual-clock.ts';
import { startTestSimulator } from './support/simulator.ts';

const DAY = 24 * 60 * 60 * 1000;
const BEBOP = 1;
const MOVIE = 5;
/** No title of MyAnimeList's has it. */
const NOBODY = 2_000_000_000;

describe('details of titles', () => {
  let simulator: Simulator;
  let clock: ManualClock;
  let container: Container;
  let app: Express;
  /** Titles that no spec has asked for yet. */
  let unasked: number[];

  beforeAll(async () => {
    const { records } = await readCatalogueFile(config.catalogueFile);
    simulator = await startTestSimulator({ records });
    unasked = records.map(({ id }) => id).filter(id => id > MOVIE);
    clock = new ManualClock();
    ({ app, container } = await start({}));
  });
  afterAll(async () => {
    await container.close();
    await simulator.close();
  });
  beforeEach(async () => {
    // Whatever pause AniList asked for is over, and it has shown that it works.
    clock.advance(DAY);
    await detailsOf(someTitle());
    simulator.traffic.resetCounts();
  });
  afterEach(() => {
    simulator.traffic.mend();
    simulator.aniListTitles.knowledge = 'whole';
  });

  async function start(fields: Partial<SignInConfig>): Promise<{ app: Express; container: Container }> {
    const settled = { ...config, redisUrl: undefined, anilistApiUrl: simulator.aniListUrl, ...fields };
    const built = await buildContainer({
      config: settled,
      database: await openTestDatabase(),
      model: decodeModel(await readFile(config.modelFile)),
      clock,
      logger,
      metrics: noMetrics,
      stopping,
    });
    return { app: createApp(settled, built, logger), container: built };
  }

  function someTitle(): number {
    return unasked.shift() ?? NaN;
  }

  async function ask(animeId: number, of = app): Promise<Response> {
    const response = await request(of).get(`/api/v1/anime/${animeId}/details`);
    expectDocumented('getDetails', response);
    return response;
  }

  async function detailsOf(animeId: number): Promise<TitleDetails> {
    const response = await ask(animeId);
    expect(response.status).toBe(200);
    return response.body as TitleDetails;
  }

  async function detailsOfAll(...animeIds: number[]): Promise<TitleDetails[]> {
    const response = await request(app).get('/api/v1/details').query({ id: animeIds });
    expectDocumented('listDetails', response);
    return (response.body as DetailsList).data;
  }

  it('come from AniList, which is named and linked', async () => {
    const response = await ask(BEBOP);
    const { animeId, state, details } = response.body as TitleDetails;
    expect({ animeId, state }).toEqual({ animeId: BEBOP, state: 'known' });
    expect(details?.url).toBe('https://anilist.co/anime/1');
    expect(details?.synopsis).toMatch(
      /^Cowboy Bebop is a story .*\n\nSomebody wants .*\n\nNote: the end is given away here:/,
    );
    expect(details?.synopsis).not.toMatch(/<|everybody lives/);
    expect(details?.relations.map(({ anime }) => anime?.id)).toContain(MOVIE);
    expect(response.get('Cache-Control')).toContain('public');
  });

  it('are asked for once a day', async () => {
    const animeId = someTitle();
    await detailsOf(animeId);
    clock.advance(DAY - 60_000);
    await detailsOf(animeId);
    expect(simulator.traffic.count('details')).toBe(1);
    clock.advance(60_000);
    await detailsOf(animeId);
    expect(simulator.traffic.count('details')).toBe(2);
  });

  it('of several titles come in one request, in the order asked for, and without those that nobody knows', async () => {
    const [first, second] = [someTitle(), someTitle()];
    const found = await detailsOfAll(second, NOBODY, first, second);
    expect(found.map(({ animeId, state }) => [animeId, state])).toEqual([
      [second, 'known'],
      [first, 'known'],
    ]);
    expect(simulator.traffic.count('details')).toBe(1);
  });

  it('that AniList gives half of are given by half', async () => {
    simulator.aniListTitles.knowledge = 'half';
    const found = await detailsOfAll(someTitle(), someTitle());
    expect(found.map(({ state }) => state)).toEqual(['unlisted', 'known']);
  });

  it('may be null all over', async () => {
    simulator.aniListTitles.knowledge = 'nulls';
    const { state, details } = await detailsOf(someTitle());
    expect(state).toBe('known');
    expect(details).toEqual(
      jasmine.objectContaining({ synopsis: null, score: null, relations: [], streaming: [] }),
    );
  });

  for (const [name, fault, state, seconds] of [
    ['takes no more requests', tooManyRequests(40), 'busy', 40],
    ['fails', serverError, 'away', 60],
    ['answers with half of its JSON', badJson, 'away', 60],
    ['answers with a page', blockPage, 'away', 900],
    ['breaks the connection', connectionReset, 'away', 60],
  ] as const) {
    it(`say so where AniList ${name}, and nobody keeps that`, async () => {
      simulator.traffic.spoil('details', fault);
      const animeId = someTitle();
      const response = await ask(animeId);
      expect(response.status).toBe(200);
      expect(response.body).toEqual({ animeId, state, details: null, retryAfterSeconds: seconds });
      expect(response.get('Cache-Control')).toBe('no-store');
    });
  }

  it('stand in for AniList while it fails, and say that they are old', async () => {
    const animeId = someTitle();
    await detailsOf(animeId);
    clock.advance(7 * DAY);
    simulator.traffic.spoil('details', serverError);
    const { state, details } = await detailsOf(animeId);
    expect([state, details?.stale]).toEqual(['known', true]);
  });

  it('are not asked for where the operator wants that, who is told from one that fails', async () => {
    const silent = await start({ anilistDetails: 'off' });
    const answer = await ask(BEBOP, silent.app);
    expect(answer.body).toEqual({ animeId: BEBOP, state: 'off', details: null, retryAfterSeconds: null });
    await silent.container.close();
    expect(simulator.traffic.count('details')).toBe(0);
  });

  it('of no title are none', async () => {
    expect((await ask(NOBODY)).status).toBe(404);
    expect(simulator.traffic.count('details')).toBe(0);
  });

  for (const [query, pointer, message] of [
    ['', '/query/id', /missing/],
    ['?id=0', '/query/id', /at least 1/],
    ['?id=one', '/query/id', /whole number/],
    [`?id=1${'&id=2'.repeat(50)}`, '/query/id', /more than 50/],
    ['?ids=1', '/query/ids', /./],
  ] as const) {
    it(`are refused to “${query.slice(0, 20)}”, with what would be right`, async () => {
      const response = await request(app).get(`/api/v1/details${query}`);
      expectDocumented('listDetails', response);
      expect(response.status).toBe(400);
      const { errors } = response.body as { errors: { pointer: string; message: string }[] };
      expect(errors[0]?.pointer).toContain(pointer);
      expect(errors[0]?.message).toMatch(message);
    });
  }
});
