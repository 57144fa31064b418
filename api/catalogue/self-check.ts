import type { CatalogueRecord, Season } from '../src/engine/catalogue/catalogue-record.ts';
import { franchiseName, plainTitle } from '../src/engine/recommender/franchise-name.ts';
import { daysBetween } from './dates.ts';
import { seasonOf } from './titles/season.ts';

/** Something in the catalogue that may be wrong. */
export interface Finding {
  /** What kind of thing it is, in words to print. */
  kind: string;
  /** The title, and what is odd in it. */
  where: string;
}

const SEASONS: readonly Season[] = ['winter', 'spring', 'summer', 'fall'];
/** A season begins this much before a title's first day at most, or after it. */
const DAYS_OF_A_SEASON = 92;
const DAYS_BEFORE_A_SEASON = 31;
/** Before it nobody drew anime. */
const FIRST_YEAR = 1907;
const MAX_DAYS_OF_A_SPECIAL = 31;
const MAX_EPISODES_A_DAY = 1;
const MAX_EPISODES = 3000;

const CHECKS: readonly (readonly [kind: string, isOdd: (record: CatalogueRecord) => boolean])[] = [
  ['ended before it began', ({ startDate, endDate }) => (endDate ?? '9') < (startDate ?? '')],
  ['a season that is not of its first day', isOfAnotherSeason],
  ['a season without a first day', ({ season, startDate }) => season !== null && startDate === null],
  ['began before there was anime', ({ startDate }) => Number((startDate ?? '9999').slice(0, 4)) < FIRST_YEAR],
  [
    'a special that went on for weeks',
    record => record.type === 'special' && daysOf(record) > MAX_DAYS_OF_A_SPECIAL,
  ],
  ['a series of one day', record => record.type === 'tv' && daysOf(record) === 1],
  ['more episodes than days', hasTooManyEpisodes],
];

/** Looks for what contradicts itself or is hardly likely. Somebody has to look at it: not all that it finds is wrong. */
export function selfCheck(records: readonly CatalogueRecord[]): Finding[] {
  const odd = CHECKS.flatMap(([kind, isOdd]) =>
    records.filter(isOdd).map(record => ({ kind, where: factsOf(record) })),
  );
  return [...odd, ...seasonsOutOfOrder(records)];
}

/** A second season that began before the first, and so on. */
function seasonsOutOfOrder(records: readonly CatalogueRecord[]): Finding[] {
  const series = records.filter(
    record => record.type === 'tv' && record.startDate !== null && numberOf(record) > 0,
  );
  const byName = Map.groupBy(series, ({ franchise, title }) => `${franchise} ${franchiseName(title)}`);
  return [...byName.values()].flatMap(seasons => {
    const inOrder = seasons.toSorted((a, b) => numberOf(a) - numberOf(b));
    return inOrder.flatMap((record, index) => {
      const before = inOrder[index - 1];
      if (before === undefined || numberOf(before) === numberOf(record)) return [];
      const isLate = (record.startDate ?? '') >= (before.startDate ?? '');
      return isLate
        ? []
        : {
            kind: 'a season that began before the one before',
            where: factsOf(record),
          };
    });
  });
}

/** 0 for a title with a subtitle and no number, which may be any season. */
function numberOf({ title }: CatalogueRecord): number {
  return seasonOf(title) ?? (plainTitle(title) === franchiseName(title) ? 1 : 0);
}

function isOfAnotherSeason({ season, seasonYear, startDate }: CatalogueRecord): boolean {
  if (season === null || seasonYear === null || startDate === null) return false;
  const month = String(SEASONS.indexOf(season) * 3 + 1).padStart(2, '0');
  const into = daysBetween(`${seasonYear}-${month}-01`, startDate);
  return into < -DAYS_BEFORE_A_SEASON || into >= DAYS_OF_A_SEASON;
}

function hasTooManyEpisodes(record: CatalogueRecord): boolean {
  const { type, episodes } = record;
  if (episodes === null) return false;
  const days = daysOf(record);
  return episodes > MAX_EPISODES || (type === 'tv' && days > 1 && episodes > days * MAX_EPISODES_A_DAY);
}

/** From the first day to the last, both counted; 0 where one of them is not known. */
function daysOf({ startDate, endDate }: CatalogueRecord): number {
  return startDate === null || endDate === null ? 0 : daysBetween(startDate, endDate) + 1;
}

function factsOf({
  id,
  title,
  type,
  startDate,
  endDate,
  season,
  seasonYear,
  episodes,
}: CatalogueRecord): string {
  const days = `${startDate ?? '?'} to ${endDate ?? '?'}`;
  const when = season === null ? 'no season' : `${season} ${seasonYear ?? '?'}`;
  return `${id} ${title}: ${type}, ${days}, ${when}, ${episodes ?? '?'} episodes`;
}
