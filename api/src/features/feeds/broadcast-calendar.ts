import ical, { ICalCalendarMethod, ICalEventRepeatingFreq } from 'ical-generator';
import type { KnownBroadcast } from '../../engine/catalogue/airings.ts';
import { minutesAnEpisode } from '../../engine/catalogue/running-time.ts';
import { summaryOf } from './season-words.ts';

/** What is written about, and where its pages are. */
export interface BroadcastCalendar {
  readonly name: string;
  readonly broadcasts: readonly KnownBroadcast[];
  /** When the catalogue was loaded that they are of. */
  readonly updatedAt: Date;
  /** Of the site, without a slash at its end. */
  readonly siteUrl: string;
}

/** Lists change by the hour, at the most. */
const REFRESH_SECONDS = 6 * 60 * 60;
const MINUTE_MS = 60_000;
const FREQUENCIES = { D: ICalEventRepeatingFreq.DAILY, M: ICalEventRepeatingFreq.MONTHLY } as const;

/**
 * Broadcasts as a calendar (RFC 5545): of each one event that is repeated, until its end, or until where nothing is known
 * any more. Times are in UTC, which Japan, without daylight saving time, is always as far from.
 */
export function broadcastCalendar({ name, broadcasts, updatedAt, siteUrl }: BroadcastCalendar): string {
  const calendar = ical({
    name,
    prodId: { company: 'AniRec', product: 'broadcasts' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { entry, broadcast, until } of broadcasts) {
    const start = new Date(broadcast.start);
    if (start.getTime() > until) continue;
    const day = broadcast.start.slice(0, 10);
    const event = calendar.createEvent({
      id: `anime-${entry.id}-${day}@${new URL(siteUrl).hostname}`,
      start,
      end: new Date(start.getTime() + minutesAnEpisode(entry) * MINUTE_MS),
      stamp: updatedAt,
      summary: entry.titleEnglish ?? entry.title,
      description: summaryOf(entry),
      url: `${siteUrl}/anime/${entry.id}`,
    });
    const rule = repetitionOf(broadcast.every);
    if (rule) event.repeating({ ...rule, until: new Date(until) });
  }
  return calendar.toString();
}

/** Undefined where there is but one time. */
function repetitionOf(every: string): { freq: ICalEventRepeatingFreq; interval: number } | undefined {
  const [, count = '0', unit] = /^P(\d+)([DM])$/.exec(every) ?? [];
  const interval = Number(count);
  return interval === 0 ? undefined : { freq: FREQUENCIES[unit === 'M' ? 'M' : 'D'], interval };
}
