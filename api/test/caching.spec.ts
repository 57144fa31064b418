import request, { type Response, type Test } from 'supertest';
import { malXml } from '../src/features/list/formats/mal-xml-writer.ts';
import type { Browser } from './support/browser.ts';
import { operations } from './support/contract.ts';
import { endOfImports } from './support/end-of-import.ts';
import { listEntry } from './support/lists.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';
import { answerConsent } from './support/simulator.ts';
import { until } from './support/until.ts';

/** Answers of so many bytes and more are packed. */
const PACKED_FROM = 2_048;

/** Who may keep an answer: anybody for a while, nobody at all, or nobody since it is somebody’s own. */
const SHARED = 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400';
const FLEETING = 'no-store';
const PERSONAL = 'private, no-store';

const ME = '/api/v1/users/me';

type Row = readonly [keep: string, path: string, send?: (asked: Test) => Test];

const json = (body: object) => (asked: Test) => asked.send(body);
const listFile = Buffer.from([...malXml([listEntry({ animeId: 1 })])].join(''));
const file = (asked: Test) => asked.attach('file', listFile, 'list.xml');

/** Every operation, in an order in which each finds what it needs. In braces: what is known once somebody is there. */
const TABLE: Record<string, Row> = {
  getHealth: [FLEETING, '/api/v1/health'],
  getHealthAtOldAddress: [FLEETING, '/api/health'],
  getReadiness: [FLEETING, '/api/v1/health/ready'],
  suggestAnime: [SHARED, '/api/v1/search/suggestions?q=cowboy'],
  listAnime: [SHARED, '/api/v1/anime?limit=50'],
  getAnime: [SHARED, '/api/v1/anime/1'],
  getFranchise: [SHARED, '/api/v1/anime/1/franchise'],
  getWatchOrder: [SHARED, '/api/v1/anime/1/watch-order'],
  // AniList does not answer here.
  getDetails: [FLEETING, '/api/v1/anime/1/details'],
  listDetails: [FLEETING, '/api/v1/details?id=1'],
  getFacets: [SHARED, '/api/v1/facets'],
  getSeasonCalendar: [SHARED, '/api/v1/feeds/season.ics?year=2016&season=spring'],
  getSeasonFeed: [SHARED, '/api/v1/feeds/season.atom?year=2016&season=spring'],
  listAirings: [SHARED, '/api/v1/airings?from=2026-04-06T00:00:00Z'],
  getAiringsCalendar: [SHARED, '/api/v1/feeds/airings.ics?id=21'],
  recommendFromAnime: [SHARED, '/api/v1/anime/1/recommendations'],
  getRecommendations: [SHARED, '/api/v1/recommendations?picks=1:9'],
  postRecommendations: [FLEETING, '/api/v1/recommendations', json({ picks: [{ animeId: 1 }] })],
  postStatistics: [
    FLEETING,
    '/api/v1/statistics',
    json({ entries: [{ animeId: 1, status: 'completed', score: 9, progress: 26 }] }),
  ],
  getTaste: [PERSONAL, '/api/v1/taste?person=picks:1'],
  getTastePicture: [PERSONAL, '/api/v1/taste/picture.svg?person=picks:1'],
  getSurprise: [PERSONAL, '/api/v1/surprise?person=picks:1'],
  recommendTogether: [PERSONAL, '/api/v1/together/recommendations?person=picks:1&person=picks:5114'],
  recommendFromProfile: [PERSONAL, '/api/v1/profiles/myanimelist/{name}/recommendations'],
  signIn: [PERSONAL, '/api/v1/oauth/authorize'],
  finishSignIn: [PERSONAL, '{back}'],
  getCurrentSession: [PERSONAL, '/api/v1/sessions/current'],
  getAccount: [PERSONAL, ME],
  putMyListEntry: [PERSONAL, `${ME}/list/5`, json({ status: 'completed', score: 9, progress: 1 })],
  getMyListEntry: [PERSONAL, `${ME}/list/5`],
  patchMyList: [PERSONAL, `${ME}/list`, json({ remove: [6] })],
  listMyList: [PERSONAL, `${ME}/list`],
  getMyListStatistics: [PERSONAL, `${ME}/statistics`],
  exportMyList: [PERSONAL, `${ME}/export?format=csv`],
  recommendFromMyList: [PERSONAL, `${ME}/recommendations`],
  deleteMyListEntry: [PERSONAL, `${ME}/list/5`],
  putMyFeedback: [PERSONAL, `${ME}/feedback/6`, json({})],
  listMyFeedback: [PERSONAL, `${ME}/feedback`],
  deleteMyFeedback: [PERSONAL, `${ME}/feedback/6`],
  listMyImports: [PERSONAL, `${ME}/imports`],
  getImport: [PERSONAL, `${ME}/imports/{importId}`],
  startFileImport: [PERSONAL, `${ME}/imports/files`, file],
  getMyCalendar: [PERSONAL, `${ME}/calendar`],
  getListCalendar: [PERSONAL, '{calendar}'],
  renewMyCalendar: [PERSONAL, `${ME}/calendar`],
  deleteMyCalendar: [PERSONAL, `${ME}/calendar`],
  createMyApiKey: [PERSONAL, `${ME}/api-keys`, json({ name: 'Of this spec' })],
  listMyApiKeys: [PERSONAL, `${ME}/api-keys`],
  deleteMyApiKey: [PERSONAL, `${ME}/api-keys/{keyId}`],
  listMyHistory: [PERSONAL, `${ME}/history`],
  deleteMyHistoryEntry: [PERSONAL, `${ME}/history/{entryId}`],
  clearMyHistory: [PERSONAL, `${ME}/history`],
  getWriteBack: [PERSONAL, `${ME}/write-back`],
  previewWriteBack: [PERSONAL, `${ME}/write-back/preview`],
  putWriteBack: [PERSONAL, `${ME}/write-back`, json({ writeBack: 'off' })],
  startImport: [PERSONAL, `${ME}/imports`, json({ source: 'myanimelist' })],
  deleteAccount: [PERSONAL, ME],
  signOut: [PERSONAL, '/api/v1/oauth/logout'],
};

