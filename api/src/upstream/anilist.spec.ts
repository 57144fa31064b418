import fc from 'fast-check';
import { FakeUpstream, json } from '../../test/support/fake-upstream.ts';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { clientOf } from '../../test/support/upstream-client.ts';
import { NotFoundError, UnprocessableError } from '../domain/errors.ts';
import { AniList } from './anilist.ts';
import { UpstreamError } from './upstream-error.ts';
import { openUpstreamFetch, type UpstreamFetch } from './upstream-fetch.ts';

interface Fields {
  status?: string;
  score?: number;
  progress?: number;
  updatedAt?: number | null;
  id?: number;
  idMal?: number | null;
  episodes?: number | null;
  title?: string;
}

/** A title as AniList has it, with the fields that a spec is about. */
function listed(fields: Fields) {
  const { status = 'COMPLETED', score = 0, progress = 0, updatedAt = null } = fields;
  const { id = 1, idMal = 1, episodes = null, title = 'A title' } = fields;
  return {
    status,
    score,
    progress,
    updatedAt,
    media: { id, idMal, episodes, title: { userPreferred: title } },
  };
}

describe('AniList', () => {
  let connections: UpstreamFetch;
  let server: FakeUpstream;
  let aniList: AniList;

  beforeAll(() => {
    connections = openUpstreamFetch();
  });

  afterAll(() => connections.close());

  beforeEach(async () => {
    server = await FakeUpstream.start();
    aniList = new AniList(clientOf('anilist', connections, new ManualClock()), server.url);
  });

  afterEach(() => server.close());

  /** Answers with the chunks in turn, each of several lists. */
  function hasChunks(...chunks: ReturnType<typeof listed>[][][]): void {
    server.behaves((response, request) => {
      const { variables } = JSON.parse(request.body) as { variables: { chunk: number } };
      const lists = chunks[variables.chunk - 1]?.map(entries => ({ entries })) ?? [];
      const collection = { hasNextChunk: variables.chunk < chunks.length, lists };
      json({ data: { MediaListCollection: collection } })(response, request);
    });
  }

  it('gives a public list, in MyAnimeList’s ids and words', async () => {
    hasChunks([
      [
        listed({
          idMal: 5114,
          title: 'Hagane no Renkinjutsushi',
          status: 'CURRENT',
          score: 9,
          progress: 20,
          updatedAt: 1_700_000_000,
        }),
      ],
    ]);
    expect(await aniList.listOf('someone')).toEqual({
      entries: [
        {
          animeId: 5114,
          title: 'Hagane no Renkinjutsushi',
          status: 'watching',
          score: 9,
          progress: 20,
          updatedAt: new Date(1_700_000_000_000),
        },
      ],
      leftOut: [],
      notes: [],
    });
    const [request] = server.requests;
    const { query, variables } = JSON.parse(request?.body ?? '') as { query: string; variables: unknown };
    expect(query).toContain('score(format: POINT_10_DECIMAL)');
    expect(variables).toEqual({ userName: 'someone', chunk: 1, perChunk: 500 });
  });

  it('writes every status in MyAnimeList’s words', async () => {
    const statuses = ['CURRENT', 'PLANNING', 'COMPLETED', 'DROPPED', 'PAUSED', 'REPEATING'];
    hasChunks([statuses.map((status, index) => listed({ id: index + 1, idMal: index + 1, status }))]);
    expect((await aniList.listOf('someone')).entries.map(({ status }) => status)).toEqual([
      'watching',
      'plan_to_watch',
      'completed',
      'dropped',
      'on_hold',
      'completed',
    ]);
  });

  it('counts what is watched again as watched to its end', async () => {
    hasChunks([[listed({ status: 'REPEATING', progress: 3, episodes: 26 })]]);
    const { entries, notes } = await aniList.listOf('someone');
    expect(entries[0]?.progress).toBe(26);
    expect(notes).toEqual([
      { line: null, note: '“A title” is being rewatched, and was taken as completed.' },
    ]);
  });

  it('rounds scores to whole ones, and tells the lowest from none', async () => {
    const scores = [0, 0.3, 4.4, 8.5, 10];
    hasChunks([scores.map((score, index) => listed({ id: index + 1, idMal: index + 1, score }))]);
    expect((await aniList.listOf('someone')).entries.map(({ score }) => score)).toEqual([null, 1, 4, 9, 10]);
  });

  it('has each title once, however many lists of one’s own it stands in', async () => {
    const favourite = listed({ id: 9, idMal: null, title: 'Unlinked' });
    hasChunks([[listed({}), favourite], [listed({})]], [[favourite]]);
    const { entries, leftOut } = await aniList.listOf('someone');
    expect(entries.length).toBe(1);
    expect(leftOut.length).toBe(1);
  });

  it('leaves out what MyAnimeList does not have, and says so', async () => {
    hasChunks([
      [
        listed({ id: 1, idMal: null, title: 'Only here' }),
        listed({ id: 2, idMal: 20 }),
        listed({ id: 3, idMal: 20, title: 'A part of it' }),
        listed({ id: 4, idMal: 40, status: 'LOST', title: 'Odd' }),
      ],
    ]);
    const { entries, leftOut } = await aniList.listOf('someone');
    expect(entries.map(({ animeId }) => animeId)).toEqual([20]);
    expect(leftOut.map(({ title }) => title)).toEqual(['Only here', 'A part of it', 'Odd']);
    expect(leftOut[0]?.reason).toBe('MyAnimeList does not have it, or AniList does not know it there.');
  });

  it('reads every chunk and tells after each how far it is', async () => {
    const chunk = (first: number, count: number) => [
      Array.from({ length: count }, (_, index) => listed({ id: first + index, idMal: first + index })),
    ];
    hasChunks(chunk(1, 500), chunk(501, 500), chunk(1_001, 7));
    const progress: number[] = [];
    await aniList.listOf('someone', titlesRead => progress.push(titlesRead));
    expect(progress).toEqual([500, 1_000, 1_007]);
  });

  it('refuses a list that has no end', async () => {
    let given = 0;
    server.behaves((response, request) => {
      const entries = Array.from({ length: 500 }, () => listed({ id: ++given, idMal: given }));
      const lists = [{ entries }];
      json({ data: { MediaListCollection: { hasNextChunk: true, lists } } })(response, request);
    });
    await expectAsync(aniList.listOf('someone')).toBeRejectedWithError(UnprocessableError, /20000/);
    expect(server.requests.length).toBe(40);
  });

  it('is at the end of a list where a chunk is empty', async () => {
    for (const lists of [[], null]) {
      server.behaves(json({ data: { MediaListCollection: { hasNextChunk: true, lists } } }));
      expect((await aniList.listOf('someone')).entries).toEqual([]);
    }
  });

  it('loses no title of a server that gives fewer at once than it is asked for', async () => {
    const ids = Array.from({ length: 1_500 }, (_, index) => index + 1);
    const chunks = Array.from({ length: 15 }, (_, chunk) => ids.slice(chunk * 100, chunk * 100 + 100));
    hasChunks(...chunks.map(chunk => [chunk.map(id => listed({ id, idMal: id }))]));
    expect((await aniList.listOf('someone')).entries.length).toBe(1_500);
  });

  for (const [fault, entry, title, reason] of [
    ['null', null, null, /no entry/],
    ['without its media', { ...listed({}), media: null }, null, /is empty/],
    ['without a title', { ...listed({}), media: { id: 3, idMal: 3, title: null } }, null, /no title/],
    ['scored 11', listed({ id: 3, score: 11 }), 'A title', /score/],
    ['scored -1', listed({ id: 3, score: -1 }), 'A title', /score/],
    ['of 10¹² episodes', listed({ id: 3, progress: 1e12 }), 'A title', /episodes/],
    ['with a MyAnimeList id above 2³¹', listed({ id: 3, idMal: 2 ** 31 }), 'A title', /MyAnimeList id/],
    ['with a negative MyAnimeList id', listed({ id: 3, idMal: -3 }), 'A title', /MyAnimeList id/],
    ['of an unknown status', listed({ id: 3, idMal: 3, status: 'LOST' }), 'A title', /status/],
  ] as const) {
    it(`loses an entry ${fault} alone, and counts it`, async () => {
      const collection = { hasNextChunk: false, lists: [{ entries: [listed({ id: 1, idMal: 1 }), entry] }] };
      server.behaves(json({ data: { MediaListCollection: collection } }));
      const { entries, leftOut } = await aniList.listOf('someone');
      expect(entries.map(({ animeId }) => animeId)).toEqual([1]);
      expect(leftOut.map(each => each.title)).toEqual([title]);
      expect(leftOut[0]?.reason).toMatch(reason);
    });
  }

  it('loses a list alone that is none, and counts it', async () => {
    const collection = { hasNextChunk: null, lists: [null, { entries: [listed({})] }, { entries: null }] };
    server.behaves(json({ data: { MediaListCollection: collection } }));
    const { entries, leftOut } = await aniList.listOf('someone');
    expect([entries.length, leftOut.length]).toEqual([1, 2]);
  });

  it('does without a time that cannot be', async () => {
    for (const updatedAt of [-1, 1, 1e15, 1.5, 0]) {
      hasChunks([[listed({ updatedAt })]]);
      expect((await aniList.listOf('someone')).entries[0]?.updatedAt).toBeNull();
    }
  });

  it('loses no entry silently, whatever a list holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 20 }), async entries => {
        server.behaves(
          json({ data: { MediaListCollection: { hasNextChunk: false, lists: [{ entries }] } } }),
        );
        const read = await aniList.listOf('someone');
        expect(read.entries.length + read.leftOut.length).toBe(entries.length);
      }),
    );
  });

  for (const [said, errors, failure] of [
    ['nobody has the name', [{ message: 'User not found', status: 404 }], /nobody has the name/],
    ['somebody is private', [{ message: 'Private User', status: 404 }], /private/],
    [
      'there are too many requests',
      [{ message: 'Too Many Requests.', status: 429 }],
      /takes no more requests/,
    ],
    ['AniList fails', [{ message: 'Internal Server Error', status: 500 }], /error of its own/],
    ['the query is refused', [{ message: 'Invalid query' }], /refuses/],
  ] as const) {
    it(`reads errors that come with a status of 200: ${said}`, async () => {
      server.behaves(json({ data: null, errors }));
      await expectAsync(aniList.listOf('someone')).toBeRejectedWithError(failure);
      server.behaves(json({ data: { MediaListCollection: null }, errors }));
      await expectAsync(aniList.listOf('someone')).toBeRejectedWithError(failure);
    });
  }

  it('says that nobody has the name, or that they are private where AniList tells', async () => {
    const refusal = (message: string) => ({ data: null, errors: [{ message, status: 404 }] });
    server.behaves(json(refusal('User not found'), 404));
    await expectAsync(aniList.listOf('nobody')).toBeRejectedWithError(NotFoundError, /“nobody”/);
    server.behaves(json(refusal('Private User'), 404));
    await expectAsync(aniList.listOf('hermit')).toBeRejectedWithError(
      UnprocessableError,
      /“hermit”.*private/,
    );
  });

  it('asks for nobody whose name cannot be one', async () => {
    await expectAsync(aniList.listOf('") { id } #')).toBeRejectedWithError(NotFoundError);
    expect(server.requests.length).toBe(0);
  });

  it('takes any other refusal, and an answer of another form, for a failure', async () => {
    server.behaves(json({ errors: [{ message: 'The API is disabled', status: 403 }] }, 403));
    await expectAsync(aniList.listOf('someone')).toBeRejectedWithError(UpstreamError, /AniList refuses/);
    server.behaves(json({ data: { MediaListCollection: null } }));
    await expectAsync(aniList.listOf('someone')).toBeRejectedWithError(UpstreamError, /cannot read/);
  });
});
