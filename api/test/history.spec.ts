import request from 'supertest';
import type { HistoryEntry, HistoryPage } from '../src/features/history/history.dto.ts';
import type { Recommendations } from '../src/features/recommendations/recommendations.dto.ts';
import type { Suggestions } from '../src/features/search/search.dto.ts';
import type { Account } from '../src/features/users/users.dto.ts';
import type { Browser } from './support/browser.ts';
import { expectDocumented } from './support/contract.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const HISTORY = '/api/v1/users/me/history';
const SUGGESTIONS = '/api/v1/search/suggestions';

describe('history', () => {
  let application: SignInApplication;
  let ann: Browser;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  beforeEach(async () => {
    ann = await arrive();
  });

  afterAll(() => application.close());

  async function arrive(): Promise<Browser> {
    const browser = application.browser();
    await browser.signIn(newPerson(application.simulator).name);
    return browser;
  }

  async function page(browser: Browser, query: object = {}): Promise<HistoryPage> {
    const response = await browser.send('get', HISTORY).query(query);
    expectDocumented('listMyHistory', response);
    expect(response.status).toBe(200);
    return response.body as HistoryPage;
  }

  /** What is noted is noted after the answer: soon, and some time after it. */
  async function historyOf(
    browser: Browser,
    isComplete: (data: HistoryEntry[]) => boolean,
  ): Promise<HistoryEntry[]> {
    for (;;) {
      const { data } = await page(browser, { limit: 100 });
      if (isComplete(data)) return data;
      await new Promise(soon => setTimeout(soon, 5));
    }
  }

  function queriesIn(entries: readonly HistoryEntry[]): string[] {
    return entries.flatMap(entry => (entry.kind === 'search' ? [entry.input.query] : []));
  }

  /** Searches, and waits until that is noted. */
  async function search(browser: Browser, query: string): Promise<HistoryEntry[]> {
    await browser.send('get', SUGGESTIONS).query({ q: query });
    return historyOf(browser, data => queriesIn(data)[0] === query);
  }

  async function recommended(browser: Browser, method: string, path: string, body?: object) {
    const given = (await browser.send(method, path).send(body)).body as Recommendations;
    const [entry] = await historyOf(browser, data => data.length === 1);
    return { given, entry };
  }

  function idsIn({ data, continuations }: Recommendations): number[] {
    return [...data, ...continuations].map(({ anime }) => anime.id);
  }

  it('notes a search with what it found', async () => {
    const response = await ann.send('get', SUGGESTIONS).query({ q: 'cowboy', limit: 3 });
    const [entry] = await historyOf(ann, data => data.length === 1);
    const { data } = response.body as Suggestions;
    expect(entry?.kind).toBe('search');
    expect(entry?.input).toEqual({ query: 'cowboy' });
    expect(entry?.results).toEqual(data.map(({ id, title }) => ({ id, title })));
    expect(String(entry?.createdAt)).toBe(new Date(application.clock.now()).toISOString());
  });

  for (const [what, method, path, body, input] of [
    [
      'from an address',
      'get',
      '/api/v1/recommendations?picks=1:9,16498&unlike=20&genre=Drama&limit=5',
      undefined,
      {
        source: 'picks',
        picks: [{ animeId: 1, score: 9 }, { animeId: 16498 }],
        unlike: [20],
        options: { genre: ['Drama'], limit: 5 },
      },
    ],
    [
      'from a body',
      'post',
      '/api/v1/recommendations',
      { picks: [{ animeId: 16498, score: 9 }], obscurity: 0.5 },
      { source: 'picks', picks: [{ animeId: 16498, score: 9 }], unlike: [], options: { obscurity: 0.5 } },
    ],
    [
      'from one title',
      'get',
      '/api/v1/anime/1/recommendations?type=movie',
      undefined,
      { source: 'anime', picks: [{ animeId: 1 }], unlike: [], options: { type: ['movie'] } },
    ],
    [
      'from the own list',
      'get',
      '/api/v1/users/me/recommendations?planToWatch=show',
      undefined,
      { source: 'list', picks: [], unlike: [], options: { planToWatch: 'show' } },
    ],
  ] as const) {
    it(`notes recommendations ${what}, with what was asked for, what was given and the model`, async () => {
      const { given, entry } = await recommended(ann, method, path, body);
      expect(entry?.kind).toBe('recommendations');
      expect<unknown>(entry?.input).toEqual(input);
      expect(entry?.results.map(({ id }) => id)).toEqual(idsIn(given));
      expect(entry?.modelVersion).toBe(given.modelVersion);
    });
  }

  describe('of a search that is typed letter by letter', () => {
    it('has the last of it', async () => {
      for (const query of ['c', 'co', 'COW', 'cowboy']) await search(ann, query);
      expect(queriesIn((await page(ann)).data)).toEqual(['cowboy']);
    });

    it('has what comes after a minute for itself', async () => {
      await search(ann, 'cow');
      application.clock.advance(59_999);
      await search(ann, 'cowb');
      application.clock.advance(60_000);
      await search(ann, 'cowboy');
      expect(queriesIn((await page(ann)).data)).toEqual(['cowboy', 'cowb']);
    });

    it('has each of two that do not go on from one another', async () => {
      for (const query of ['cow', 'dog', 'cowboy']) await search(ann, query);
      expect(queriesIn((await page(ann)).data)).toEqual(['cowboy', 'dog', 'cow']);
    });
  });

  it('is of those who are signed in alone', async () => {
    const answers = await Promise.all([
      request(application.app).get(SUGGESTIONS).query({ q: 'anybody' }),
      request(application.app).get(SUGGESTIONS).query({ q: 'gone' }).set('Cookie', 'anirec_session=gone'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const ben = await arrive();
    await search(ben, 'ben');
    await search(ann, 'ann');
    expect(queriesIn((await page(ann)).data)).toEqual(['ann']);
    expect(queriesIn((await page(ben)).data)).toEqual(['ben']);
  });

  it('has nothing of what was refused', async () => {
    await ann.send('get', '/api/v1/recommendations?picks=999999');
    await ann.send('get', `${SUGGESTIONS}?q=`);
    expect((await search(ann, 'ann')).length).toBe(1);
  });

  for (const path of [
    `${SUGGESTIONS}?q=cow`,
    '/api/v1/recommendations?picks=1',
    '/api/v1/anime/1/recommendations',
  ]) {
    it(`keeps ${path} from being kept by browsers of those who are signed in, and of nobody else`, async () => {
      const [noted, public_] = [await ann.send('get', path), await request(application.app).get(path)];
      expect(noted.get('Cache-Control')).toBe('private, no-store');
      expect(public_.get('Cache-Control')).toContain('public, max-age=300');
      expect(noted.body).toEqual(public_.body);
      for (const response of [noted, public_]) {
        expect(response.get('Vary')).toContain('Cookie');
        expect(response.get('Access-Control-Allow-Origin')).toBe('*');
        expect(response.get('Access-Control-Allow-Credentials')).toBeUndefined();
      }
    });
  }

  it('is listed by kind, the latest first, a page at a time', async () => {
    for (const query of ['one', 'two', 'three']) await search(ann, query);
    await ann.send('get', '/api/v1/anime/1/recommendations');
    await historyOf(ann, data => data.length === 4);
    const { data: others } = await page(ann, { kind: 'recommendations' });
    expect(others.map(({ kind }) => kind)).toEqual(['recommendations']);
    const first = await page(ann, { kind: 'search', limit: 2 });
    const second = await page(ann, { kind: 'search', limit: 2, cursor: first.page.nextCursor });
    expect([queriesIn(first.data), queriesIn(second.data)]).toEqual([['three', 'two'], ['one']]);
    expect(second.page.nextCursor).toBeNull();
  });

  it('loses the entry that is deleted, and is another’s to nobody', async () => {
    for (const query of ['one', 'two']) await search(ann, query);
    const [latest] = (await page(ann)).data;
    const ben = await arrive();
    const foreign = await ben.send('delete', `${HISTORY}/${latest?.id ?? 0}`);
    expect(foreign.status).toBe(404);
    expectDocumented('deleteMyHistoryEntry', foreign);
    const deleted = await ann.send('delete', `${HISTORY}/${latest?.id ?? 0}`);
    expect([deleted.status, deleted.text]).toEqual([204, '']);
    expect(queriesIn((await page(ann)).data)).toEqual(['one']);
  });

  it('is cleared, and can be told from the account to be empty', async () => {
    await search(ann, 'one');
    const entriesHeld = async () => {
      const response = await ann.send('get', '/api/v1/users/me');
      return (response.body as Account).holdings.historyEntries;
    };
    expect(await entriesHeld()).toBe(1);
    for (let time = 0; time < 2; time += 1) {
      const cleared = await ann.send('delete', HISTORY);
      expect([cleared.status, cleared.text]).toEqual([204, '']);
    }
    expect(await entriesHeld()).toBe(0);
    expect(await page(ann)).toEqual({ data: [], page: { nextCursor: null } });
  });

  for (const query of ['kind=other', 'limit=101', 'cursor=x', 'page=2']) {
    it(`is refused with ${query}`, async () => {
      const response = await ann.send('get', `${HISTORY}?${query}`);
      expect(response.status).toBe(400);
      expectDocumented('listMyHistory', response);
    });
  }
});
