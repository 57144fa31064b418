import type { ListBatchResult } from '../src/features/list/list.dto.ts';
import { expectDocumented } from './support/contract.ts';
import { BEBOP, bring, listPage, NO_ANIME, WATCHED } from './support/own-list.ts';
import { startSignedInApplication, type Person } from './support/signed-in.ts';

describe('many titles of a list, in one request,', () => {
  let arrive: () => Promise<Person>;
  let ann: Person;

  beforeAll(async () => {
    ({ arrive } = await startSignedInApplication());
  });

  beforeEach(async () => {
    ann = await arrive();
  });

  async function patch(body: object): Promise<ListBatchResult> {
    const response = await ann.patch('/list', body);
    expect(response.status).toBe(200);
    expectDocumented('patchMyList', response);
    return response.body as ListBatchResult;
  }

  it('are given alone where they are asked for by id', async () => {
    await bring(ann, [{ animeId: 5 }, { animeId: 6, status: 'watching' }, { animeId: 19 }]);
    const { data } = await listPage(ann, '?id=6&id=19&id=1');
    expect(new Set(data.map(({ animeId }) => animeId))).toEqual(new Set([6, 19]));
    const { data: watched } = await listPage(ann, '?id=6&id=19&status=watching');
    expect(watched.map(({ animeId }) => animeId)).toEqual([6]);
  });

  it('are taken, and others let go', async () => {
    await bring(ann, [{ animeId: 5 }, { animeId: 6, status: 'watching' }]);
    const put = [
      { animeId: BEBOP, ...WATCHED, updatedAt: '2020-01-01T00:00:00.000Z' },
      { animeId: 6, status: 'dropped', score: null, progress: 2 },
      { animeId: NO_ANIME, ...WATCHED },
    ];
    expect(await patch({ put, remove: [5, 19] })).toEqual(
      jasmine.objectContaining({ taken: 1, updated: 1, unchanged: 0, unknown: [NO_ANIME] }),
    );
    const { data } = await listPage(ann, '?sort=title');
    expect(data.map(({ animeId, status }) => `${animeId} ${status}`)).toEqual([
      `${BEBOP} completed`,
      '6 dropped',
    ]);
    expect(String(data[0]?.updatedAt)).toBe('2020-01-01T00:00:00.000Z');
  });

  it('stay as they are where that is asked for, but for a score that the list lacks', async () => {
    await bring(ann, [
      { animeId: 5, status: 'dropped', score: 7 },
      { animeId: 6, status: 'watching', score: null },
    ]);
    const put = [5, 6].map(animeId => ({ animeId, status: 'completed', score: 9, progress: 1 }));
    await patch({ put, existing: 'keep' });
    const { data } = await listPage(ann, '?id=5&id=6&sort=score');
    expect(data.map(({ animeId, status, score }) => `${animeId} ${status} ${score}`)).toEqual([
      '6 watching 9',
      '5 dropped 7',
    ]);
  });

  for (const [flaw, body, pointer] of [
    ['a title twice', { put: [{ animeId: 1, ...WATCHED }], remove: [1] }, '/body/remove/0'],
    ['too many episodes', { put: [{ animeId: 1, ...WATCHED, progress: 27 }] }, '/body/put/0/progress'],
  ] as const) {
    it(`stay as they are with ${flaw}`, async () => {
      const response = await ann.patch('/list', body);
      expect(response.status).toBe(422);
      expectDocumented('patchMyList', response);
      expect(response.body).toEqual(
        jasmine.objectContaining({ errors: [jasmine.objectContaining({ pointer })] }),
      );
      expect((await listPage(ann)).data).toEqual([]);
    });
  }
});
