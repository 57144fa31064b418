import type { Keyv } from 'keyv';
import { pino } from 'pino';
import { FakeUpstream, hang, json, serverError } from '../../test/support/fake-upstream.ts';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { clientOf } from '../../test/support/upstream-client.ts';
import { NotFoundError, UnprocessableError } from '../domain/errors.ts';
import { openCache } from '../platform/redis/cache.ts';
import { AniList } from './anilist.ts';
import { MyAnimeList } from './myanimelist.ts';
import { PublicLists, type StoredList } from './public-lists.ts';
import { UpstreamError } from './upstream-error.ts';
import { openUpstreamFetch, type UpstreamFetch } from './upstream-fetch.ts';

const MINUTE = 60_000;
/** Nothing listens at port 1. */
const NO_REDIS = 'redis://127.0.0.1:1';
const PAGE = {
  data: [
    {
      node: { id: 1, title: 'Cowboy Bebop' },
      list_status: {
        status: 'completed',
        score: 9,
        num_episodes_watched: 26,
        updated_at: '2024-03-22T19:52:16Z',
      },
    },
    { node: { id: 2, title: 'Odd' }, list_status: { status: 'lost' } },
  ],
  paging: {},
};

/** A title as a list has it. */
function titled(id: number) {
  const status = {
    status: 'completed',
    score: 9,
    num_episodes_watched: 26,
    updated_at: '2024-03-22T19:52:16Z',
  };
  return { node: { id, title: `The title number ${id} of a long list` }, list_status: status };
}

