import { randomBytes } from 'node:crypto';
import type { Keyv } from 'keyv';
import { pino } from 'pino';
import { ManualClock } from '../../../test/support/manual-clock.ts';
import { openCache } from '../../platform/redis/cache.ts';
import { Logins, type LoginRecord } from './logins.ts';

describe('a login', () => {
  let cache: Keyv<LoginRecord>;
  let clock: ManualClock;
  let logins: Logins;

  beforeEach(() => {
    cache = openCache(undefined, 'logins', pino({ level: 'silent' }));
    clock = new ManualClock();
    logins = new Logins({ cache, clock, randomBytes });
  });

  it('is finished by the browser that began it, with what it began with', async () => {
    const { state, verifier, browser } = await logins.begin('/list', undefined);
    expect(await logins.finish(state, browser)).toEqual(
      jasmine.objectContaining({ verifier, returnTo: '/list' }),
    );
  });

  it('is finished once, however many try at the same time', async () => {
    const { state, browser } = await logins.begin('/', undefined);
    const finished = await Promise.all(Array.from({ length: 20 }, () => logins.finish(state, browser)));
    expect(finished.filter(each => each !== undefined).length).toBe(1);
  });

  it('is finished by no other browser', async () => {
    const [mine, yours] = [await logins.begin('/', undefined), await logins.begin('/', undefined)];
    expect(await logins.finish(mine.state, yours.browser)).toBeUndefined();
    expect(await logins.finish(mine.state, '')).toBeUndefined();
    expect(await logins.finish(mine.state, mine.browser)).toBeDefined();
  });

  it('is over after ten minutes', async () => {
    const { state, browser } = await logins.begin('/', undefined);
    clock.advance(600_000);
    expect(await logins.finish(state, browser)).toBeUndefined();
  });

  it('keeps what the browser holds from another tab, unless that is not ours', async () => {
    const { browser } = await logins.begin('/', undefined);
    expect((await logins.begin('/', browser)).browser).toBe(browser);
    for (const forged of ['', 'chosen', 'x'.repeat(44)]) {
      expect((await logins.begin('/', forged)).browser).toMatch(/^[\w-]{43}$/);
    }
  });

  it('is stored without its state, and without what the browser holds', async () => {
    const set = spyOn(cache, 'set').and.callThrough();
    const { state, browser } = await logins.begin('/', undefined);
    const stored = JSON.stringify(set.calls.allArgs());
    expect(stored).toContain('browserHash');
    for (const secret of [state, browser]) expect(stored).not.toContain(secret);
  });
});
