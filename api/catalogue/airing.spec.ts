import { airingOf, type Part } from './airing.ts';
import { bangumiItem } from './fixtures.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';

function part(begin: string, end: string | null, more: Partial<BangumiItem> = {}, tags: string[] = []): Part {
  const item = bangumiItem({
    begin: new Date(begin),
    end: end === null ? null : new Date(end),
    ...more,
  });
  return { item, airDates: [], tags };
}

describe('The airing of an entry in parts', () => {
  it('begins with the first and ends with the last', () => {
    const halves = [
      part('2024-10-02T12:25:00Z', '2024-11-20T13:30:00Z'),
      part('2025-02-05T14:30:00Z', '2025-03-26T15:00:00Z'),
    ];
    expect(airingOf(halves)).toEqual(
      jasmine.objectContaining({
        type: 'tv',
        startDate: '2024-10-02',
        endDate: '2025-03-26',
        season: 'fall',
      }),
    );
  });

  it('has no end while one of them has none', () => {
    const airing = airingOf([
      part('1999-10-20T10:00:00Z', '2025-12-28T14:15:00Z'),
      part('2026-04-05T14:15:00Z', null),
    ]);
    expect([airing.startDate, airing.endDate]).toEqual(['1999-10-20', null]);
  });

  it('is a series after a special, of the season of the series, whatever visitors tag', () => {
    const airing = airingOf([
      part('2024-12-31T14:00:00Z', '2024-12-31T15:00:00Z', {}, ['TVSP']),
      part('2026-01-03T14:30:00Z', '2026-03-28T15:00:00Z', {}, ['TVSP']),
    ]);
    expect(airing).toEqual(
      jasmine.objectContaining({
        type: 'tv',
        startDate: '2024-12-31',
        endDate: '2026-03-28',
        season: 'winter',
        seasonYear: 2026,
      }),
    );
  });

  it('is special where every part is one broadcast', () => {
    const parts = [
      part('2023-03-03T15:25:00Z', '2023-03-03T16:30:00Z'),
      part('2023-11-04T15:00:00Z', '2023-11-04T16:30:00Z'),
    ];
    expect(airingOf(parts)).toEqual(
      jasmine.objectContaining({
        type: 'special',
        startDate: '2023-03-04',
        endDate: '2023-11-05',
      }),
    );
  });

  it('ends with the day of the last film, and has no running time', () => {
    const film = { type: 'movie' } as const;
    const films = [
      part('2025-10-02T08:00:00Z', '2025-10-02T09:45:00Z', film),
      part('2025-11-13T08:00:00Z', '2025-11-13T09:40:00Z', film),
    ];
    expect(airingOf(films)).toEqual(
      jasmine.objectContaining({
        startDate: '2025-10-02',
        endDate: '2025-11-13',
        minutes: null,
      }),
    );
  });
});

describe('The airing of one item', () => {
  it('says how long a film is, and no last day', () => {
    const film = part('2001-07-20T08:00:00Z', '2001-07-20T10:05:00Z', {
      type: 'movie',
    });
    expect(airingOf([film])).toEqual(jasmine.objectContaining({ endDate: null, minutes: 125 }));
  });

  it('follows what we know better, with the season', () => {
    const item = part('1998-10-23T08:00:00Z', '1999-04-23T16:30:00Z');
    expect(airingOf([item], { start: '1998-04-03' })).toEqual(
      jasmine.objectContaining({
        startDate: '1998-04-03',
        season: 'spring',
        seasonYear: 1998,
      }),
    );
    expect(airingOf([item], { end: '1999-04-30' }).endDate).toBe('1999-04-30');
  });

  it('never ends before it began', () => {
    const item = part('2013-04-06T17:30:00Z', '2013-04-05T17:00:00Z');
    expect(airingOf([item]).endDate).toBe('2013-04-07');
  });

  it('has no season without a day', () => {
    const unknown = {
      item: bangumiItem({ begin: null, end: null }),
      airDates: [],
      tags: [],
    };
    expect(airingOf([unknown])).toEqual(
      jasmine.objectContaining({
        startDate: null,
        season: null,
        seasonYear: null,
      }),
    );
  });
});
