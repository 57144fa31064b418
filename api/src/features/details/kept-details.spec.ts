import type { Keyv } from 'keyv';
import { pino } from 'pino';
import { parse } from 'valibot';
import { ManualClock } from '../../../test/support/manual-clock.ts';
import { rawMedia } from '../../../test/support/media.ts';
import { openCache } from '../../platform/redis/cache.ts';
import { media, type AniListMedia } from '../../upstream/anilist-details-answers.ts';
import { UpstreamError } from '../../upstream/upstream-error.ts';
import { KeptDetails, type KeptTitle } from './kept-details.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const BEBOP = parse(media, rawMedia());
/** Nothing listens at port 1. */
const NO_REDIS = 'redis://127.0.0.1:1';

describe('kept details', () => {
  let clock: ManualClock;
  let cache: Keyv<KeptTitle>;
  let asked: number;
  let answer: () => AniListMedia | null;

  beforeEach(() => {
    clock = new ManualClock();
    cache = openCache(undefined, 'details', pino({ level: 'silent' }));
    asked = 0;
    answer = () => BEBOP;
  });

  function keptOver(over: Keyv<KeptTitle>): KeptDetails {
    const find = () => {
      asked += 1;
      return Promise.resolve().then(answer);
    };
    return new KeptDetails({ source: { find }, cache: over, clock });
  }

  function fails(): never {
    throw new UpstreamError('anilist', 'unreachable');
  }

  it('are asked for anew after a day', async () => {
    const kept = keptOver(cache);
    const first = await kept.find(1);
    expect(first).toEqual({ media: BEBOP, fetchedAt: new Date(clock.now()), stale: false });
    clock.advance(DAY - 1);
    expect(await kept.find(1)).toEqual(first);
    expect(asked).toBe(1);
    clock.advance(1);
    await kept.find(1);
    expect(asked).toBe(2);
  });

  it('stand in for AniList while it fails, and say so', async () => {
    const kept = keptOver(cache);
    const first = await kept.find(1);
    clock.advance(7 * DAY);
    answer = fails;
    expect(await kept.find(1)).toEqual({ ...first, stale: true });
    answer = () => BEBOP;
    expect((await kept.find(1)).stale).toBeFalse();
  });

  it('live in the cache for eight days, and those of a title that AniList lacks for an hour', async () => {
    const times: (number | undefined)[] = [];
    spyOn(cache, 'set').and.callFake((_key: unknown, _value: unknown, milliseconds?: number) => {
      times.push(milliseconds);
      return Promise.resolve(true);
    });
    await keptOver(cache).find(1);
    answer = () => null;
    await keptOver(cache).find(2);
    expect(times).toEqual([8 * DAY, HOUR]);
  });

  it('of a title that AniList lacks are asked for again after an hour', async () => {
    answer = () => null;
    const kept = keptOver(cache);
    await kept.find(1);
    clock.advance(HOUR - 1);
    expect((await kept.find(1)).media).toBeNull();
    expect(asked).toBe(1);
    clock.advance(1);
    await kept.find(1);
    expect(asked).toBe(2);
  });

  it('fail as AniList does where nothing is kept, or what is kept is of another form', async () => {
    answer = fails;
    await expectAsync(keptOver(cache).find(1)).toBeRejectedWithError(UpstreamError);
    await cache.set('1:1', { media: { id: 'one' }, fetchedAt: clock.now() });
    await expectAsync(keptOver(cache).find(1)).toBeRejectedWithError(UpstreamError);
  });

  it('are asked for where the cache is away', async () => {
    const away = openCache<KeptTitle>(NO_REDIS, 'details', pino({ level: 'silent' }));
    expect((await keptOver(away).find(1)).media).toEqual(BEBOP);
    await away.disconnect();
  });
});
