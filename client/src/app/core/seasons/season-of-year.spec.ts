import { isLater, readSeason, seasonAfter, seasonAt, seasonName, seasonPath } from './season-of-year';

describe('A season of a year', () => {
  it('is read from an address, and nothing else is', () => {
    expect(readSeason('2026', 'fall')).toEqual({ season: 'fall', year: 2026 });
    for (const [year, season] of [
      ['2026', 'autumn'],
      ['2026', 'Fall'],
      ['26', 'fall'],
      ['1899', 'fall'],
      ['2101', 'fall'],
      ['2026.5', 'fall'],
      ['', ''],
    ] as const) {
      expect(readSeason(year, season)).withContext(`${year} ${season}`).toBeUndefined();
    }
  });

  it('begins with January, April, July and October, where it is so in Japan', () => {
    const nameAt = (day: string) => seasonName(seasonAt(new Date(day)));
    expect(nameAt('2026-01-01T00:00:00+09:00')).toBe('Winter 2026');
    expect(nameAt('2026-03-31T23:59:00+09:00')).toBe('Winter 2026');
    expect(nameAt('2026-04-01T00:00:00+09:00')).toBe('Spring 2026');
    expect(nameAt('2026-09-30T14:59:00Z')).toBe('Summer 2026');
    expect(nameAt('2026-09-30T15:00:00Z')).toBe('Fall 2026');
    expect(nameAt('2026-12-31T15:00:00Z')).toBe('Winter 2027');
  });

  it('has one before and one after, as far as years go', () => {
    const fall = { season: 'fall', year: 2026 } as const;
    expect(seasonAfter(fall, 1)).toEqual({ season: 'winter', year: 2027 });
    expect(seasonAfter(fall, -4)).toEqual({ season: 'fall', year: 2025 });
    expect(seasonAfter({ season: 'fall', year: 2100 }, 1)).toBeUndefined();
    expect(seasonAfter({ season: 'winter', year: 1900 }, -1)).toBeUndefined();
  });

  it('is later than another, or not', () => {
    expect(isLater({ season: 'winter', year: 2027 }, { season: 'fall', year: 2026 })).toBeTrue();
    expect(isLater({ season: 'fall', year: 2026 }, { season: 'fall', year: 2026 })).toBeFalse();
  });

  it('has a page at the address of its year and its name', () => {
    expect(seasonPath({ season: 'fall', year: 2026 })).toBe('/season/2026/fall');
  });
});
