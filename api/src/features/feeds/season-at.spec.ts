import { seasonAt } from './season-at.ts';

describe('the season of broadcast', () => {
  for (const [time, season, year] of [
    ['2026-01-15T00:00:00Z', 'winter', 2026],
    ['2026-06-30T14:59:59Z', 'spring', 2026],
    // In Japan it is July already.
    ['2026-06-30T15:00:00Z', 'summer', 2026],
    ['2026-12-31T15:00:00Z', 'winter', 2027],
  ] as const)
    it(`is ${season} ${year} at ${time}`, () => {
      expect(seasonAt(new Date(time))).toEqual({ season, year });
    });
});
