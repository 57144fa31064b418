import { type Calendar, DAY_MS, dayIn, MINUTE_MS } from './dates.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';

/** The longest time between the start of a series' slot and its end; what lies further apart are two slots. */
const MAX_SLOT_MS = 90 * MINUTE_MS;
/** The slot of most series: how long the last episode took where it was shown at another time than the first. */
const USUAL_SLOT_MS = 30 * MINUTE_MS;
/** The longest single broadcast: there are specials of three hours, and nights of several films. */
const MAX_BROADCAST_MS = 6 * 60 * MINUTE_MS;

/**
 * The day on which a last episode began, `YYYY-MM-DD`: `end` is when it was over, which before midnight is the same day
 * and after midnight is not. Of films `end` says how long they take.
 *
 * @returns null where nothing has ended, or it is not known when.
 */
export function lastDayOf({ type, begin, end }: BangumiItem, calendar: Calendar): string | null {
  if (type === 'movie' || begin === null || end === null) return null;
  return dayIn(calendar, new Date(end.getTime() - lastSlotOf(begin, end)));
}

/** Whether everything was broadcast at once, though it may have gone on past midnight. */
export function isOneBroadcast({ begin, end }: BangumiItem): boolean {
  if (begin === null || end === null) return false;
  return end.getTime() - begin.getTime() <= MAX_BROADCAST_MS;
}

function lastSlotOf(begin: Date, end: Date): number {
  const slot = (((end.getTime() - begin.getTime()) % DAY_MS) + DAY_MS) % DAY_MS;
  return slot <= MAX_SLOT_MS ? slot : USUAL_SLOT_MS;
}
