import { type Calendar, DAY_MS, dayIn, MINUTE_MS } from './dates.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';

/** The day of a first showing, and how it was found. */
export interface FirstDay {
  /** `YYYY-MM-DD`, in Japan. */
  day: string;
  /** What the item's other instants are to be read in. */
  calendar: Calendar;
  /** Whether nothing but the odds speaks for this day and against the one before it. */
  isGuess: boolean;
}

/** Before this year bangumi-data knows the times of hardly any show after midnight. */
const FIRST_YEAR_WITH_TIMES = 2003;
/** From this year its times of series are true. */
const FIRST_YEAR_OF_TRUE_TIMES = 2021;
/** From here it is morning in Japan, and Bangumi's day, which lasts until then, is Japan's. */
const LAST_HOUR_OF_A_NIGHT = 20;
/** Weeks that a series at midnight runs: a quarter or two. What runs shorter is a special, and longer for children. */
const WEEKS_OF_NIGHT_SERIES = { least: 8, most: 27 };
/** How soon after its broadcast a site shows what it shows the same night. */
const SAME_NIGHT_MS = { before: 20 * MINUTE_MS, after: 160 * MINUTE_MS };
const CHILDREN_TAGS = new Set([
  '子供向',
  '子供向け',
  '子供',
  '儿童',
  '儿童向',
  '少儿',
  '幼儿',
  '幼教',
  '低龄',
]);
/** Bangumi's days where only the year, or the half of it, is known. */
const PLACEHOLDER = /-0[17]-01$/;

/**
 * The day on which something was first shown in Japan.
 *
 * Where bangumi-data knows a day alone, it gives an instant for it in one of two ways: midnight in China, 16:00 UTC of
 * the day before; or any time of that day in UTC, mostly 16:00 too. Nothing in the item says which. Bangumi's own days,
 * which bgmd and anime-sachedule-search-data have, tell: of films, discs and web releases the day is Bangumi's where
 * that is one of the two. But of a broadcast after midnight Bangumi names the day before, as Japanese stations do.
 *
 * Checked against 6,500 days of MyAnimeList's: see `README.md`.
 *
 * @param airDates Bangumi's days, the most trusted first.
 * @param tags what Bangumi's visitors say of it.
 */
export function firstDayOf(
  item: BangumiItem,
  airDates: readonly string[],
  tags: readonly string[],
): FirstDay | null {
  const { begin } = item;
  if (begin === null) return null;
  const inJapan: FirstDay = {
    day: dayIn('Japan', begin),
    calendar: 'Japan',
    isGuess: false,
  };
  const inUtc: FirstDay = {
    day: dayIn('UTC', begin),
    calendar: 'UTC',
    isGuess: false,
  };
  const agreed = item.type === 'movie' ? agreedDay(airDates) : null;
  const told = airDates.find(day => day === inJapan.day || day === inUtc.day);
  if (agreed !== null && told === undefined) return { ...inJapan, day: agreed };
  if (inJapan.day === inUtc.day || told === inJapan.day) return inJapan;
  if (told === undefined) return { ...inJapan, isGuess: item.type !== 'tv' || isUsualTime(begin) };
  if (item.type !== 'tv') return inUtc;
  return isAfterMidnight(item, begin, tags) ? inJapan : inUtc;
}

/** Whether an instant is at the time at which bangumi-data puts what it knows only the day of. */
function isUsualTime(instant: Date): boolean {
  return instant.getUTCHours() === 16 && instant.getUTCMinutes() === 0;
}

/** The day that two sources have against bangumi-data's, which is then a slip of the pen. */
function agreedDay([first, second]: readonly string[]): string | null {
  return first !== undefined && first === second && !PLACEHOLDER.test(first) ? first : null;
}

/** Whether a series was really broadcast after midnight, at the time that bangumi-data gives. */
function isAfterMidnight(item: BangumiItem, begin: Date, tags: readonly string[]): boolean {
  if (begin.getUTCFullYear() < FIRST_YEAR_WITH_TIMES || begin.getUTCHours() >= LAST_HOUR_OF_A_NIGHT)
    return false;
  if (!isUsualTime(begin) || begin.getUTCFullYear() >= FIRST_YEAR_OF_TRUE_TIMES || item.repeats) return true;
  if (isShownTheSameNight(item, begin)) return true;
  if (tags.length === 0 || tags.some(tag => CHILDREN_TAGS.has(tag))) return false;
  const weeks = item.end === null ? 1 : (item.end.getTime() - begin.getTime()) / (7 * DAY_MS) + 1;
  return weeks >= WEEKS_OF_NIGHT_SERIES.least && weeks < WEEKS_OF_NIGHT_SERIES.most + 1;
}

function isShownTheSameNight({ pages }: BangumiItem, begin: Date): boolean {
  return pages.some(page => {
    const delay = page.begin === null ? Infinity : page.begin.getTime() - begin.getTime();
    return delay >= -SAME_NIGHT_MS.before && delay <= SAME_NIGHT_MS.after;
  });
}
