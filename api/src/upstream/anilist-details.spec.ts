import { FakeUpstream, json, serverError, tooManyRequests } from '../../test/support/fake-upstream.ts';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { rawMedia } from '../../test/support/media.ts';
import { clientOf } from '../../test/support/upstream-client.ts';
import { AniListDetails } from './anilist-details.ts';
import { RequestBudget } from './request-budget.ts';
import { UpstreamError } from './upstream-error.ts';
import { openUpstreamFetch, type UpstreamFetch } from './upstream-fetch.ts';

describe('details from AniList', () => {
  let connections: UpstreamFetch;
  let server: FakeUpstream;
  let clock: ManualClock;
  let budget: RequestBudget;
  let details: AniListDetails;

  beforeAll(() => {
    connections = openUpstreamFetch();
  });
  afterAll(() => connections.close());
  beforeEach(async () => {
    server = await FakeUpstream.start();
    server.behaves((response, request) => {
      const media = idsIn(request.body).map(idMal => rawMedia({ id: idMal + 100_000, idMal }));
      json({ data: { Page: { media } } })(response, request);
    });
    clock = new ManualClock();
    budget = new RequestBudget({ perMinute: 30, clock });
    details = new AniListDetails({
      client: clientOf('anilist', connections, clock, budget),
      url: server.url,
      ...{ budget, clock },
    });
  });
  afterEach(() => server.close());

  function idsIn(body: string): number[] {
    return (JSON.parse(body) as { variables: { ids: number[] } }).variables.ids;
  }

  function answers(media: unknown): void {
    server.behaves(json({ data: { Page: { media } } }));
  }

  it('are asked for by MyAnimeList’s id', async () => {
    expect((await details.find(5))?.id).toBe(100_005);
    const { query } = JSON.parse(server.requests[0]?.body ?? '') as { query: string };
    expect(query).toContain('media(idMal_in: $ids, type: ANIME)');
  });

  it('of titles that are wanted at the same time are asked for together, 50 at once', async () => {
    const ids = Array.from({ length: 120 }, (_, place) => place + 1);
    const found = await Promise.all(ids.map(id => details.find(id)));
    expect(found.map(media => media?.idMal)).toEqual(ids);
    expect(server.requests.map(({ body }) => idsIn(body).length)).toEqual([50, 50, 20]);
  });

  it('of one title are asked for once, for all who want them', async () => {
    const found = await Promise.all(Array.from({ length: 100 }, () => details.find(1)));
    expect(new Set(found).size).toBe(1);
    expect(server.requests.map(({ body }) => idsIn(body))).toEqual([[1]]);
  });

  it('are asked for again by whoever comes later', async () => {
    await details.find(1);
    await details.find(1);
    expect(server.requests.length).toBe(2);
  });

  it('that are missing from an answer are null, and take nothing from the others', async () => {
    answers([rawMedia({ idMal: 2 })]);
    const found = await Promise.all([1, 2, 3].map(id => details.find(id)));
    expect(found.map(media => media?.idMal)).toEqual([undefined, 2, undefined]);
    expect(found[0]).toBeNull();
  });

  it('that are malformed are missing; of two with one id the first counts', async () => {
    answers([
      null,
      'media',
      { idMal: 1 },
      rawMedia({ idMal: null }),
      rawMedia({ id: 7 }),
      rawMedia({ id: 8 }),
    ]);
    expect((await details.find(1))?.id).toBe(7);
  });

  it('wait for their turn where the budget wants it, and go together then', async () => {
    for (let id = 1; id <= 10; id += 1) await details.find(id);
    const before = clock.now();
    await Promise.all([11, 12].map(id => details.find(id)));
    expect(clock.now() - before).toBeGreaterThanOrEqual(3_900);
    expect(server.requests.length).toBe(11);
  });

  it('are refused, and not asked for, where the turn is far off', async () => {
    budget.heed(new Headers({ 'X-RateLimit-Remaining': '0' }));
    await expectAsync(details.find(1)).toBeRejectedWith(
      jasmine.objectContaining({ failure: 'crowded', retryAfterSeconds: 60 }),
    );
    expect(server.requests.length).toBe(0);
    clock.advance(60_000);
    expect(await details.find(1)).not.toBeNull();
  });

  it('fail for all who wait where AniList fails, and come again with the next', async () => {
    const works = server;
    works.behaves(tooManyRequests('30'));
    const both = await Promise.allSettled([details.find(1), details.find(2)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    answers([rawMedia()]);
    clock.advance(30_000);
    expect(await details.find(1)).not.toBeNull();
  });

  for (const [said, behaviour, failure] of [
    [
      'errors with 200',
      json({ data: null, errors: [{ message: 'Too Many Requests.', status: 429 }] }),
      'rate-limited',
    ],
    [
      'errors beside half of the data',
      json({ data: { Page: null }, errors: [{ message: 'x', status: 500 }] }),
      'faulty',
    ],
    ['a refusal', json({ data: null, errors: [{ message: 'Validation', status: 400 }] }, 400), 'refused'],
    ['another form', json({ data: { Page: { media: null } } }), 'unreadable'],
    [
      'HTML',
      (response: import('node:http').ServerResponse) => void response.end('<h1>Hello</h1>'),
      'unreadable',
    ],
    ['a failure of its own', serverError, 'faulty'],
  ] as const) {
    it(`fail where AniList answers ${said}`, async () => {
      server.behaves(behaviour);
      await expectAsync(details.find(1)).toBeRejectedWith(jasmine.objectContaining({ failure }));
      await expectAsync(details.find(1)).toBeRejectedWithError(UpstreamError);
    });
  }
});
