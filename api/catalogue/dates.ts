const HOUR_MS = 3_600_000;
const JAPAN_OFFSET_MS = 9 * HOUR_MS;

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * HOUR_MS;

/** Two ways in which bangumi-data's instants stand for a calendar day (see `first-day.ts`). */
export type Calendar = 'Japan' | 'UTC';

/** The calendar day of an instant, `YYYY-MM-DD`. In Japan a show at "25:58" belongs to the day after. */
export function dayIn(calendar: Calendar, instant: Date): string {
  const offset = calendar === 'Japan' ? JAPAN_OFFSET_MS : 0;
  return new Date(instant.getTime() + offset).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** How many days there are from one day to another, both `YYYY-MM-DD`; below 0 where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
