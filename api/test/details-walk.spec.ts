import { pino } from 'pino';
import { KeptDetails } from '../src/features/details/kept-details.ts';
import { openCache } from '../src/platform/redis/cache.ts';
import { AniListDetails } from '../src/upstream/anilist-details.ts';
import type { Fetch } from '../src/upstream/json-exchange.ts';
import { RequestBudget } from '../src/upstream/request-budget.ts';
import { rawMedia } from './support/media.ts';
import { clientOf } from './support/upstream-client.ts';
import { VirtualClock } from './support/virtual-clock.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const VISITORS = 10;
const WALK = 5 * MINUTE;
/** A title takes somebody at least as long as to see that it is not for them. */
const LOOK = 4 * SECOND;
const ANSWER = 300;

describe('ten visitors who walk from title to title for five minutes', () => {
  let clock: VirtualClock;
  let sentAt: number[];
  let details: KeptDetails;

  beforeEach(() => {
    clock = new VirtualClock();
    sentAt = [];
    const fetch: Fetch = async (_url, { body }) => {
      sentAt.push(clock.now());
      await clock.sleep(ANSWER);
      const { variables } = JSON.parse(body ?? '') as { variables: { ids: number[] } };
      const media = variables.ids.map(idMal => rawMedia({ id: idMal, idMal }));
      return new Response(JSON.stringify({ data: { Page: { media } } }));
    };
    const budget = new RequestBudget({ perMinute: 30, clock });
    const client = clientOf('anilist', { fetch }, clock, budget);
    const source = new AniListDetails({ client, url: 'https://anilist.example', budget, clock });
    details = new KeptDetails({
      source,
      cache: openCache(undefined, 'walk', pino({ level: 'silent' })),
      clock,
    });
  });

  /** How long each title kept somebody waiting who walks until the time is over. */
  async function walk(titleAt: (step: number) => number, waits: number[]): Promise<void> {
    const end = clock.now() + WALK;
    for (let step = 0; clock.now() < end; step += 1) {
      const opened = clock.now();
      expect((await details.find(titleAt(step))).media).not.toBeNull();
      waits.push(clock.now() - opened);
      await clock.sleep(LOOK);
    }
  }

  function mostInAMinute(): number {
    return Math.max(...sentAt.map(from => sentAt.filter(at => at >= from && at < from + MINUTE).length));
  }

  it('ask AniList 30 times a minute at most, and nobody is sent away', async () => {
    const waits: number[] = [];
    const walks = Array.from({ length: VISITORS }, (_, visitor) =>
      walk(step => 1 + visitor * 1_000 + step, waits),
    );
    await clock.run(2 * WALK);
    await Promise.all(walks);
    expect(waits.length).toBeGreaterThan(300);
    expect(mostInAMinute()).toBeLessThanOrEqual(30);
    expect(Math.max(...waits)).toBeLessThanOrEqual(5 * SECOND);
  });

  it('ask nothing of titles that one of them has seen', async () => {
    const waits: number[] = [];
    const walks = Array.from({ length: VISITORS }, () => walk(step => 1 + (step % 20), waits));
    await clock.run(2 * WALK);
    await Promise.all(walks);
    expect(waits.length).toBeGreaterThan(300);
    expect(sentAt.length).toBe(20);
  });
});
