import type { AnimeType, Season } from '../src/engine/catalogue/catalogue-record.ts';
import { DAY_MS, daysBetween } from './dates.ts';

/** A season and the year that it is of. */
export interface BroadcastSeason {
  season: Season;
  seasonYear: number;
}

/** What a season is told from. */
export interface Run {
  type: AnimeType;
  /** `YYYY-MM-DD`. */
  startDate: string;
  /** Null where it goes on, or it is not known when it ended. */
  endDate: string | null;
  /** Whether it may as well have begun the day before. */
  isGuess: boolean;
}

const SEASONS: readonly Season[] = ['winter', 'spring', 'summer', 'fall'];
const MONTHS_OF_A_SEASON = 3;
/** A series that begins this late in a quarter, and goes on after it, is one of the next. */
const LAST_DAYS = 14;
/** So is one that begins in its last month and is shown for longer in the next: MyAnimeList files 207 of 224 so. */
const LAST_MONTH = 31;

/**
 * The season that a title belongs to, as MyAnimeList and AniList file it: a series that begins on 29 September is one of
 * fall, and one that begins on 28 December one of the next year's winter. What is not a series, or is out at once, belongs
 * to the quarter of its day.
 *
 * @returns null where the day is a guess, and the season depends on it.
 */
export function broadcastSeasonOf(run: Run): BroadcastSeason | null {
  const season = filed(run);
  const { season: other } = run.isGuess ? filed({ ...run, startDate: dayBefore(run.startDate) }) : season;
  return season.season === other ? season : null;
}

function filed({ type, startDate, endDate }: Run): BroadcastSeason {
  const quarter = quarterOf(startDate);
  const isSeries = type === 'tv' || type === 'ona';
  return seasonNumbered(isSeries && belongsToNext(startDate, endDate, quarter) ? quarter + 1 : quarter);
}

function belongsToNext(startDate: string, endDate: string | null, quarter: number): boolean {
  const next = firstDayOf(quarter + 1);
  const daysBefore = daysBetween(startDate, next);
  const daysAfter = endDate === null ? Infinity : daysBetween(next, endDate);
  return daysBefore <= LAST_DAYS ? daysAfter >= 0 : daysBefore <= LAST_MONTH && daysAfter > daysBefore;
}

/** Quarters are numbered through all years. */
function quarterOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * SEASONS.length + Math.floor((month - 1) / MONTHS_OF_A_SEASON);
}

function seasonNumbered(quarter: number): BroadcastSeason {
  return {
    season: SEASONS[quarter % SEASONS.length] ?? 'winter',
    seasonYear: Math.floor(quarter / SEASONS.length),
  };
}

function firstDayOf(quarter: number): string {
  const year = Math.floor(quarter / SEASONS.length);
  const month = (quarter % SEASONS.length) * MONTHS_OF_A_SEASON;
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
