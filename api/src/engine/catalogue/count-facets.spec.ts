import { Catalogue } from './catalogue.ts';
import type { CatalogueRecord } from './catalogue-record.ts';
import { record } from '../../../test/support/records.ts';
import { countFacets } from './count-facets.ts';

function facetsOf(...records: CatalogueRecord[]) {
  return countFacets(new Catalogue('test', records, () => 0));
}

/** So many titles of a season. */
function titles(howMany: number, firstId: number, fields: Partial<CatalogueRecord>): CatalogueRecord[] {
  return Array.from({ length: howMany }, (_, index) => record({ id: firstId + index, ...fields }));
}

describe('The facets', () => {
  it('count genres, most titles first, and years, latest first', () => {
    const facets = facetsOf(
      record({ id: 1, genres: ['Drama'], startDate: '1998-04-03' }),
      record({ id: 2, genres: ['Drama', 'Action'], startDate: '2004-04-07' }),
    );
    expect(facets.genres).toEqual([
      { value: 'Drama', count: 2 },
      { value: 'Action', count: 1 },
    ]);
    expect(facets.years.map(({ value }) => value)).toEqual([2004, 1998]);
  });

  it('count what the filters find, which is nothing that is for adults alone', () => {
    const facets = facetsOf(
      record({ id: 1, genres: ['Drama'] }),
      record({ id: 2, genres: ['Drama', 'Horror'], contentRating: 'adult' }),
    );
    expect(facets.genres).toEqual([{ value: 'Drama', count: 1 }]);
  });

  it('count a studio and a site once a title', () => {
    const links = ['Netflix', 'Netflix'].map((site, index) => ({
      site,
      url: `https://example.test/${index}`,
    }));
    const facets = facetsOf(
      record({ id: 1, studios: ['Bones'], links }),
      record({ id: 2, studios: ['Bones'] }),
    );
    expect(facets.studios).toEqual([{ value: 'Bones', count: 2 }]);
    expect(facets.sites).toEqual([{ value: 'Netflix', count: 1 }]);
  });

  it('say until which season the catalogue reaches, whatever else is announced', () => {
    const facets = facetsOf(
      ...titles(10, 1, { season: 'fall', seasonYear: 2025 }),
      ...titles(10, 100, { season: 'winter', seasonYear: 2026 }),
      ...titles(9, 200, { season: 'spring', seasonYear: 2026 }),
    );
    expect(facets.latestSeason).toEqual({ season: 'winter', year: 2026 });
  });

  it('say none of a catalogue that knows no season well', () => {
    expect(facetsOf(...titles(9, 1, { season: 'fall', seasonYear: 2025 })).latestSeason).toBeNull();
    expect(facetsOf().latestSeason).toBeNull();
  });
});
