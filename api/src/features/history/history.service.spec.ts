import { Catalogue } from '../../engine/catalogue/catalogue.ts';
import { record } from '../../../test/support/records.ts';
import type { HistoryRepository } from './history.repository.ts';
import { HistoryService, type HistoryOptions } from './history.service.ts';

describe('the history', () => {
  const catalogue = new Catalogue('test', [record({ id: 1, title: 'Cowboy Bebop' })], () => 0);
  let asked: unknown[];

  function historyOf(results: number[]): HistoryService {
    const row = { id: 7, input: { query: 'co' }, results, modelVersion: 'old', createdAt: new Date(0) };
    const repository: Pick<HistoryRepository, 'findPage'> = {
      findPage: () => Promise.resolve([{ ...row, kind: 'search', userId: 'ann' }] as never),
    };
    return new HistoryService({
      repository: repository as HistoryRepository,
      snapshots: { current: { catalogue } } as HistoryOptions['snapshots'],
      listedTitles: (...parameters) => {
        asked.push(parameters);
        return Promise.resolve(new Map([[2, 'Gantz']]));
      },
      clock: { now: () => 0 },
    });
  }

  beforeEach(() => {
    asked = [];
  });

  it('names what the catalogue has lost as the person’s list does', async () => {
    const { data } = await historyOf([1, 2, 3]).page('ann', { limit: 10 });
    expect(data[0]?.results).toEqual([
      { id: 1, title: 'Cowboy Bebop' },
      { id: 2, title: 'Gantz', titleFrom: 'list' },
      { id: 3, title: 'Untitled', titleFrom: 'none' },
    ]);
    expect(asked).toEqual([['ann', [2, 3]]]);
  });

  it('asks the list for nothing where the catalogue has every title', async () => {
    await historyOf([1, 1]).page('ann', { limit: 10 });
    expect(asked).toEqual([]);
  });
});
