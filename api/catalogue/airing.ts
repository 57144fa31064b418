import type { AnimeType, CatalogueRecord } from '../src/engine/catalogue/catalogue-record.ts';
import { broadcastSeasonOf } from './broadcast-season.ts';
import { type FirstDay, firstDayOf } from './first-day.ts';
import type { KnownDays } from './known-days.ts';
import { isOneBroadcast, lastDayOf } from './last-day.ts';
import { minutesOf } from './minutes.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';
import { typeOf } from './type.ts';

/** An item of bangumi-data with what tells its days (see `first-day.ts`). */
export interface Part {
  item: BangumiItem;
  /** Bangumi's days, the most trusted first. */
  airDates: string[];
  tags: readonly string[];
}

/** When and how a title was shown. */
export interface Airing extends Pick<
  CatalogueRecord,
  'type' | 'startDate' | 'endDate' | 'season' | 'seasonYear' | 'minutes'
> {
  /** Whether `startDate` may as well be the day before. */
  isGuess: boolean;
}

interface DatedPart {
  item: BangumiItem;
  first: FirstDay | null;
}

/**
 * When and how a title was shown whose parts are given: it begins with the first and ends with the last, and not while
 * one of them has no end.
 *
 * @param parts at least one, the earliest first.
 * @param known days that we know better.
 */
export function airingOf(parts: readonly Part[], known: KnownDays = {}): Airing {
  const items = parts.map(({ item }) => item);
  const dated = parts.map(({ item, airDates, tags }) => ({
    item,
    first: firstDayOf(item, airDates, tags),
  }));
  const type = typeOf(items, parts[0]?.tags ?? []);
  const start = known.start === undefined ? dated[0]?.first : { day: known.start, isGuess: false };
  const endDate = known.end ?? endOf(dated);
  // A special before the series is of another season than the series is.
  const main =
    parts.length > 1 && type === 'tv' ? dated.find(({ item }) => !isOneBroadcast(item))?.first : start;
  const season = main
    ? broadcastSeasonOf({
        type,
        startDate: main.day,
        endDate,
        isGuess: main.isGuess,
      })
    : null;
  return {
    type,
    startDate: start?.day ?? null,
    endDate,
    season: season?.season ?? null,
    seasonYear: season?.seasonYear ?? null,
    minutes: minutesOfAll(type, items),
    isGuess: start?.isGuess ?? false,
  };
}

function endOf(parts: readonly DatedPart[]): string | null {
  // One film begins and ends at once: there is nothing to say.
  if (parts.length === 1 && parts[0]?.item.type === 'movie') return null;
  const ends = parts.map(({ item, first }) => {
    if (first === null) return null;
    const last = item.type === 'movie' ? first.day : lastDayOf(item, first.calendar);
    return last !== null && last < first.day ? first.day : last;
  });
  return ends.reduce((latest, end) => (latest === null || end === null ? null : end > latest ? end : latest));
}

function minutesOfAll(type: AnimeType, [item, ...others]: readonly BangumiItem[]): number | null {
  return type === 'movie' && item !== undefined && others.length === 0 ? minutesOf(item) : null;
}
