import ical, { type ICalCalendar, ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import { summaryOf } from './season-words.ts';

/** What a calendar is called, what it is of, and how long a copy of it is good for. */
export interface CalendarOptions {
  readonly name: string;
  readonly product: string;
  readonly refreshSeconds: number;
}

/** Where the pages of titles are, and how new what is said of them is. */
export interface TitlePages {
  /** When the catalogue was loaded that they are of. */
  readonly updatedAt: Date;
  /** Of the site, without a slash at its end. */
  readonly siteUrl: string;
}

/** An empty calendar (RFC 5545) to subscribe to. */
export function emptyCalendar({ name, product, refreshSeconds }: CalendarOptions): ICalCalendar {
  return ical({
    name,
    prodId: { company: 'AniRec', product },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
}

/**
 * What every event about a title says.
 *
 * @param event tells it from others about the title: the same for the same event, so that calendars change it where it moves.
 */
export function eventAbout(
  entry: CatalogueEntry,
  { updatedAt, siteUrl }: TitlePages,
  event = '',
): Omit<ICalEventData, 'start'> {
  return {
    id: `anime-${entry.id}${event}@${new URL(siteUrl).hostname}`,
    stamp: updatedAt,
    summary: entry.titleEnglish ?? entry.title,
    description: summaryOf(entry),
    url: `${siteUrl}/anime/${entry.id}`,
  };
}
