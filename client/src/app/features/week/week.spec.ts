import { dayOf, daysOf, readWeek, spanOf, weekAfter, weekAt } from './week';

describe('A week', () => {
  it('begins with the Monday of the day that the address names', () => {
    expect(readWeek('2026-04-06')).toBe('2026-04-06');
    expect(readWeek('2026-04-12')).toBe('2026-04-06');
    for (const none of ['2026-02-30', '2026-4-6', 'today', '1899-01-01', '2101-01-01'])
      expect(readWeek(none)).withContext(none).toBeUndefined();
  });

  it('is that of a moment where whoever looks is', () => {
    expect(weekAt(new Date(2026, 3, 12, 23, 59))).toBe('2026-04-06');
    expect(weekAt(new Date(2026, 3, 13))).toBe('2026-04-13');
    expect(dayOf(new Date(2026, 0, 1))).toBe('2026-01-01');
  });

  it('has seven days and ends where the next begins, also where the clocks change', () => {
    for (const week of ['2026-03-23', '2026-10-19', '2025-12-29']) {
      expect(daysOf(week).length).toBe(7);
      expect(weekAfter(weekAfter(week, 1), -1)).toBe(week);
      expect(spanOf(week).to).toBe(spanOf(weekAfter(week, 1)).from);
    }
    expect(daysOf('2025-12-29').at(-1)).toBe('2026-01-04');
  });
});
