/** The first day of a week, a Monday, as `YYYY-MM-DD`; days are those of whoever looks. */
export type Week = string;

const DAYS_OF_A_WEEK = 7;
/** The API knows no year before or after. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** The week that a moment lies in. */
export function weekAt(moment: Date): Week {
  const daysSinceMonday = (moment.getDay() + 6) % DAYS_OF_A_WEEK;
  return dayOf(dateAfter(moment, -daysSinceMonday));
}

/** Reads the week that a day lies in from an address; undefined where that is none. */
export function readWeek(text: string): Week | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = midnightOf(text);
  const year = date.getFullYear();
  return dayOf(date) === text && year >= FIRST_YEAR && year <= LAST_YEAR ? weekAt(date) : undefined;
}

/** The week so many weeks later. */
export function weekAfter(week: Week, count: number): Week {
  return dayOf(dateAfter(midnightOf(week), count * DAYS_OF_A_WEEK));
}

/** Its seven days. */
export function daysOf(week: Week): readonly string[] {
  return Array.from({ length: DAYS_OF_A_WEEK }, (_, place) => dayOf(dateAfter(midnightOf(week), place)));
}

/** Its first and its last moment, the last left out, as ISO 8601 writes them. */
export function spanOf(week: Week): { from: string; to: string } {
  return { from: midnightOf(week).toISOString(), to: midnightOf(weekAfter(week, 1)).toISOString() };
}

/** The day that a moment lies in where whoever looks is. */
export function dayOf(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-');
}

/** By the calendar and not by hours: a day may have 23 or 25. */
function dateAfter(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

function midnightOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
