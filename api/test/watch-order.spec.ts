import type { Express } from 'express';
import request from 'supertest';
import type { WatchOrder } from '../src/features/watch-order/watch-order.dto.ts';
import { startApplication } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';

const COWBOY_BEBOP = 1;
const THE_MOVIE = 5;
const MONSTER = 19;
const STEINS_GATE = 9253;
const FATE_ZERO = 10087;
const UNLIMITED_BLADE_WORKS = 22297;
const PRISMA_ILLYA = 14829;

describe('the watch order of a franchise', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  const ask = (animeId: number, query: object = {}) =>
    request(app).get(`/api/v1/anime/${animeId}/watch-order`).query(query);
  const orderOf = async (animeId: number, query?: object) => (await ask(animeId, query)).body as WatchOrder;

  it('is that of release, with how long each title takes and what can be left out', async () => {
    const response = await ask(COWBOY_BEBOP, { order: 'release' });
    expectDocumented('getWatchOrder', response);
    const order = response.body as WatchOrder;
    expect([order.name, order.order]).toEqual(['Cowboy Bebop', 'release']);
    expect(order.data.map(({ place }) => place)).toEqual(order.data.map((_, index) => index + 1));
    const [series] = order.data;
    expect([series?.anime.id, series?.startDate, series?.minutes]).toEqual([1, '1998-04-03', 26 * 24]);
    const dates = order.data.flatMap(({ startDate }) => startDate ?? []);
    expect(dates).toEqual(dates.toSorted());
    expect(order.data.some(({ anime }) => anime.franchiseRole === 'side')).toBeTrue();
  });

  it('is the same whichever of its titles is asked for', async () => {
    expect(await orderOf(THE_MOVIE)).toEqual(await orderOf(COWBOY_BEBOP));
  });

  it('is that of the story where that is asked for, and what has no place in it comes last', async () => {
    const order = await orderOf(STEINS_GATE, { order: 'story' });
    expect([order.order, order.orders]).toEqual(['story', ['release', 'story']]);
    expect(order.why).toContain('Steins;Gate 0');
    expect(order.source?.url).toMatch(/^https:\/\//);
    const placed = order.data.filter(({ place }) => place !== null);
    expect(order.data.slice(0, placed.length)).toEqual(placed);
    expect(placed.map(({ place }) => place)).toEqual(placed.map((_, index) => index + 1));
    expect(placed.map(({ anime }) => anime.id)).toContain(STEINS_GATE);
    const byRelease = await orderOf(STEINS_GATE, { order: 'release' });
    expect(new Set(order.data.map(({ anime }) => anime.id))).toEqual(
      new Set(byRelease.data.map(({ anime }) => anime.id)),
    );
  });

  it('says when to watch a title where its place does not, in either order', async () => {
    const noteOf = ({ data }: WatchOrder, id: number) => data.find(({ anime }) => anime.id === id)?.note;
    for (const order of ['story', 'release'])
      expect(noteOf(await orderOf(FATE_ZERO, { order }), UNLIMITED_BLADE_WORKS))
        .withContext(order)
        .toContain('The second way');
  });

  it('is that of the title’s own story where a franchise tells several, and names the others', async () => {
    const [zero, illya] = await Promise.all([orderOf(FATE_ZERO), orderOf(PRISMA_ILLYA, { order: 'story' })]);
    const names = (order: WatchOrder) => order.otherStories.map(({ name }) => name);
    expect(names(zero)).toContain('Fate/kaleid liner Prisma Illya');
    expect(names(illya)).toContain('Fate/stay night');
    expect(illya.data.some(({ anime }) => anime.id === FATE_ZERO)).toBeFalse();
    const next = await orderOf(illya.otherStories[0]?.animeId ?? 0, { order: 'story' });
    expect(next.data.some(({ anime }) => anime.id === PRISMA_ILLYA)).toBeFalse();
  });

  it('is one title where a title stands alone', async () => {
    const order = await orderOf(MONSTER);
    expect([order.orders, order.first, order.why, order.source]).toEqual([
      ['release'],
      'release',
      null,
      null,
    ]);
    expect(order.data.map(({ anime }) => anime.id)).toEqual([MONSTER]);
  });

  it('is refused where there is none of the story, no such title, or no such order', async () => {
    const none = await ask(MONSTER, { order: 'story' });
    expect(none.status).toBe(422);
    expectDocumented('getWatchOrder', none);
    expect(none.body).toEqual(
      jasmine.objectContaining({ errors: [jasmine.objectContaining({ pointer: '/query/order' })] }),
    );
    const nobody = await ask(999_999);
    expect(nobody.status).toBe(404);
    expectDocumented('getWatchOrder', nobody);
    const bad = await ask(MONSTER, { order: 'chronological' });
    expect(bad.status).toBe(400);
    expectDocumented('getWatchOrder', bad);
  });
});
