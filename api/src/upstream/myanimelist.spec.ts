import fc from 'fast-check';
import { FakeUpstream, json, tooManyRequests } from '../../test/support/fake-upstream.ts';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { clientOf } from '../../test/support/upstream-client.ts';
import { NotFoundError, UnprocessableError } from '../domain/errors.ts';
import { MyAnimeList } from './myanimelist.ts';
import { UpstreamAccessError, UpstreamError } from './upstream-error.ts';
import { openUpstreamFetch, type UpstreamFetch } from './upstream-fetch.ts';

const FRIEREN = {
  node: { id: 52991, title: 'Sousou no Frieren', main_picture: { medium: 'https://example.com/1.jpg' } },
  list_status: {
    status: 'completed',
    score: 10,
    num_episodes_watched: 28,
    is_rewatching: false,
    updated_at: '2024-03-22T19:52:16+00:00',
  },
};

/** The same title where its owner's list says something else of it. */
function listed(status: Record<string, unknown>) {
  return { ...FRIEREN, list_status: { ...FRIEREN.list_status, ...status } };
}

describe('MyAnimeList', () => {
  let connections: UpstreamFetch;
  let server: FakeUpstream;
  let myAnimeList: MyAnimeList;

  beforeAll(() => {
    connections = openUpstreamFetch();
  });

  afterAll(() => connections.close());

  beforeEach(async () => {
    server = await FakeUpstream.start();
    myAnimeList = known('our-client-id');
  });

  afterEach(() => server.close());

  function known(clientId: string | undefined): MyAnimeList {
    const client = clientOf('myanimelist', connections, new ManualClock());
    return new MyAnimeList(client, { apiUrl: `${server.url}/v2`, clientId });
  }

  /** A list of so many titles, given a page at a time as MyAnimeList does. */
  function hasTitles(total: number, nextPage = `${server.url}/next`, mostAtOnce = 1_000): void {
    server.behaves((response, request) => {
      const query = new URL(request.path, server.url).searchParams;
      const offset = Number(query.get('offset'));
      const limit = Math.min(Number(query.get('limit')), mostAtOnce);
      const data = Array.from({ length: Math.min(limit, total - offset) }, (_, index) => ({
        ...FRIEREN,
        node: { id: offset + index + 1, title: `Title ${offset + index + 1}` },
      }));
      const paging = offset + limit < total ? { next: nextPage } : {};
      json({ data, paging })(response, request);
    });
  }

  it('gives a public list to whoever says what application they are', async () => {
    server.behaves(json({ data: [FRIEREN], paging: {} }));
    expect(await myAnimeList.listOf('Some_One-1')).toEqual({
      entries: [
        {
          animeId: 52991,
          title: 'Sousou no Frieren',
          status: 'completed',
          score: 10,
          progress: 28,
          updatedAt: new Date('2024-03-22T19:52:16Z'),
        },
      ],
      leftOut: [],
      notes: [],
    });
    const [request] = server.requests;
    const { pathname, searchParams } = new URL(request?.path ?? '', server.url);
    expect(pathname).toBe('/v2/users/Some_One-1/animelist');
    expect(searchParams.get('nsfw')).toBe('true');
    expect(searchParams.get('fields')).toBe('list_status');
    expect(searchParams.has('status')).toBeFalse();
    expect(request?.headers['x-mal-client-id']).toBe('our-client-id');
    expect(request?.headers.authorization).toBeUndefined();
  });

  it('gives their own list, private or not, to whoever holds a token', async () => {
    server.behaves(json({ data: [FRIEREN], paging: {} }));
    expect((await myAnimeList.ownList('a-token')).entries.length).toBe(1);
    const [request] = server.requests;
    expect(request?.path).toContain('/v2/users/@me/animelist?');
    expect(request?.headers.authorization).toBe('Bearer a-token');
    expect(request?.headers['x-mal-client-id']).toBeUndefined();
  });

  it('tells what is not scored from what is', async () => {
    const unscored = { ...FRIEREN, list_status: { status: 'watching', score: 0, num_episodes_watched: 3 } };
    server.behaves(json({ data: [unscored], paging: {} }));
    const { entries } = await myAnimeList.listOf('someone');
    expect(entries[0]).toEqual(jasmine.objectContaining({ score: null, progress: 3, updatedAt: null }));
  });

  it('reads every page and tells after each how far it is', async () => {
    hasTitles(2_345);
    const progress: number[] = [];
    const { entries } = await myAnimeList.listOf('someone', titlesRead => progress.push(titlesRead));
    expect(entries.length).toBe(2_345);
    expect(progress).toEqual([1_000, 2_000, 2_345]);
  });

  it('goes nowhere that an answer names: it would take the token along', async () => {
    const elsewhere = await FakeUpstream.start();
    hasTitles(1_500, `${elsewhere.url}/v2/users/@me/animelist?offset=1000`);
    expect((await myAnimeList.ownList('a-token')).entries.length).toBe(1_500);
    expect(elsewhere.requests.length).toBe(0);
    await elsewhere.close();
  });

  it('has each title once, where the list changes while it is read', async () => {
    server.behaves((response, { path }) => {
      const paging = path.includes('offset=0') ? { next: 'more' } : {};
      json({ data: [FRIEREN], paging })(response, { method: '', path, headers: {}, body: '' });
    });
    expect((await myAnimeList.listOf('someone')).entries.length).toBe(1);
  });

  it('refuses a list that has no end', async () => {
    hasTitles(1_000_000);
    await expectAsync(myAnimeList.listOf('someone')).toBeRejectedWithError(
      UnprocessableError,
      /more than 20000 titles/,
    );
    expect(server.requests.length).toBe(20);
  });

  it('leaves out a title of which it cannot tell where its owner stands, and says so', async () => {
    const odd = { node: { id: 1, title: 'Cowboy\nBebop' }, list_status: { status: 'hidden', score: 5 } };
    server.behaves(json({ data: [odd, FRIEREN], paging: {} }));
    const { entries, leftOut } = await myAnimeList.listOf('someone');
    expect(entries.map(({ animeId }) => animeId)).toEqual([52991]);
    const reason = 'MyAnimeList gives it a status that AniRec does not know.';
    expect(leftOut).toEqual([{ animeId: null, title: 'Cowboy Bebop', reason }]);
  });

  it('knows a user who is not there from a list that is private', async () => {
    server.behaves(json({ message: '', error: 'not_found' }, 404));
    await expectAsync(myAnimeList.listOf('nobody')).toBeRejectedWithError(NotFoundError, /nobody/);
    server.behaves(json({ message: '', error: 'not_permitted' }, 403));
    await expectAsync(myAnimeList.listOf('hermit')).toBeRejectedWithError(
      UnprocessableError,
      'The list of “hermit” on MyAnimeList is private. Its owner can make it public there.',
    );
  });

  it('asks for nobody whose name cannot be one', async () => {
    for (const name of ['@me', 'a', '../anime/1', 'x'.repeat(21), 'name?limit=1', 'ユーザー']) {
      await expectAsync(myAnimeList.listOf(name)).toBeRejectedWithError(NotFoundError);
    }
    expect(server.requests.length).toBe(0);
  });

  it('takes “DoS detected” for a block, not for a private list', async () => {
    server.behaves(json({ message: 'DoS detected', error: 'forbidden' }, 403));
    await expectAsync(myAnimeList.listOf('someone')).toBeRejectedWith(
      jasmine.objectContaining({ failure: 'blocked', retryAfterSeconds: 900 }),
    );
  });

  it('says when a token is no longer good, so that it can be refreshed', async () => {
    server.behaves(json({ error: 'invalid_token' }, 401));
    await expectAsync(myAnimeList.me('old')).toBeRejectedWithError(UpstreamAccessError, /Sign in again/);
    await expectAsync(myAnimeList.ownList('old')).toBeRejectedWithError(UpstreamAccessError);
    await expectAsync(myAnimeList.listOf('someone')).toBeRejectedWithError(UpstreamError, /refuses/);
  });

  it('tells who holds a token', async () => {
    server.behaves(json({ id: 7, name: 'someone', picture: 'https://cdn.example/7.jpg', location: '' }));
    const someone = { id: 7, name: 'someone', picture: 'https://cdn.example/7.jpg' };
    expect(await myAnimeList.me('a-token')).toEqual(someone);
    server.behaves(json({ id: 7, name: 'someone', picture: 'javascript:alert(1)' }));
    expect(await myAnimeList.me('a-token')).toEqual({ ...someone, picture: null });
    server.behaves(json({ id: 7, name: 'someone' }));
    expect(await myAnimeList.me('a-token')).toEqual({ ...someone, picture: null });
  });

  it('takes an answer of another form for a failure', async () => {
    for (const body of [{}, [], null, 'text', { data: {}, paging: {} }, { data: 3 }]) {
      server.behaves(json(body));
      await expectAsync(myAnimeList.listOf('someone')).toBeRejectedWithError(UpstreamError, /cannot read/);
    }
  });

  for (const [fault, entry, title, reason] of [
    ['null', null, null, /no entry/],
    ['of another form', [[]], null, /is empty/],
    ['without its title’s node', { ...FRIEREN, node: null }, null, /is empty/],
    ['without a title', { ...FRIEREN, node: { id: 5, title: null } }, null, /no title/],
    ['with an empty title', { ...FRIEREN, node: { id: 5, title: '' } }, null, /no title/],
    ['without a status', { ...FRIEREN, list_status: null }, 'Sousou no Frieren', /where its owner stands/],
    ['with a negative id', { ...FRIEREN, node: { id: -1, title: 'X' } }, 'X', /id cannot be read/],
    ['with an id above 2³¹', { ...FRIEREN, node: { id: 2 ** 31, title: 'X' } }, 'X', /id cannot be read/],
    ['with half an id', { ...FRIEREN, node: { id: 1.5, title: 'X' } }, 'X', /id cannot be read/],
    ['scored 11', listed({ score: 11 }), 'Sousou no Frieren', /score/],
    ['scored -1', listed({ score: -1 }), 'Sousou no Frieren', /score/],
    ['of 10¹² episodes', listed({ num_episodes_watched: 1e12 }), 'Sousou no Frieren', /episodes/],
    ['of -1 episodes', listed({ num_episodes_watched: -1 }), 'Sousou no Frieren', /episodes/],
    ['of an unknown status', listed({ status: 'hidden' }), 'Sousou no Frieren', /status/],
    ['of a status that is a number', listed({ status: 7 }), 'Sousou no Frieren', /status/],
  ] as const) {
    it(`loses an entry ${fault} alone, and counts it`, async () => {
      const other = { ...FRIEREN, node: { id: 1, title: 'Cowboy Bebop' } };
      server.behaves(json({ data: [other, entry], paging: {} }));
      const { entries, leftOut } = await myAnimeList.listOf('someone');
      expect(entries.map(({ animeId }) => animeId)).toEqual([1]);
      expect(leftOut.map(each => each.title)).toEqual([title]);
      expect(leftOut[0]?.reason).toMatch(reason);
    });
  }

  for (const updated_at of [
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '1970-01-01T00:00:00Z',
    'soon',
    7,
    null,
  ]) {
    it(`does without the time ${updated_at}`, async () => {
      server.behaves(json({ data: [listed({ updated_at })], paging: {} }));
      expect((await myAnimeList.listOf('someone')).entries[0]?.updatedAt).toBeNull();
    });
  }

  it('takes a NUL out of a title and a name, and cuts a name of a megabyte', async () => {
    server.behaves(json({ data: [{ ...FRIEREN, node: { id: 1, title: 'A\0B' } }], paging: {} }));
    expect((await myAnimeList.listOf('someone')).entries[0]?.title).toBe('A B');
    server.behaves(json({ id: 7, name: `\0${'x'.repeat(1_000_000)}` }));
    expect((await myAnimeList.me('a-token')).name).toBe('x'.repeat(100));
    server.behaves(json({ id: 2 ** 31, name: 'x' }));
    await expectAsync(myAnimeList.me('a-token')).toBeRejectedWithError(UpstreamError, /cannot read/);
  });

  it('loses no title of a server that gives fewer at once than it is asked for', async () => {
    hasTitles(1_500, undefined, 100);
    expect((await myAnimeList.listOf('someone')).entries.length).toBe(1_500);
    expect(server.requests.length).toBe(15);
  });

  for (const paging of [null, {}, { next: null }, { next: '' }]) {
    it(`is at the end of a list where paging is ${JSON.stringify(paging)}`, async () => {
      server.behaves(json({ data: [FRIEREN], paging }));
      expect((await myAnimeList.listOf('someone')).entries.length).toBe(1);
      expect(server.requests.length).toBe(1);
    });
  }

  it('is at the end of a list where a page is empty', async () => {
    for (const data of [[], null]) {
      server.behaves(json({ data, paging: { next: 'more' } }));
      expect((await myAnimeList.listOf('someone')).entries).toEqual([]);
    }
  });

  it('loses no entry silently, whatever a page holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 20 }), async data => {
        server.behaves(json({ data, paging: {} }));
        const { entries, leftOut } = await myAnimeList.listOf('someone');
        expect(entries.length + leftOut.length).toBe(data.length);
      }),
    );
  });

  it('lets people sign in while it asks to be left alone about lists', async () => {
    server.behaves(tooManyRequests('600'));
    await expectAsync(myAnimeList.listOf('someone')).toBeRejectedWithError(
      UpstreamError,
      /again in 10 minutes/,
    );
    server.behaves(json({ id: 7, name: 'someone', data: [FRIEREN] }));
    await expectAsync(myAnimeList.listOf('someone')).toBeRejectedWithError(
      UpstreamError,
      /again in 10 minutes/,
    );
    expect((await myAnimeList.me('a-token')).id).toBe(7);
    expect((await myAnimeList.ownList('a-token')).entries.length).toBe(1);
  });

  it('asks for no public list without an application that MyAnimeList knows', async () => {
    await expectAsync(known(undefined).listOf('someone')).toBeRejectedWithError(
      UnprocessableError,
      /MAL_CLIENT_ID/,
    );
    expect(server.requests.length).toBe(0);
  });
});
