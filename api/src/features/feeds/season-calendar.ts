import { seasonName } from './season-words.ts';
import type { SeasonTitles } from './season-titles.ts';
import { emptyCalendar, eventAbout } from './title-calendar.ts';

/** What begins changes by the day, at the most. */
const REFRESH_SECONDS = 24 * 60 * 60;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The titles of a season whose first day is known, as events of a whole day (RFC 5545). */
export function seasonCalendar({ entries, season, year, ...pages }: SeasonTitles): string {
  const name = `AniRec: anime of ${seasonName({ season, year })}`;
  const calendar = emptyCalendar({ name, product: 'seasons', refreshSeconds: REFRESH_SECONDS });
  for (const entry of entries) {
    if (entry.startDate === null || !DAY.test(entry.startDate)) continue;
    calendar.createEvent({ ...eventAbout(entry, pages), start: new Date(entry.startDate), allDay: true });
  }
  return calendar.toString();
}
