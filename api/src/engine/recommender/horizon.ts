import type { Model } from './model.ts';

/** How much less likely a title is a year after nearly all of the list began, and a year after all of it. */
const HORIZON = { nearly: 0.2, all: 0.3, quantile: 0.95, years: { nearly: 5, all: 3 }, halfLength: 10 };

/**
 * How much a list counts for a title that is newer than it, by the title's row: somebody whose list ends years ago has
 * stopped watching, or wrote it then.
 *
 * @param rows the list.
 * @returns φ, above 0 and at most 1.
 */
export function horizon({ years }: Model, rows: readonly number[]): (row: number) => number {
  const own = Float32Array.from(rows, row => years[row] ?? 0).sort();
  const latest = own.at(-1);
  if (latest === undefined) return () => 1;
  const nearly = own[Math.max(0, Math.ceil(HORIZON.quantile * own.length) - 1)] ?? latest;
  const certainty = own.length / (own.length + HORIZON.halfLength);
  return row => {
    const year = years[row] ?? 0;
    if (year <= nearly) return 1;
    const afterNearly = Math.min(year - nearly, HORIZON.years.nearly);
    const afterAll = Math.min(Math.max(year - latest, 0), HORIZON.years.all);
    return Math.exp(-certainty * (HORIZON.nearly * afterNearly + HORIZON.all * afterAll));
  };
}
