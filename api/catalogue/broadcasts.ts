import { intervalOf, LAST_EARLIER_MS } from '../src/engine/catalogue/broadcast-times.ts';
import type { Broadcast } from '../src/engine/catalogue/catalogue-record.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';

/** Before this bangumi-data gives hardly any broadcast its true time, and few a broadcast at all. */
const FIRST_TRUE_TIME = Date.parse('2020-10-01T00:00:00Z');

/**
 * When the parts of a title are broadcast, where their times can be believed: since October 2020, and of what still goes
 * on, whose times are kept up. What is released on the web at midnight in China is known by its day alone.
 */
export function broadcastsOf(parts: readonly BangumiItem[]): Broadcast[] {
  return parts.flatMap(part => broadcastOf(part) ?? []).sort((a, b) => (a.start < b.start ? -1 : 1));
}

function broadcastOf({ type, repeats, end }: BangumiItem): Broadcast | null {
  if (repeats === null) return null;
  const { start, every } = repeats;
  if (end !== null && start.getTime() < FIRST_TRUE_TIME) return null;
  if (type !== 'tv' && isMidnightInChina(start)) return null;
  const single = intervalOf(every).count === 0;
  if (!single && end !== null && end.getTime() + LAST_EARLIER_MS < start.getTime()) return null;
  const last = single ? start : end;
  return { start: start.toISOString(), every, end: last?.toISOString() ?? null };
}

function isMidnightInChina(instant: Date): boolean {
  return instant.getUTCHours() === 16 && instant.getUTCMinutes() === 0;
}
