import ical, { ICalCalendarMethod } from 'ical-generator';
import { seasonName, summaryOf } from './season-words.ts';
import type { SeasonTitles } from './season-titles.ts';

/** What begins changes by the day, at the most. */
const REFRESH_SECONDS = 24 * 60 * 60;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The titles of a season whose first day is known, as events of a whole day (RFC 5545). */
export function seasonCalendar({ entries, updatedAt, siteUrl, ...season }: SeasonTitles): string {
  const calendar = ical({
    name: `AniRec: anime of ${seasonName(season)}`,
    prodId: { company: 'AniRec', product: 'seasons' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) {
    if (entry.startDate === null || !DAY.test(entry.startDate)) continue;
    calendar.createEvent({
      // The same for the same title, so that calendars change it where its day changes.
      id: `anime-${entry.id}@${new URL(siteUrl).hostname}`,
      start: new Date(entry.startDate),
      allDay: true,
      stamp: updatedAt,
      summary: entry.titleEnglish ?? entry.title,
      description: summaryOf(entry),
      url: `${siteUrl}/anime/${entry.id}`,
    });
  }
  return calendar.toString();
}
