import type { Express } from 'express';
import request from 'supertest';
import type { ListStatistics } from '../src/features/list/list-statistics.ts';
import { expectDocumented } from './support/contract.ts';
import { longList } from './support/lists.ts';
import { BEBOP, bring, listPage, NO_ANIME, WATCHED } from './support/own-list.ts';
import { startSignedInApplication, type Person } from './support/signed-in.ts';

describe('what is asked of a list', () => {
  let app: Express;
  let arrive: () => Promise<Person>;
  let ann: Person;

  beforeAll(async () => {
    ({ arrive, app } = await startSignedInApplication());
  });

  beforeEach(async () => {
    ann = await arrive();
  });

  it('is narrowed by score, genre, year and season', async () => {
    const ATTACK_ON_TITAN = 16498;
    await ann.put(`/list/${BEBOP}`, WATCHED);
    await ann.put(`/list/${ATTACK_ON_TITAN}`, { ...WATCHED, score: null, progress: 1 });
    await bring(ann, [{ animeId: NO_ANIME, title: 'Brought along', score: 9 }]);
    const found = async (query: string) => {
      const { data } = await listPage(ann, `?sort=title&${query}`);
      return data.map(({ animeId }) => animeId);
    };
    expect(await found('score=9')).toEqual([NO_ANIME, BEBOP]);
    expect(await found('score=0&score=1')).toEqual([ATTACK_ON_TITAN]);
    expect(await found('year=2013&season=spring')).toEqual([ATTACK_ON_TITAN]);
    expect(await found('season=spring&genre=Action&score=9')).toEqual([BEBOP]);
    expect(await found(`genre=Action&id=${ATTACK_ON_TITAN}&id=20`)).toEqual([ATTACK_ON_TITAN]);
    expect(await found('genre=Nothing')).toEqual([]);
  });

  it('runs the other way where that is asked for, and takes no cursor of the usual way then', async () => {
    await bring(ann, longList(5));
    const up = await listPage(ann, '?sort=progress&direction=asc&limit=5');
    const down = await listPage(ann, '?sort=progress&limit=2');
    const progress = up.data.map(entry => entry.progress);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(down.data[0]?.progress).toBe(progress.at(-1));
    const { nextCursor } = down.page;
    const usual = await ann.get(`/list?sort=progress&direction=desc&cursor=${nextCursor}`);
    const other = await ann.get(`/list?sort=progress&direction=asc&cursor=${nextCursor}`);
    expect([usual.status, other.status]).toEqual([200, 400]);
  });

  it('gives the list in numbers, with its hours and its scores', async () => {
    await ann.put(`/list/${BEBOP}`, WATCHED);
    const response = await ann.get('/statistics');
    expectDocumented('getMyListStatistics', response);
    const statistics = response.body as ListStatistics;
    expect(statistics).toEqual(
      jasmine.objectContaining({ count: 1, episodes: 26, hours: 10.4, years: [{ year: 1998, count: 1 }] }),
    );
    expect(statistics.genres.map(({ genre }) => genre)).toContain('Action');
  });

  it('is summed up alike where somebody sends it who is not signed in', async () => {
    await ann.put(`/list/${BEBOP}`, WATCHED);
    const own = await ann.get('/statistics');
    const sent = await request(app)
      .post('/api/v1/statistics')
      .send({ entries: [{ animeId: BEBOP, ...WATCHED }] });
    expectDocumented('postStatistics', sent);
    expect(sent.body).toEqual(own.body);
  });
});
