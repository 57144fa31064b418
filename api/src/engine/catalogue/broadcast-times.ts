import type { Broadcast } from './catalogue-record.ts';

const DAY_MS = 86_400_000;
/** The last episode may begin some hours earlier in the day than those before it. */
export const LAST_EARLIER_MS = DAY_MS / 2;

/** One time of a broadcast that is repeated. */
export interface BroadcastTime {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many were before it. */
  readonly index: number;
}

/** A span of time, its end left out, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What lies between two times of a broadcast. */
export interface Interval {
  readonly count: number;
  /** Days or months, as ISO 8601 writes durations. */
  readonly unit: 'D' | 'M';
}

/** The times of a broadcast within a span. One without an end goes on for as long as is asked. */
export function timesWithin({ start, every, end }: Broadcast, { from, to }: Span): BroadcastTime[] {
  const first = Date.parse(start);
  const last = end === null ? Infinity : Date.parse(end) + LAST_EARLIER_MS;
  const interval = intervalOf(every);
  const times: BroadcastTime[] = [];
  for (let index = firstIndex(first, interval, from); ; index++) {
    const at = timeOf(first, interval, index);
    if (at >= to || at > last) return times;
    if (at >= from) times.push({ at, index });
    if (interval.count === 0) return times;
  }
}

/** How many times a broadcast with an end has; null where it has none. */
export function countOfTimes(broadcast: Broadcast): number | null {
  if (broadcast.end === null) return null;
  const span = { from: Date.parse(broadcast.start), to: Date.parse(broadcast.end) + DAY_MS };
  return timesWithin(broadcast, span).length;
}

/** An index from which on nothing within the span is missed. */
function firstIndex(first: number, { count, unit }: Interval, from: number): number {
  if (from <= first || count === 0) return 0;
  const step = unit === 'D' ? count * DAY_MS : count * 31 * DAY_MS;
  return Math.floor((from - first) / step);
}

function timeOf(first: number, { count, unit }: Interval, index: number): number {
  if (unit === 'D') return first + index * count * DAY_MS;
  const date = new Date(first);
  return date.setUTCMonth(date.getUTCMonth() + index * count);
}

/** What lies between two times: so many days or months, and none where there is but one time. */
export function intervalOf(every: Broadcast['every']): Interval {
  const [, count = '0', unit] = /^P(\d+)([DM])$/.exec(every) ?? [];
  return { count: Number(count), unit: unit === 'M' ? 'M' : 'D' };
}
