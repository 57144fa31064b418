import { listEntry } from '../../../test/support/lists.ts';
import { record } from '../../../test/support/records.ts';
import { Catalogue } from '../../engine/catalogue/catalogue.ts';
import type { ListEntry } from '../../domain/list-entry.ts';
import { statisticsOf } from './list-statistics.ts';

const CATALOGUE = new Catalogue(
  '1',
  [
    record({ id: 1, genres: ['Action', 'Drama'], startDate: '1998-04-03', episodeLength: 'standard' }),
    record({ id: 2, genres: ['Drama'], startDate: '2001', type: 'movie', minutes: 120 }),
    record({ id: 3, genres: ['Comedy'], startDate: null, episodeLength: 'short' }),
  ],
  () => 0,
);

function statistics(...entries: readonly Parameters<typeof listEntry>[0][]) {
  const stored = entries.map(listEntry).map((entry: ListEntry) => ({ ...entry, updatedAt: new Date(0) }));
  return statisticsOf(stored, CATALOGUE);
}

describe('the statistics of a list', () => {
  it('count scores, genres and years of what was begun', () => {
    const { count, scores, meanScore, genres, years } = statistics(
      { animeId: 1, status: 'completed', score: 9 },
      { animeId: 2, status: 'dropped', score: 4 },
      { animeId: 3, status: 'plan_to_watch', score: 10 },
    );
    expect(count).toBe(3);
    expect(scores.filter(each => each.count > 0)).toEqual([
      { score: 4, count: 1 },
      { score: 9, count: 1 },
    ]);
    expect(meanScore).toBe(6.5);
    expect(genres).toEqual([
      { genre: 'Drama', count: 2, meanScore: 6.5 },
      { genre: 'Action', count: 1, meanScore: 9 },
    ]);
    expect(years).toEqual([
      { year: 1998, count: 1 },
      { year: 2001, count: 1 },
    ]);
  });

  it('count every status, and every score, those too that no title has', () => {
    const { statuses, scores } = statistics({ animeId: 1, status: 'on_hold' });
    expect(statuses.map(({ count }) => count)).toEqual([0, 0, 1, 0, 0]);
    expect(scores.length).toBe(10);
  });

  it('estimate the hours: films are as long as they are, and half an hour of series takes 24 minutes', () => {
    expect(statistics({ animeId: 1, progress: 10 }).hours).toBe(4);
    expect(statistics({ animeId: 2, progress: 1 }).hours).toBe(2);
    expect(statistics({ animeId: 3, progress: 12 }).hours).toBe(1);
    expect(statistics({ animeId: 99, progress: 5 })).toEqual(
      jasmine.objectContaining({ hours: 2, episodes: 5, genres: [] }),
    );
  });

  it('of an empty list say that there is nothing', () => {
    expect(statistics()).toEqual(
      jasmine.objectContaining({ count: 0, meanScore: null, hours: 0, years: [] }),
    );
  });
});
