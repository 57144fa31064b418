import { record } from '../../../test/support/records.ts';
import { Catalogue } from '../../engine/catalogue/catalogue.ts';
import { candidates, countWithoutKnownGenre } from './candidates.ts';
import type { RecommendationOptions } from './recommendation-requests.dto.ts';

const TODAY = '2026-11-22';
const CATALOGUE = new Catalogue(
  'test',
  [
    record({
      ...{ id: 1, startDate: '1998-04-03', genres: ['Action', 'Sci-Fi'], themes: ['Space'] },
      ...{ studios: ['Sunrise'], links: [{ site: 'Crunchyroll', url: 'https://example.test/1' }] },
    }),
    record({ id: 2, startDate: '2013-04-07', genres: ['Action', 'Drama'], studios: ['Wit Studio'] }),
    record({
      ...{ id: 3, franchise: 2, startDate: '2019-01-01', genres: ['Drama'] },
      ...{ type: 'movie', episodeLength: 'feature' },
    }),
    record({ id: 4, startDate: null, genres: [], episodeLength: 'short' }),
    record({ id: 5, startDate: '2026-11-23', genres: ['Action'] }),
  ],
  id => 10 * id,
);

function passing(options: RecommendationOptions, refused: number[] = []): number[] {
  return [1, 2, 3, 4, 5, 999].filter(candidates(CATALOGUE, options, { picks: [], refused }, TODAY));
}

describe('candidates', () => {
  it('are the titles of the catalogue that have begun', () => {
    expect(passing({})).toEqual([1, 2, 3, 4]);
  });

  it('are no recaps: what they tell is there to be seen', () => {
    const titles = [record({ id: 1 }), record({ id: 2, franchise: 1, franchiseRole: 'recap' })];
    const isCandidate = candidates(
      new Catalogue('test', titles, () => 0),
      {},
      { picks: [1], refused: [] },
      TODAY,
    );
    expect([1, 2].filter(isCandidate)).toEqual([1]);
  });

  it('have every genre asked for and none excluded', () => {
    expect(passing({ genre: ['Action'] })).toEqual([1, 2]);
    expect(passing({ genre: ['Action', 'Drama'] })).toEqual([2]);
    expect(passing({ excludeGenre: ['Drama', 'Horror'] })).toEqual([1, 4]);
  });

  it('have genres that are guessed where none is known', () => {
    const titles = [
      record({ id: 1, genresGuessed: ['Drama'] }),
      record({ id: 2, genres: ['Action'], genresGuessed: ['Drama'] }),
    ];
    const catalogue = new Catalogue('test', titles, () => 0);
    const passingOf = (options: RecommendationOptions) =>
      [1, 2].filter(candidates(catalogue, options, { picks: [], refused: [] }, TODAY));
    expect(passingOf({ genre: ['Drama'] })).toEqual([1]);
    expect(passingOf({ excludeGenre: ['Drama'] })).toEqual([2]);
  });

  it('are counted that only a genre keeps out of which nothing is known', () => {
    const countOf = (options: RecommendationOptions, own: number[] = []) =>
      countWithoutKnownGenre(CATALOGUE, options, { picks: [], refused: [] }, new Set(own), TODAY);
    expect(countOf({ genre: ['Action'] })).toBe(1);
    expect(countOf({ genre: ['Action'] }, [4])).toBe(0);
    expect(countOf({ genre: ['Action'], type: ['movie'] })).toBe(0);
    expect(countOf({ excludeGenre: ['Action'] })).toBe(0);
  });

  it('are of any of the types and lengths asked for', () => {
    expect(passing({ type: ['movie'] })).toEqual([3]);
    expect(passing({ type: ['movie', 'tv'] })).toEqual([1, 2, 3, 4]);
    expect(passing({ episodeLength: ['short', 'feature'] })).toEqual([3, 4]);
  });

  it('have every theme asked for', () => {
    expect(passing({ theme: ['Space'] })).toEqual([1]);
    expect(passing({ theme: ['Space', 'School'] })).toEqual([]);
  });

  it('are by any of the studios and on any of the sites asked for', () => {
    expect(passing({ studio: ['Sunrise'] })).toEqual([1]);
    expect(passing({ studio: ['Sunrise', 'Wit Studio'] })).toEqual([1, 2]);
    expect(passing({ site: ['Netflix', 'Crunchyroll'] })).toEqual([1]);
  });

  it('began in the years asked for, which a title without a date did not', () => {
    expect(passing({ yearFrom: 2013 })).toEqual([2, 3]);
    expect(passing({ yearTo: 2013 })).toEqual([1, 2]);
    expect(passing({ yearFrom: 2000, yearTo: 2015 })).toEqual([2]);
  });

  it('are as popular as asked for', () => {
    expect(passing({ minPopularity: 30 })).toEqual([3, 4]);
  });

  it('are of no franchise of which a title is refused', () => {
    expect(passing({}, [3])).toEqual([1, 4]);
    expect(passing({}, [999])).toEqual([1, 2, 3, 4]);
  });

  describe('by content rating', () => {
    const rated = new Catalogue(
      'test',
      [
        record({ id: 1 }),
        record({ id: 2, contentRating: 'ecchi' }),
        record({ id: 3, contentRating: 'adult' }),
        record({ id: 4, franchise: 1, contentRating: 'ecchi' }),
        record({ id: 5, contentRating: 'ecchi' }),
      ],
      () => 0,
    );

    function passingFor(picks: number[], options: RecommendationOptions = {}): number[] {
      return [1, 2, 3, 4, 5].filter(candidates(rated, options, { picks, refused: [] }, TODAY));
    }

    it('are ecchi for whoever picks ecchi, and where a franchise that is picked goes on so', () => {
      expect(passingFor([])).toEqual([1]);
      expect(passingFor([2])).toEqual([1, 2, 4, 5]);
      expect(passingFor([1])).toEqual([1, 4]);
    });

    it('are ecchi for whoever asks for it, and for nobody who does not want it', () => {
      expect(passingFor([1], { ecchi: 'show' })).toEqual([1, 2, 4, 5]);
      expect(passingFor([1, 2], { ecchi: 'hide' })).toEqual([1]);
    });

    it('are for adults alone where that is asked for, whatever is picked', () => {
      expect(passingFor([3])).not.toContain(3);
      expect(passingFor([1], { adult: 'show' })).toEqual([1, 3, 4]);
    });
  });
});
