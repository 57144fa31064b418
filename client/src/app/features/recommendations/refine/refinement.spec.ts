import {
  genreFilter,
  isSameRefinement,
  nextGenreFilter,
  parseRefinement,
  withGenreFilter,
} from './refinement';

const PARAMS = {
  genre: ['Action', 'Drama'],
  excludeGenre: 'Horror',
  theme: 'Space',
  studio: ['Madhouse', 'Madhouse'],
  site: 'Crunchyroll',
  type: ['tv', 'movie'],
  yearFrom: '2000',
  yearTo: '2010',
  episodeLength: 'standard',
  minPopularity: '50',
  obscurity: '-0.5',
  diversity: '0.4',
  aim: 'safe',
};

describe('The refinement of an address', () => {
  it('is read in the words of the API', () => {
    expect(parseRefinement(PARAMS)).toEqual({
      genre: ['Action', 'Drama'],
      excludeGenre: ['Horror'],
      theme: ['Space'],
      studio: ['Madhouse'],
      site: ['Crunchyroll'],
      type: ['tv', 'movie'],
      yearFrom: 2000,
      yearTo: 2010,
      episodeLength: ['standard'],
      minPopularity: 50,
      obscurity: -0.5,
      diversity: 0.4,
      aim: 'safe',
    });
  });

  it('leaves out what no control can show', () => {
    const params = {
      type: 'manga',
      yearFrom: '12',
      yearTo: 'x',
      episodeLength: 'endless',
      minPopularity: '51',
      obscurity: '0',
      diversity: '2',
      aim: 'balanced',
      picks: '1',
    };
    expect(parseRefinement(params)).toEqual({});
  });

  it('asks for a genre once, on one side, and for no more than the API takes', () => {
    expect(parseRefinement({ genre: ['Drama', 'Drama'], excludeGenre: ['Drama', 'Horror'] })).toEqual({
      genre: ['Drama'],
      excludeGenre: ['Horror'],
    });
    const many = Array.from({ length: 20 }, (_, index) => `G${index}`);
    expect(parseRefinement({ genre: many }).genre?.length).toBe(10);
  });

  it('has its years in order, whichever way they stand', () => {
    expect(parseRefinement({ yearFrom: '2010', yearTo: '2000' })).toEqual({ yearFrom: 2000, yearTo: 2010 });
  });

  it('is the same however it is written', () => {
    expect(isSameRefinement({ type: ['movie', 'tv'] }, { type: ['tv', 'movie'] })).toBeTrue();
    expect(isSameRefinement({ genre: ['Action'] }, { excludeGenre: ['Action'] })).toBeFalse();
  });
});

describe('The filter for a genre', () => {
  it('goes round: with it, without it, either way', () => {
    expect(nextGenreFilter('any')).toBe('with');
    expect(nextGenreFilter('with')).toBe('without');
    expect(nextGenreFilter('without')).toBe('any');
  });

  it('is one of the three', () => {
    const refinement = { genre: ['Drama'], excludeGenre: ['Horror'] };
    expect(['Drama', 'Horror', 'Action'].map(name => genreFilter(refinement, name))).toEqual([
      'with',
      'without',
      'any',
    ]);
  });

  it('changes that genre alone', () => {
    const refinement = { genre: ['Drama', 'Action'], yearFrom: 2000 };
    const without = withGenreFilter(refinement, 'Drama', 'without');
    expect(without).toEqual({ genre: ['Action'], excludeGenre: ['Drama'], yearFrom: 2000 });
    expect(withGenreFilter(without, 'Drama', 'any')).toEqual({ genre: ['Action'], yearFrom: 2000 });
  });

  it('forgets the earliest of more than the API takes', () => {
    const genre = Array.from({ length: 10 }, (_, index) => `G${index}`);
    expect(withGenreFilter({ genre }, 'Drama', 'with').genre).toEqual([...genre.slice(1), 'Drama']);
  });
});
