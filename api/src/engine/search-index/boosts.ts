import type { CatalogueEntry } from '../catalogue/catalogue.ts';

/** What popularity adds to a hit: nothing for a title on no list, this times its score at the most. */
const POPULARITY = 0.35;
/** What each year of age adds, up to `OLD_YEARS`: a sequel carries its original's name, and the original is meant. */
const YEAR = 0.006;
const OLD_YEARS = 20;

/** What the scores of titles are multiplied by, 1 and more, in the order of the entries. */
export function boostsAmong(entries: readonly CatalogueEntry[]): Float64Array {
  const most = entries.reduce((largest, { popularity }) => Math.max(largest, popularity), 1);
  const latest = entries.reduce((year, entry) => Math.max(year, entry.year ?? 0), 0);
  return Float64Array.from(entries, ({ popularity, year }) => {
    const age = Math.min(latest - (year ?? latest), OLD_YEARS);
    return (1 + (POPULARITY * Math.log1p(popularity)) / Math.log1p(most)) * (1 + YEAR * age);
  });
}
