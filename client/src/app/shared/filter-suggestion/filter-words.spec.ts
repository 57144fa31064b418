import { filterWords } from './filter-words';

describe('The words of suggested filters', () => {
  it('name each filter, and when it was', () => {
    expect(filterWords({ studio: ['MAPPA'], count: 98 })).toBe('MAPPA');
    expect(
      filterWords({
        ...{ genre: ['Romance'], theme: ['School'], type: 'movie', studio: ['MAPPA'] },
        ...{ site: ['Netflix'], season: 'winter', year: 2025, count: 1 },
      }),
    ).toBe('Romance · School · Film · MAPPA · on Netflix · Winter 2025');
    expect(filterWords({ year: 2024, count: 3 })).toBe('2024');
  });
});