describe('public lists', () => {
  let connections: UpstreamFetch;
  let server: FakeUpstream;
  let clock: ManualClock;
  let cache: Keyv<StoredList>;
  let lists: PublicLists;

  beforeAll(() => {
    connections = openUpstreamFetch();
  });

  afterAll(() => connections.close());

  beforeEach(async () => {
    server = await FakeUpstream.start();
    server.behaves(json(PAGE));
    clock = new ManualClock();
    cache = openCache(undefined, 'public-lists', pino({ level: 'silent' }));
    lists = listsOver(cache);
  });

  afterEach(() => server.close());

  function listsOver(over: Keyv<StoredList>): PublicLists {
    const myanimelist = new MyAnimeList(clientOf('myanimelist', connections, clock), {
      apiUrl: server.url,
      clientId: 'our-client-id',
    });
    const anilist = new AniList(clientOf('anilist', connections, clock), server.url);
    return new PublicLists({ sources: { myanimelist, anilist }, cache: over, clock });
  }

  it('are fetched once for 100 who want the same one at the same time (reliability test 17)', async () => {
    const names = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? 'someone' : 'SomeOne'));
    const found = await Promise.all(names.map(name => lists.listOf('myanimelist', name)));
    expect(found.every(({ entries }) => entries.length === 1)).toBeTrue();
    expect(server.requests.length).toBe(1);
  });

  it('are fetched anew after 10 minutes: whoever adds a title expects to see it', async () => {
    await lists.listOf('myanimelist', 'someone');
    clock.advance(10 * MINUTE - 1);
    await lists.listOf('myanimelist', 'someone');
    expect(server.requests.length).toBe(1);
    clock.advance(1);
    await lists.listOf('myanimelist', 'someone');
    expect(server.requests.length).toBe(2);
  });

  it('are given again from the cache with nothing missing', async () => {
    const fetched = await lists.listOf('myanimelist', 'someone');
    expect(await lists.listOf('myanimelist', 'someone')).toEqual(fetched);
    expect(fetched.entries[0]?.updatedAt).toEqual(new Date('2024-03-22T19:52:16Z'));
    expect(fetched.leftOut.length).toBe(1);
    expect(fetched.stale).toBeFalse();
  });

  it('are kept apart by name and by upstream', async () => {
    await lists.listOf('myanimelist', 'someone');
    await lists.listOf('myanimelist', 'another');
    server.behaves(json({ data: { MediaListCollection: { hasNextChunk: false, lists: [] } } }));
    expect((await lists.listOf('anilist', 'someone')).entries).toEqual([]);
    expect(server.requests.length).toBe(3);
  });

  it('are served from memory, and say how old they are, while the upstream fails', async () => {
    const fetched = await lists.listOf('myanimelist', 'someone');
    clock.advance(60 * MINUTE);
    server.behaves(serverError);
    expect(await lists.listOf('myanimelist', 'someone')).toEqual({ ...fetched, stale: true });
  });

  it('are served from memory while the upstream takes too long for all of their pages', async () => {
    const fetched = await lists.listOf('myanimelist', 'someone');
    clock.advance(60 * MINUTE);
    const endless = { listOf: () => new Promise<never>(() => undefined) };
    const slow = new PublicLists({ sources: { myanimelist: endless, anilist: endless }, cache, clock });
    const stale = slow.listOf('myanimelist', 'someone');
    const other = slow.listOf('myanimelist', 'another');
    await new Promise(asked => setImmediate(asked));
    clock.advance(20_000);
    expect(await stale).toEqual({ ...fetched, stale: true });
    await expectAsync(other).toBeRejectedWith(jasmine.objectContaining({ failure: 'timeout' }));
  });

  it('are served from memory while the upstream does not answer', async () => {
    const fetched = await lists.listOf('myanimelist', 'someone');
    clock.advance(60 * MINUTE);
    server.behaves(hang);
    const stale = lists.listOf('myanimelist', 'someone');
    await server.received(2);
    clock.advance(3_000);
    expect(await stale).toEqual({ ...fetched, stale: true });
  });

  it('fail as the upstream does where nothing is remembered', async () => {
    server.behaves(serverError);
    await expectAsync(lists.listOf('myanimelist', 'someone')).toBeRejectedWithError(UpstreamError);
  });

  it('are forgotten once their owner shows them to nobody, or is gone', async () => {
    for (const [status, refusal] of [
      [403, UnprocessableError],
      [404, NotFoundError],
    ] as const) {
      server.behaves(json(PAGE));
      await lists.listOf('myanimelist', 'someone');
      clock.advance(60 * MINUTE);
      server.behaves(json({ message: '' }, status));
      await expectAsync(lists.listOf('myanimelist', 'someone')).toBeRejectedWithError(refusal);
      server.behaves(serverError);
      await expectAsync(lists.listOf('myanimelist', 'someone')).toBeRejectedWithError(UpstreamError);
    }
  });

  it('take 50 MB of the cache at the most, whatever names are asked for, and leave its sessions room', async () => {
    const kept = new Map<string, number>();
    cache.set = (key: string, value: unknown) => {
      kept.set(key, Buffer.byteLength(JSON.stringify(value)));
      return Promise.resolve(true);
    };
    const listOf = (length: number) =>
      json({ data: Array.from({ length }, (_, index) => titled(index + 1)), paging: {} });
    server.behaves(listOf(1_000));
    for (let name = 0; name < 400; name++) await lists.listOf('myanimelist', `reader${name}`);
    const [places, ofOne] = [kept.size, Math.max(...kept.values())];
    expect(places).toBeGreaterThan(100);
    expect(places).toBeLessThanOrEqual(128);
    expect(ofOne).toBeGreaterThan(100_000);
    server.behaves(listOf(4_000));
    for (let name = 0; name < 10; name++) await lists.listOf('myanimelist', `reader${name}`);
    expect([...kept.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(50_000_000);
    expect(Math.max(...kept.values())).toBeLessThan(400_000);
  });

  it('are fetched where the cache is away', async () => {
    const away = openCache<StoredList>(NO_REDIS, 'public-lists', pino({ level: 'silent' }));
    expect((await listsOver(away).listOf('myanimelist', 'someone')).entries.length).toBe(1);
    await away.disconnect();
  });
});
