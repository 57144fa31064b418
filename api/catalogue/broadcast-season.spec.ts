import { broadcastSeasonOf, type Run } from './broadcast-season.ts';

function season(run: Partial<Run>): string | null {
  const found = broadcastSeasonOf({
    type: 'tv',
    startDate: '2013-04-07',
    endDate: null,
    isGuess: false,
    ...run,
  });
  return found && `${found.season} ${found.seasonYear}`;
}

describe('The season of a title', () => {
  it('is the quarter in which it began', () => {
    expect(season({ startDate: '2013-01-01' })).toBe('winter 2013');
    expect(season({ startDate: '2013-04-07', endDate: '2013-09-29' })).toBe('spring 2013');
    expect(season({ startDate: '2013-08-15' })).toBe('summer 2013');
    expect(season({ startDate: '2013-10-31' })).toBe('fall 2013');
  });

  it('is the next for a series that begins in the last two weeks of one', () => {
    expect(season({ startDate: '2023-09-29', endDate: '2024-03-22' })).toBe('fall 2023');
    expect(season({ startDate: '2023-09-17', endDate: '2023-10-01' })).toBe('fall 2023');
    expect(season({ type: 'ona', startDate: '2025-06-28', endDate: '2025-08-02' })).toBe('summer 2025');
  });

  it("is the next year's winter for one that begins in December", () => {
    expect(season({ startDate: '2024-12-28', endDate: '2025-03-15' })).toBe('winter 2025');
  });

  it('is the next for one that begins in the last month and is mostly shown later', () => {
    expect(season({ startDate: '1992-03-07', endDate: '1993-02-27' })).toBe('spring 1992');
    expect(season({ startDate: '2025-09-05', endDate: '2025-10-03' })).toBe('summer 2025');
    expect(season({ startDate: '1986-02-26', endDate: '1989-04-19' })).toBe('winter 1986');
  });

  it('is its own for a series that is over before the next', () => {
    expect(season({ type: 'ona', startDate: '2025-12-22', endDate: '2025-12-22' })).toBe('fall 2025');
    expect(season({ startDate: '1999-03-23', endDate: '1999-03-31' })).toBe('winter 1999');
  });

  it('is that of its day for a film, a disc and a special', () => {
    for (const type of ['movie', 'ova', 'special'] as const) {
      expect(season({ type, startDate: '2021-12-24' }))
        .withContext(type)
        .toBe('fall 2021');
    }
  });

  it('is not told where it depends on a guess', () => {
    expect(season({ type: 'movie', startDate: '2025-10-01', isGuess: true })).toBeNull();
    expect(season({ type: 'movie', startDate: '2025-10-02', isGuess: true })).toBe('fall 2025');
  });
});