describe('an answer', () => {
  let application: SignInApplication;
  let browser: Browser;
  let known: Record<string, string>;

  beforeAll(async () => {
    application = await startSignInApplication();
    const { name } = newPerson(application.simulator);
    browser = application.browser();
    await browser.signIn(name);
    await endOfImports(browser, 1);
    await browser.send('get', '/api/v1/search/suggestions?q=cowboy');
    await browser.send('post', `${ME}/api-keys`).send({ name: 'To be revoked' });
    // It is noted after the answer.
    await until('the search is in the history', async () => (await firstIdOf(`${ME}/history`)) !== '');
    const back = await answerConsent((await browser.beginLogin()).href, name);
    known = {
      name,
      back: `${back.pathname}${back.search}`,
      importId: await firstIdOf(`${ME}/imports`),
      entryId: await firstIdOf(`${ME}/history`),
      calendar: await calendarPath(),
      keyId: await firstIdOf(`${ME}/api-keys`),
    };
  });

  afterAll(() => application.close());

  async function firstIdOf(path: string): Promise<string> {
    const { data } = (await browser.send('get', path)).body as { data: { id: string | number }[] };
    return String(data[0]?.id ?? '');
  }

  async function calendarPath(): Promise<string> {
    const { url } = (await browser.send('post', `${ME}/calendar`)).body as { url: string };
    return new URL(url).pathname;
  }

  function methodOf(operationId: string): string {
    return operations.find(({ operation }) => operation.operationId === operationId)?.method ?? '';
  }

  function addressOf(path: string): string {
    return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
  }

  it('of each operation says who may keep it', async () => {
    const kept: Record<string, string | undefined> = {};
    for (const [operationId, [keep, path, send = (asked: Test) => asked]] of Object.entries(TABLE)) {
      if (path.startsWith(`${ME}/imports`)) await endOfImports(browser, 1);
      const sender = keep === PERSONAL ? browser : application.browser();
      const response = await send(sender.send(methodOf(operationId), addressOf(path)));
      kept[operationId] = response.status < 400 ? response.get('Cache-Control') : response.text;
    }
    const expected = Object.fromEntries(
      operations.map(({ operation: { operationId } }) => [operationId, TABLE[operationId]?.[0]]),
    );
    expect(kept).toEqual(expected);
  });

  it('that is a problem is kept by nobody', async () => {
    for (const { path, method, operation } of operations) {
      const response = await application
        .browser()
        .send(method, `${path.replaceAll(/[{}]/g, '')}?state=x&x=x`);
      expect([response.status, response.get('Cache-Control')])
        .withContext(operation.operationId)
        .toEqual([400, 'no-store']);
    }
  });

  for (const [operationId, [, path]] of Object.entries(TABLE).filter(([, [keep]]) => keep === SHARED)) {
    describe(`of ${operationId}`, () => {
      function ask(encoding: string, tag = ''): Promise<Response> {
        return Promise.resolve(
          request(application.app).get(path).set({ 'Accept-Encoding': encoding, 'If-None-Match': tag }),
        );
      }

      for (const encoding of ['identity', 'gzip', 'br']) {
        it(`is the same as ${encoding}, and costs nothing where it is had already`, async () => {
          const plain = await ask('identity');
          const first = await ask(encoding);
          expect(first.text).toBe(plain.text);
          const packed = Buffer.byteLength(plain.text) < PACKED_FROM ? 'identity' : encoding;
          expect(first.get('Content-Encoding') ?? 'identity').toBe(packed);
          const tag = first.get('ETag') ?? '';
          expect(tag).toMatch(/^"/);
          expect(tag === plain.get('ETag')).toBe(packed === 'identity');
          const second = await ask(encoding, tag);
          expect([second.status, second.text, second.get('ETag')]).toEqual([304, '', tag]);
          for (const { headers } of [first, second]) {
            expect(headers['cache-control']).toBe(SHARED);
            expect(headers.vary).toContain('Accept-Encoding');
          }
        });
      }

      it('has another tag where it is another', async () => {
        const other = await request(application.app).get('/api/v1/anime/5');
        expect((await ask('identity', other.get('ETag'))).status).toBe(200);
      });
    });
  }
});
