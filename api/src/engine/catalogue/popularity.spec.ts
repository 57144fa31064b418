import { record } from '../../../test/support/records.ts';
import { estimatePopularity } from './popularity.ts';

/** 60 titles of 2000 to 2014, on twice as many lists with every five tags, and 10 of 2013 and 2014 that settle them. */
const RATED = Array.from({ length: 60 }, (_, k) =>
  record({
    id: k + 1,
    startDate: `${2000 + (k % 15)}-04-05`,
    tagCount: k % 31,
    genres: k % 2 === 0 ? ['Action'] : ['Drama'],
  }),
);

function listCountOf(id: number): number {
  const rated = RATED[id - 1];
  return rated ? Math.round(10 * 2 ** (rated.tagCount / 5)) : 0;
}

function estimated(...newer: Parameters<typeof record>[0][]): number[] {
  return estimatePopularity([...RATED, ...newer.map(record)], listCountOf).slice(RATED.length);
}

describe('estimatePopularity', () => {
  it('is the number of lists where a title has settled on them', () => {
    const settled = RATED.filter(({ startDate }) => (startDate ?? '') < '2013');
    const popularities = new Map(estimatePopularity(RATED, listCountOf).map((each, k) => [k + 1, each]));
    for (const { id } of settled) expect(popularities.get(id)).toBe(listCountOf(id));
  });

  it('is at least that where the lists end before all have seen the title', () => {
    const popularities = estimatePopularity(RATED, listCountOf);
    RATED.forEach(({ id }, k) => expect(popularities[k]).toBeGreaterThanOrEqual(listCountOf(id)));
  });

  it('follows what is known of a title that no list holds', () => {
    const [little = 0, some = 0, much = 0] = estimated(
      { id: 101, startDate: '2020-01-05', tagCount: 12 },
      { id: 102, startDate: '2020-01-05', tagCount: 20 },
      { id: 103, startDate: '2020-01-05', tagCount: 30 },
    );
    expect(some).toBeGreaterThan(little);
    expect(much).toBeGreaterThan(some);
    expect(much).toBeGreaterThan(200);
  });

  it('goes beyond any one value: what is well known is not held back by the most that tags can say', () => {
    const full = { startDate: '2020-01-05', tagCount: 30 };
    const [action, drama] = estimated(
      { id: 101, ...full, genres: ['Action'] },
      { id: 102, ...full, genres: ['Drama'] },
    );
    expect(action).not.toBe(drama);
  });

  it('goes by the place in a year where the year is too new to be tagged', () => {
    const stale = Array.from({ length: 10 }, (_, k) => ({
      id: 101 + k,
      startDate: '2026-01-05',
      tagCount: k === 9 ? 4 : 0,
    }));
    const popularities = estimated(...stale);
    expect(popularities[9]).toBeGreaterThan(2 * (popularities[0] ?? 0));
    expect(popularities[9]).toBeGreaterThan(200);
  });

  it('follows what came before in the franchise, and lies below the series that it goes on with', () => {
    const sequel = { startDate: '2021-01-05', tagCount: 20 };
    const [first = 0, second = 0] = estimated(
      { id: 101, startDate: '2020-01-05', tagCount: 20, franchise: 101 },
      { id: 102, ...sequel, tagCount: 30, franchise: 101 },
    );
    expect(second).toBeLessThan(1.5 * first);
  });

  it('is what the lists say where they hold nothing to learn from', () => {
    expect(estimatePopularity([record({ id: 1 }), record({ id: 2 })], id => (id === 1 ? 7 : 0))).toEqual([
      7, 0,
    ]);
  });

  it('lets no sequel be better known than a first title by estimate alone', () => {
    const [first = 0, second = 0, third = 0] = estimated(
      { id: 101, startDate: '2020-01-05', tagCount: 10, franchise: 101 },
      { id: 102, startDate: '2021-01-05', tagCount: 30, franchise: 101 },
      { id: 103, startDate: '2022-01-05', tagCount: 30, franchise: 101 },
    );
    expect(second).toBeGreaterThan(0);
    expect(first).toBeGreaterThan(second);
    expect(first).toBeGreaterThan(third);
  });
});
