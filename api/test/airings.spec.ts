import type { Express } from 'express';
import request from 'supertest';
import type { AiringsList } from '../src/features/airings/airings.dto.ts';
import type { AnimeDetails } from '../src/features/anime/anime.dto.ts';
import type { Problem } from '../src/http/problems/problem.ts';
import { startApplication } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';

const PATH = '/api/v1/airings';
const ONE_PIECE = 21;
const CONAN = 235;
const DAY_MS = 86_400_000;

describe('what airs', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  async function ask(query: Record<string, unknown>): Promise<AiringsList> {
    const response = await request(app).get(PATH).query(query);
    expectDocumented('listAirings', response);
    expect(response.status).toBe(200);
    return response.body as AiringsList;
  }

  it('is listed by the time, within the span, with the time that is announced in Japan', async () => {
    const from = '2026-04-06T00:00:00.000Z';
    const { data, to } = await ask({ from });
    expect(String(to)).toBe('2026-04-13T00:00:00.000Z');
    expect(data.length).toBeGreaterThan(50);
    const times = data.map(({ airsAt }) => String(airsAt));
    expect(times).toEqual(times.toSorted());
    expect(times.every(time => time >= from && time < '2026-04-13')).toBeTrue();
    expect(data.every(({ anime }) => anime.contentRating !== 'adult')).toBeTrue();
    const conan = data.find(({ anime }) => anime.id === CONAN);
    // Saturdays at six in the evening in Japan.
    expect(String(conan?.airsAt)).toBe('2026-04-11T09:00:00.000Z');
    expect(conan?.inJapan).toEqual({ day: '2026-04-11', weekday: 'saturday', time: '18:00' });
  });

  it('counts what is after midnight to the day before, as it is announced', async () => {
    const { data } = await ask({ from: '2026-04-06T00:00:00Z' });
    const late = data.filter(({ inJapan }) => inJapan.time >= '24:00');
    expect(late.length).toBeGreaterThan(10);
    for (const { airsAt, inJapan } of late) {
      const inTokyo = new Date(Date.parse(String(airsAt)) + 9 * 3_600_000);
      expect(inJapan.time).toBe(`${inTokyo.getUTCHours() + 24}:${inTokyo.toISOString().slice(14, 16)}`);
      expect(inJapan.day).toBe(new Date(inTokyo.getTime() - DAY_MS).toISOString().slice(0, 10));
    }
  });

  it('is of the week before a time that has passed, where nothing else is said', async () => {
    const { from, to, data } = await ask({ to: '2026-04-13T00:00:00Z' });
    expect([from, to].map(String)).toEqual(['2026-04-06T00:00:00.000Z', '2026-04-13T00:00:00.000Z']);
    expect(data.length).toBeGreaterThan(50);
  });

  it('can be of some titles alone', async () => {
    const { data } = await ask({ from: '2026-04-06T00:00:00Z', id: [ONE_PIECE, CONAN] });
    expect(data.map(({ anime }) => anime.id).sort()).toEqual([ONE_PIECE, CONAN]);
  });

  it('is said to be expected after what is known, and nothing is made up beyond the season', async () => {
    const { data, reach } = await ask({ from: '2026-05-04T00:00:00Z' });
    expect(data.length).toBeGreaterThan(20);
    expect(data.every(({ isExpected }) => isExpected)).toBeTrue();
    expect(String(reach?.knownUntil).slice(0, 7)).toBe('2026-04');
    expect(String(reach?.expectedUntil)).toBe('2026-06-30T15:00:00.000Z');
    expect((await ask({ from: '2026-11-30T00:00:00Z' })).data).toEqual([]);
    expect((await ask({})).data.length).toBeGreaterThanOrEqual(0);
  });

  it('is refused for a span that ends before it begins, or is longer than five weeks', async () => {
    for (const to of ['2026-04-05T00:00:00Z', '2026-04-06T00:00:00Z', '2026-05-12T00:00:00Z']) {
      const response = await request(app).get(PATH).query({ from: '2026-04-06T00:00:00Z', to });
      expectDocumented('listAirings', response);
      expect((response.body as Problem).errors?.[0]?.pointer).toBe('/query/to');
    }
    const malformed = await request(app).get(PATH).query({ from: 'tomorrow' });
    expectDocumented('listAirings', malformed);
    expect(malformed.status).toBe(400);
  });

  it('is said on a title’s own page', async () => {
    const { broadcasts } = (await request(app).get(`/api/v1/anime/${CONAN}`)).body as AnimeDetails;
    expect(
      broadcasts.map(({ every, weekdayInJapan, timeInJapan }) => [every, weekdayInJapan, timeInJapan]),
    ).toEqual([['P7D', 'saturday', '18:00']]);
    expect(((await request(app).get('/api/v1/anime/1')).body as AnimeDetails).broadcasts).toEqual([]);
  });

  it('is a calendar whose events are repeated, and end where nothing is known any more', async () => {
    const response = await request(app)
      .get('/api/v1/feeds/airings.ics')
      .query({ id: [CONAN, 1, 999_999] });
    expect([response.status, response.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const lines = response.text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter(line => line === 'BEGIN:VEVENT').length).toBe(1);
    expect(lines.find(line => line.startsWith('RRULE'))).toBe(
      'RRULE:FREQ=DAILY;INTERVAL=7;UNTIL=20260630T150000Z',
    );
    expect(lines.find(line => line.startsWith('DTSTART'))).toMatch(/^DTSTART:\d{8}T090000Z$/);
    const none = await request(app).get('/api/v1/feeds/airings.ics');
    expectDocumented('getAiringsCalendar', none);
    expect(none.status).toBe(400);
  });
});
