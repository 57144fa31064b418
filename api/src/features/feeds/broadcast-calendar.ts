import { ICalEventRepeatingFreq } from 'ical-generator';
import type { KnownBroadcast } from '../../engine/catalogue/airings.ts';
import { intervalOf } from '../../engine/catalogue/broadcast-times.ts';
import { minutesAnEpisode } from '../../engine/catalogue/running-time.ts';
import { emptyCalendar, eventAbout, type TitlePages } from './title-calendar.ts';

/** What is written about, and where its pages are. */
export interface BroadcastCalendar extends TitlePages {
  readonly name: string;
  readonly broadcasts: readonly KnownBroadcast[];
}

/** Lists change by the hour, at the most. */
const REFRESH_SECONDS = 6 * 60 * 60;
const MINUTE_MS = 60_000;
const FREQUENCIES = { D: ICalEventRepeatingFreq.DAILY, M: ICalEventRepeatingFreq.MONTHLY } as const;

/**
 * Broadcasts as a calendar (RFC 5545): of each one event that is repeated, until its end, or until where nothing is known
 * any more. Times are in UTC, which Japan, without daylight saving time, is always as far from.
 */
export function broadcastCalendar({ name, broadcasts, ...pages }: BroadcastCalendar): string {
  const calendar = emptyCalendar({ name, product: 'broadcasts', refreshSeconds: REFRESH_SECONDS });
  for (const { entry, broadcast, until } of broadcasts) {
    const start = new Date(broadcast.start);
    if (start.getTime() > until) continue;
    const event = calendar.createEvent({
      ...eventAbout(entry, pages, `-${broadcast.start.slice(0, 10)}`),
      start,
      end: new Date(start.getTime() + minutesAnEpisode(entry) * MINUTE_MS),
    });
    const { count, unit } = intervalOf(broadcast.every);
    if (count > 0) event.repeating({ freq: FREQUENCIES[unit], interval: count, until: new Date(until) });
  }
  return calendar.toString();
}
