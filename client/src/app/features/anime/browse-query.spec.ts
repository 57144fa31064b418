import { isAfter, isSameQuery, parseBrowseQuery, toggledTerm } from './browse-query';

describe('The query of the browse page', () => {
  it('is read from an address', () => {
    const params = {
      genre: ['Action', 'Drama'],
      theme: 'Space',
      studio: 'Madhouse',
      site: ['Netflix', 'Crunchyroll'],
      type: 'movie',
      year: '2001',
      season: 'fall',
      sort: 'title',
    };
    expect(parseBrowseQuery(params)).toEqual({
      genre: ['Action', 'Drama'],
      theme: ['Space'],
      studio: ['Madhouse'],
      site: ['Netflix', 'Crunchyroll'],
      type: 'movie',
      year: 2001,
      season: 'fall',
      sort: 'title',
    });
  });

  it('leaves out what the API would refuse', () => {
    const params = { type: 'manga', year: '12', season: 'autumn', sort: 'random', picks: '1' };
    expect(parseBrowseQuery(params)).toEqual({});
    expect(
      parseBrowseQuery({ genre: Array.from({ length: 20 }, (_, index) => `G${index}`) }).genre?.length,
    ).toBe(10);
  });

  it('has no order where that is the usual one', () => {
    expect(parseBrowseQuery({ sort: 'popularity' })).toEqual({});
  });

  it('has a search, and then another order by itself', () => {
    expect(parseBrowseQuery({ q: ' なると ', sort: 'popularity' })).toEqual({
      q: 'なると',
      sort: 'popularity',
    });
    expect(parseBrowseQuery({ q: ' \u0000' })).toEqual({});
  });

  it('is the same however it is written', () => {
    expect(isSameQuery({ genre: ['Action'] }, { genre: ['Action'], sort: 'popularity' })).toBeTrue();
    expect(isSameQuery({ genre: ['Action'] }, { theme: ['Action'] })).toBeFalse();
  });

  it('asks for what came after a season, by a later year or a later season of its year', () => {
    const latest = { season: 'spring', year: 2026 } as const;
    expect(isAfter({ year: 2027 }, latest)).toBeTrue();
    expect(isAfter({ year: 2026, season: 'summer' }, latest)).toBeTrue();
    expect(isAfter({ year: 2026, season: 'spring' }, latest)).toBeFalse();
    expect(isAfter({ year: 2026 }, latest)).toBeFalse();
    expect(isAfter({ year: 2025, season: 'fall' }, latest)).toBeFalse();
    expect(isAfter({ season: 'fall' }, latest)).toBeFalse();
  });

  it('gains and loses terms', () => {
    expect(toggledTerm(undefined, 'Action')).toEqual(['Action']);
    expect(toggledTerm(['Action'], 'Drama')).toEqual(['Action', 'Drama']);
    expect(toggledTerm(['Action', 'Drama'], 'Action')).toEqual(['Drama']);
    expect(toggledTerm(['Action'], 'Action')).toBeUndefined();
  });
});
