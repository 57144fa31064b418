import { NotFoundError } from '../../domain/errors.ts';
import { record } from '../../../test/support/records.ts';
import { Catalogue, type CatalogueFilter } from './catalogue.ts';

const CATALOGUE = new Catalogue(
  'test',
  [
    record({
      id: 1,
      title: 'Cowboy Bebop',
      startDate: '1998-10-23',
      season: 'fall',
      seasonYear: 1998,
      genres: ['Action', 'Sci-Fi'],
      themes: ['Space'],
    }),
    record({
      id: 5,
      title: 'cowboy bebop: the movie',
      type: 'movie',
      startDate: '2001-09-01',
      genres: ['Action'],
    }),
    record({ id: 9, title: 'Angel', startDate: null, genres: ['Drama'] }),
    record({ id: 12, title: 'Season 10', startDate: '2025-12-28', season: 'winter', seasonYear: 2026 }),
    record({ id: 11, title: 'Season 2', startDate: '2026-04-01' }),
  ],
  id => ({ 1: 842, 5: 373 })[id] ?? 0,
);

function ids(...[filter, sort]: Parameters<Catalogue['search']>): number[] {
  return CATALOGUE.search(filter, sort).map(entry => entry.id);
}

describe('the catalogue', () => {
  it('finds a title by its id', () => {
    expect(CATALOGUE.find(5)?.title).toBe('cowboy bebop: the movie');
    expect(CATALOGUE.find(6)).toBeUndefined();
  });

  it('knows the year that a title began in', () => {
    expect(CATALOGUE.entries.map(({ year }) => year)).toEqual([1998, 2001, null, 2025, 2026]);
  });

  it("takes a year for a season's where one is given, else for that of the beginning", () => {
    expect(ids({ year: 2026, season: 'winter' }, 'popularity')).toEqual([12]);
    expect(ids({ year: 2025, season: 'winter' }, 'popularity')).toEqual([]);
    expect(ids({ year: 2025 }, 'popularity')).toEqual([12]);
    expect(ids({ season: 'winter' }, 'popularity')).toEqual([12]);
  });

  it('narrows by every filter that is given', () => {
    expect(ids({ genres: ['Action'] }, 'popularity')).toEqual([1, 5]);
    expect(ids({ genres: ['Action', 'Sci-Fi'] }, 'popularity')).toEqual([1]);
    expect(ids({ genres: ['Action'], type: 'movie' }, 'popularity')).toEqual([5]);
    expect(ids({ themes: ['Space'] }, 'popularity')).toEqual([1]);
    expect(ids({ ids: [9, 5, 1000] }, 'oldest')).toEqual([5, 9]);
  });

  it('puts the most popular first, then the latest', () => {
    expect(ids({}, 'popularity')).toEqual([1, 5, 11, 12, 9]);
  });

  it('sorts titles as a person would: case aside, numbers by value', () => {
    expect(ids({}, 'title')).toEqual([9, 1, 5, 11, 12]);
  });

  it('puts titles without a date last in either direction of time', () => {
    expect(ids({}, 'newest')).toEqual([11, 12, 5, 1, 9]);
    expect(ids({}, 'oldest')).toEqual([1, 5, 12, 11, 9]);
  });

  it('puts titles of which only the year or the month is known after the rest of it', () => {
    const dates = ['2013', '2013-04', '2013-04-07', '2013-12-09', '2014-01-01'];
    const dated = new Catalogue(
      'test',
      dates.map((startDate, index) => record({ id: index + 1, startDate })),
      () => 0,
    );
    expect(dated.search({}, 'oldest').map(({ startDate }) => startDate)).toEqual([
      ...['2013-04-07', '2013-04', '2013-12-09', '2013', '2014-01-01'],
    ]);
  });

  it('says of an id that no title has so', () => {
    expect(() => CATALOGUE.get(999)).toThrowError(NotFoundError, 'No anime has the id 999.');
  });

  it('leaves out titles for adults alone, unless they are asked for', () => {
    const rated = new Catalogue(
      'test',
      [
        record({ id: 1 }),
        record({ id: 2, contentRating: 'adult' }),
        record({ id: 3, contentRating: 'ecchi' }),
      ],
      () => 0,
    );
    const idsOf = (filter: CatalogueFilter) => rated.search(filter, 'title').map(({ id }) => id);
    expect(idsOf({})).toEqual([1, 3]);
    expect(idsOf({ adult: 'show' })).toEqual([1, 2, 3]);
    expect(idsOf({ ids: [1, 2] })).toEqual([1, 2]);
  });
});
