import type { Model } from './model.ts';
import type { WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

/** How much more a cold-start item that everyone knows counts for somebody who picks cold-start items alone. */
const LIFT = 4;
/** What a cold-start item counts for somebody who picks none: nobody has vouched for it. */
const DOUBT = 0.35;

/**
 * How much a title that nobody has rated counts, by its row. The weights were learnt from lists that end before it, so
 * they do not know that somebody watches what is new. As far as the picks are of today themselves, others count
 * more: at most fourfold, less where they are little known; and about a third, where none of the picks is one. All other titles
 * count 1.
 *
 * @param share how much of the list is of today, as `shareOfToday` has it.
 */
export function recency(
  { popularity }: Model,
  { normalisedPopularity }: Titles,
  share: number,
): (row: number) => number {
  if (share === 0) return row => (popularity[row] === 0 ? DOUBT : 1);
  const doubt = DOUBT ** (1 - share);
  return row =>
    popularity[row] === 0 ? doubt * Math.max(1, LIFT * (normalisedPopularity[row] ?? 0) ** 2) ** share : 1;
}

/** What no title counts more than, where so much of the list is of today. */
export function recencyAtMost(share: number): number {
  return Math.max(1, DOUBT ** (1 - share) * LIFT ** share);
}

/** How much of a list is of today: nobody has rated it, or it began when the ratings end, and few have. */
export function shareOfToday(
  { popularity, years }: Model,
  { ratingsEnd }: Titles,
  { picked }: WeighedList,
): number {
  const isOfToday = (row: number) => popularity[row] === 0 || (years[row] ?? 0) >= ratingsEnd;
  return picked.filter(isOfToday).length / Math.max(picked.length, 1);
}
