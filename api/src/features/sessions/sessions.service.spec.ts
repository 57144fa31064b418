import { randomBytes } from 'node:crypto';
import type { Keyv } from 'keyv';
import { pino } from 'pino';
import { ManualClock } from '../../../test/support/manual-clock.ts';
import { openCache } from '../../platform/redis/cache.ts';
import { SessionsService } from './sessions.service.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

const SOMEBODY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const SOMEBODY_ELSE = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

describe('a session', () => {
  let cache: Keyv<unknown>;
  let clock: ManualClock;
  let sessions: SessionsService;
  let reference: string;

  beforeEach(async () => {
    cache = openCache(undefined, 'sessions', pino({ level: 'silent' }));
    clock = new ManualClock();
    sessions = new SessionsService({ cache, clock, randomBytes });
    reference = await sessions.begin(SOMEBODY);
  });

  it('is its user’s, whoever else has one', async () => {
    const other = await sessions.begin(SOMEBODY_ELSE);
    expect(await sessions.userOf(reference)).toBe(SOMEBODY);
    expect(await sessions.userOf(other)).toBe(SOMEBODY_ELSE);
    expect(await sessions.userOf('forged')).toBeUndefined();
  });

  it('is referred to by 256 random bits, which are stored nowhere', async () => {
    const keys: string[] = [];
    const set = spyOn(cache, 'set').and.callThrough();
    reference = await sessions.begin(SOMEBODY);
    for (const { args } of set.calls.all()) keys.push(JSON.stringify(args));
    expect(reference).toMatch(/^[\w-]{43}$/);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join()).not.toContain(reference);
  });

  it('is over after 7 days in which nobody used it', async () => {
    clock.advance(7 * DAY_MS - 1);
    expect(await sessions.userOf(reference)).toBe(SOMEBODY);
    clock.advance(7 * DAY_MS);
    expect(await sessions.userOf(reference)).toBeUndefined();
  });

  it('is over after 30 days, however much it is used', async () => {
    for (let day = 1; day < 30; day += 1) {
      clock.advance(DAY_MS);
      expect(await sessions.userOf(reference)).toBe(SOMEBODY);
    }
    clock.advance(DAY_MS);
    expect(await sessions.userOf(reference)).toBeUndefined();
  });

  it('has its use noted once an hour at most', async () => {
    const set = spyOn(cache, 'set').and.callThrough();
    clock.advance(HOUR_MS - 1);
    await sessions.userOf(reference);
    expect(set).not.toHaveBeenCalled();
    clock.advance(1);
    await sessions.userOf(reference);
    await sessions.userOf(reference);
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('is over once it is ended, and its user’s others are not', async () => {
    const other = await sessions.begin(SOMEBODY);
    await sessions.end(reference);
    await sessions.end(reference);
    expect(await sessions.userOf(reference)).toBeUndefined();
    expect(await sessions.userOf(other)).toBe(SOMEBODY);
  });

  it('is not brought back by a request that was under way while it was ended', async () => {
    clock.advance(HOUR_MS);
    const set = cache.set.bind(cache);
    spyOn(cache, 'set').and.callFake(async (...use) => {
      await sessions.end(reference);
      return set(...use);
    });
    await sessions.userOf(reference);
    expect(await sessions.userOf(reference)).toBeUndefined();
  });

  it('is none where the store holds something else in its place', async () => {
    const set = spyOn(cache, 'set').and.callThrough();
    reference = await sessions.begin(SOMEBODY);
    const [key] = set.calls.argsFor(0);
    for (const garbage of [
      null,
      7,
      'x',
      [],
      {},
      { userId: 7, startedAt: 1 },
      { userId: 'x', startedAt: 1 },
    ]) {
      await cache.set(key, garbage);
      expect(await sessions.userOf(reference))
        .withContext(JSON.stringify(garbage))
        .toBeUndefined();
    }
  });
});
