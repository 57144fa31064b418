import type { Express } from 'express';
import request from 'supertest';
import type { AnimePage } from '../src/features/anime/anime.dto.ts';
import { startApplication } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';

const SEASON = { year: 2016, season: 'spring' };

describe('the feeds of a season', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  async function titles(): Promise<AnimePage['data']> {
    const response = await request(app)
      .get('/api/v1/anime')
      .query({ ...SEASON, limit: 100 });
    return (response.body as AnimePage).data;
  }

  it('are a calendar with an event on the first day of each title that has one', async () => {
    const response = await request(app).get('/api/v1/feeds/season.ics').query(SEASON);
    expect(response.status).toBe(200);
    expect(response.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const lines = response.text.replaceAll('\r\n ', '').split('\r\n');
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    expect(lines).toContain('NAME:AniRec: anime of Spring 2016');
    const listed = await titles();
    const events = lines.filter(line => line === 'BEGIN:VEVENT').length;
    expect(events).toBeGreaterThan(0.8 * listed.length);
    expect(events).toBe(new Set(lines.filter(line => line.startsWith('UID:'))).size);
    // My Hero Academia began on 3 April 2016.
    const at = lines.indexOf('UID:anime-31964@localhost');
    const event = lines.slice(at, lines.indexOf('END:VEVENT', at));
    expect(event).toContain('DTSTART;VALUE=DATE:20160403');
    expect(event).toContain('SUMMARY:My Hero Academia');
    expect(event.some(line => line.includes('/anime/31964'))).toBeTrue();
  });

  it('are an Atom feed with the titles, the most popular first', async () => {
    const response = await request(app).get('/api/v1/feeds/season.atom').query(SEASON);
    expect(response.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const ids = [...response.text.matchAll(/<entry>.*?<id>[^<]*\/anime\/(\d+)<\/id>/gs)].map(([, id]) =>
      Number(id),
    );
    expect(ids).toEqual((await titles()).map(({ id }) => id).slice(0, 100));
    expect(response.text).toContain('<title type="html"><![CDATA[My Hero Academia]]></title>');
  });

  it('say that nothing is new to who has the latest', async () => {
    for (const path of ['/api/v1/feeds/season.ics', '/api/v1/feeds/season.atom']) {
      const tag = (await request(app).get(path).query(SEASON)).get('ETag') ?? '';
      const again = await request(app).get(path).query(SEASON).set('If-None-Match', tag);
      expect([again.status, again.text]).withContext(path).toEqual([304, '']);
    }
  });

  it('follow the present season where none is named', async () => {
    expect((await request(app).get('/api/v1/feeds/season.atom')).text).toMatch(
      /anime of (Winter|Spring|Summer|Fall) 20\d\d/,
    );
  });

  it('are refused for half a season', async () => {
    for (const [query, missing] of [
      [{ year: 2016 }, 'season'],
      [{ season: 'spring' }, 'year'],
    ] as const) {
      const response = await request(app).get('/api/v1/feeds/season.ics').query(query);
      expectDocumented('getSeasonCalendar', response);
      expect((response.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe(
        `/query/${missing}`,
      );
    }
  });
});
