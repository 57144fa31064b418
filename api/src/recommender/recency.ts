import type { Model } from './model.ts';
import type { WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

/** How much more a newcomer that everyone knows counts for somebody who picks newcomers alone. */
const LIFT = 12;

/**
 * How much a title that nobody has rated counts, by its row. The weights were learnt from lists that end before it, so
 * they know neither that it is popular nor that somebody watches what is new. As far as the picks are such newcomers
 * themselves, others count more: at most twelvefold, less where they are little known. All other titles count 1.
 */
export function recency(
  { popularity }: Model,
  { renown }: Titles,
  { picked }: WeighedList,
): (row: number) => number {
  const share = picked.filter(row => popularity[row] === 0).length / Math.max(picked.length, 1);
  if (share === 0) return () => 1;
  return row => (popularity[row] === 0 ? Math.max(1, LIFT * (renown[row] ?? 0) ** 2) ** share : 1);
}
