import { japaneseTimeOf } from './japanese-time.ts';

describe('a time as it is announced in Japan', () => {
  for (const [instant, announced] of [
    ['2026-04-05T14:00:00Z', 'sunday 2026-04-05 23:00'],
    // Half past one of Monday.
    ['2026-04-05T16:30:00Z', 'sunday 2026-04-05 25:30'],
    ['2026-04-05T19:59:00Z', 'sunday 2026-04-05 28:59'],
    ['2026-04-05T20:00:00Z', 'monday 2026-04-06 05:00'],
    ['2025-12-31T15:00:00Z', 'wednesday 2025-12-31 24:00'],
  ] as const)
    it(`is ${announced} at ${instant}`, () => {
      const { weekday, day, time } = japaneseTimeOf(new Date(instant));
      expect(`${weekday} ${day} ${time}`).toBe(announced);
    });
});
