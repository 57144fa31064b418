import type { BroadcastHours } from '@anirec/openapi/angular';
import { LOCALE, TIME_OF_DAY } from '../../core/dates/locale';
import { WEEKDAY_NAMES } from '../../shared/facts/weekday-names';

const WEEKDAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'long' });
const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });

/** When a title is broadcast, as its page says it. */
export interface BroadcastWords {
  /** `Airs`, or `Aired` where it is over. */
  readonly term: string;
  /** `Sundays 23:00 your time`. */
  readonly here: string;
  /** `Mondays 06:00 in Japan`. */
  readonly inJapan: string;
}

/** Says when a title is broadcast: of several seasons of one title, the last; null where no time is known. */
export function broadcastInWords(broadcasts: readonly BroadcastHours[], now: Date): BroadcastWords | null {
  const last = broadcasts.at(-1);
  if (!last) return null;
  const { every, end, weekdayInJapan, timeInJapan } = last;
  const start = new Date(last.start);
  const isWeekly = every === 'P7D';
  return {
    term: end !== null && new Date(end) < now ? 'Aired' : 'Airs',
    here: `${rhythm(every, start)} ${TIME_OF_DAY.format(start)} your time`,
    inJapan: `${isWeekly ? `${WEEKDAY_NAMES[weekdayInJapan]}s ` : ''}${timeInJapan} in Japan`,
  };
}

function rhythm(every: string, start: Date): string {
  switch (every) {
    case 'P7D':
      return `${WEEKDAY.format(start)}s`;
    case 'P1D':
      return 'Daily';
    case 'P2D':
      return 'Every other day';
    case 'P1M':
      return 'Monthly';
    default:
      return DAY.format(start);
  }
}
