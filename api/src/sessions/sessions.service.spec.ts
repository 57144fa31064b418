import { randomBytes } from 'node:crypto';
import type { Keyv } from 'keyv';
import { pino } from 'pino';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { openCache } from '../infra/cache.ts';
import { SessionsService } from './sessions.service.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

describe('a session', () => {
  let cache: Keyv<unknown>;
  let clock: ManualClock;
  let sessions: SessionsService;
  let reference: string;

  beforeEach(async () => {
    cache = openCache(undefined, 'sessions', pino({ level: 'silent' }));
    clock = new ManualClock();
    sessions = new SessionsService({ cache, clock, randomBytes });
    reference = await sessions.begin('somebody');
  });

  it('is its user’s, whoever else has one', async () => {
    const other = await sessions.begin('somebody else');
    expect(await sessions.userOf(reference)).toBe('somebody');
    expect(await sessions.userOf(other)).toBe('somebody else');
    expect(await sessions.userOf('forged')).toBeUndefined();
  });

  it('is referred to by 256 random bits, which are stored nowhere', async () => {
    const keys: string[] = [];
    const set = spyOn(cache, 'set').and.callThrough();
    reference = await sessions.begin('somebody');
    for (const { args } of set.calls.all()) keys.push(JSON.stringify(args));
    expect(reference).toMatch(/^[\w-]{43}$/);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join()).not.toContain(reference);
  });

  it('is over after 7 days in which nobody used it', async () => {
    clock.advance(7 * DAY_MS - 1);
    expect(await sessions.userOf(reference)).toBe('somebody');
    clock.advance(7 * DAY_MS);
    expect(await sessions.userOf(reference)).toBeUndefined();
  });

  it('is over after 30 days, however much it is used', async () => {
    for (let day = 1; day < 30; day += 1) {
      clock.advance(DAY_MS);
      expect(await sessions.userOf(reference)).toBe('somebody');
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
    const other = await sessions.begin('somebody');
    await sessions.end(reference);
    await sessions.end(reference);
    expect(await sessions.userOf(reference)).toBeUndefined();
    expect(await sessions.userOf(other)).toBe('somebody');
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
});
