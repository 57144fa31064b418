import { record } from '../test/support/records.ts';
import { selfCheck } from './self-check.ts';

const SOUND = record({
  id: 1,
  title: 'Kaze',
  startDate: '2023-09-29',
  endDate: '2024-03-22',
  season: 'fall',
  seasonYear: 2023,
  episodes: 26,
});

function kinds(...records: Parameters<typeof selfCheck>[0]): string[] {
  return selfCheck(records).map(({ kind }) => kind);
}

describe('The check of the catalogue against itself', () => {
  it('finds nothing in what is sound', () => {
    expect(kinds(SOUND, record({ id: 2, type: 'movie', episodes: 1, startDate: '1988-04-16' }))).toEqual([]);
  });

  it('finds days that contradict each other', () => {
    expect(kinds({ ...SOUND, endDate: '2023-09-28' })).toContain('ended before it began');
    expect(kinds({ ...SOUND, seasonYear: 2022 })).toEqual(['a season that is not of its first day']);
    expect(kinds({ ...SOUND, season: 'winter', seasonYear: 2024 })).toHaveSize(1);
    expect(kinds({ ...SOUND, startDate: null })).toEqual(['a season without a first day']);
    expect(kinds(record({ id: 1, startDate: '1897-01-01' }))).toEqual(['began before there was anime']);
  });

  it('finds types and counts that are hardly likely', () => {
    expect(kinds({ ...SOUND, type: 'special' })).toEqual(['a special that went on for weeks']);
    expect(kinds({ ...SOUND, endDate: SOUND.startDate, episodes: 1 })).toEqual(['a series of one day']);
    expect(kinds({ ...SOUND, episodes: 300 })).toEqual(['more episodes than days']);
    expect(kinds({ ...SOUND, type: 'ona', episodes: 5000 })).toEqual(['more episodes than days']);
  });

  it('finds a second season before the first, and says which', () => {
    const second = record({
      id: 3,
      title: 'Kaze Season 2',
      franchise: 1,
      startDate: '2022-10-01',
    });
    expect(selfCheck([SOUND, second])).toEqual([
      {
        kind: 'a season that began before the one before',
        where: '3 Kaze Season 2: tv, 2022-10-01 to ?, no season, ? episodes',
      },
    ]);
    expect(kinds(SOUND, { ...second, startDate: '2025-10-01' })).toEqual([]);
    expect(kinds({ ...SOUND, title: 'Kaze: The Last' }, second)).toEqual([]);
  });
});
