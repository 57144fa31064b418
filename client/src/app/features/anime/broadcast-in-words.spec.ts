import type { BroadcastHours } from '@anirec/openapi/angular';
import { broadcastInWords } from './broadcast-in-words';

const WEEKLY: BroadcastHours = {
  start: '2026-04-05T16:30:00.000Z',
  every: 'P7D',
  end: null,
  weekdayInJapan: 'sunday',
  timeInJapan: '25:30',
};
const NOW = new Date('2026-05-01T00:00:00Z');

describe('When a title is broadcast, in words', () => {
  it('is the weekday and the time where whoever looks is, and as it is announced in Japan', () => {
    const start = new Date(WEEKLY.start);
    const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(start);
    const words = broadcastInWords([WEEKLY], NOW);
    expect(words?.term).toBe('Airs');
    expect(words?.here).toContain(`${weekday}s `);
    expect(words?.inJapan).toBe('Sundays 25:30 in Japan');
  });

  it('says that it is over, and in which other rhythm it was', () => {
    const over = { ...WEEKLY, every: 'P2D', end: '2026-04-20T16:30:00.000Z' };
    expect(broadcastInWords([WEEKLY, over], NOW)).toEqual(
      jasmine.objectContaining({ term: 'Aired', inJapan: '25:30 in Japan' }),
    );
    expect(broadcastInWords([over], NOW)?.here).toMatch(/^Every other day \d\d:\d\d your time$/);
    expect(broadcastInWords([{ ...over, every: 'P0D' }], NOW)?.here).toMatch(/^\d+ April 2026 /);
  });

  it('is nothing where no time is known', () => {
    expect(broadcastInWords([], NOW)).toBeNull();
  });
});
