import type { FacetSeason, Season } from '@anirec/openapi/angular';

/** In the order of the year. */
export const SEASONS = ['winter', 'spring', 'summer', 'fall'] as const satisfies readonly Season[];
const NAMES: Readonly<Record<Season, string>> = {
  winter: 'Winter',
  spring: 'Spring',
  summer: 'Summer',
  fall: 'Fall',
};
/** The API knows no year before or after. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** A season of one year, as the API writes it. */
export type SeasonOfYear = FacetSeason;

/** Reads a season from an address; undefined where it is none. */
export function readSeason(year: string, name: string): SeasonOfYear | undefined {
  const season = SEASONS.find(each => each === name);
  if (season === undefined || !/^\d{4}$/.test(year)) return undefined;
  const number = Number(year);
  return number >= FIRST_YEAR && number <= LAST_YEAR ? { season, year: number } : undefined;
}

/** The season that it is on a day, in Japan: Winter is January to March. */
export function seasonAt(now: Date): SeasonOfYear {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'numeric',
  }).formatToParts(now);
  const numberOf = (type: 'year' | 'month') => Number(parts.find(part => part.type === type)?.value);
  const season = SEASONS[Math.floor((numberOf('month') - 1) / 3)] ?? 'winter';
  return { season, year: numberOf('year') };
}

/** The season so many seasons later; undefined where the API knows none. */
export function seasonAfter({ season, year }: SeasonOfYear, count: number): SeasonOfYear | undefined {
  const place = placeOf({ season, year }) + count;
  return readSeason(String(Math.floor(place / 4)), SEASONS[((place % 4) + 4) % 4] ?? '');
}

/** Whether one comes after another. */
export function isLater(one: SeasonOfYear, other: SeasonOfYear): boolean {
  return placeOf(one) > placeOf(other);
}

/** `Fall 2026`. */
export function seasonName({ season, year }: SeasonOfYear): string {
  return `${NAMES[season]} ${year}`;
}

/** Where its page is. */
export function seasonPath({ season, year }: SeasonOfYear): string {
  return `/season/${year}/${season}`;
}

function placeOf({ season, year }: SeasonOfYear): number {
  return year * 4 + SEASONS.indexOf(season);
}
