import { FakeUpstream, json } from '../../test/support/fake-upstream.ts';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { clientOf } from '../../test/support/upstream-client.ts';
import { NotFoundError, UnprocessableError } from '../errors.ts';
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
    expect((await aniList.listOf('someone')).entries[0]?.progress).toBe(26);
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
    server.behaves(json({ data: { MediaListCollection: { hasNextChunk: true, lists: [] } } }));
    await expectAsync(aniList.listOf('someone')).toBeRejectedWithError(UnprocessableError, /20000/);
    expect(server.requests.length).toBe(40);
  });

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
