import type { Catalogue, CatalogueEntry } from '../catalogue/catalogue.ts';
import { seriesOf } from '../catalogue/title-information.ts';
import { rowOf, type Model } from '../recommender/model.ts';
import { sparseRows } from '../recommender/sparse-rows.ts';
import { membersOf } from '../recommender/term-members.ts';
import type { Terms } from '../recommender/terms.ts';
import { siblingsIn, type Titles } from '../recommender/titles.ts';

/** The Movie Database keeps a series' extras as its season 0. */
const EXTRA = /\/season\/0(?:\/|$)/;
/** A title on so many lists is neither held back nor brought forward, and fewer than the second number are chance. */
const USUAL_LISTS = 300;
const FEW_LISTS = 20;
/** A film of a series may be better known than it, by estimate most of all, and is watched after it all the same. */
const LEADING = 2;
/** A term of titles that nobody knows is rare, and not impossible. */
const MIN_FREQUENCY = 1e-4;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the catalogue knows of a model's titles. A title that it lacks is a franchise of its own, and is never shown. */
export function modelTitles(model: Model, catalogue: Catalogue): Titles {
  const entries = Array.from(model.ids, id => catalogue.find(id));
  const most = entries.reduce((largest, entry) => Math.max(largest, entry?.popularity ?? 0), 1);
  const entryPoints = entryPointsOf(model, entries);
  const fame = Float32Array.from(entries, entry => ((entry?.popularity ?? 0) + FEW_LISTS) / USUAL_LISTS);
  const franchises = Int32Array.from(entries, (entry, row) => entry?.franchise ?? -1 - row);
  const logFame = Float64Array.from(fame, Math.log);
  return {
    franchises,
    siblings: siblingsIn(franchises),
    entryPoints: Int32Array.from(model.ids, (_, row) => entryPoints.get(row) ?? row),
    begins: Float64Array.from(entries, entry => daysOf(entry?.startDate ?? null)),
    isMain: Uint8Array.from(entries, entry => (entry?.franchiseRole === 'main' ? 1 : 0)),
    normalisedPopularity: Float32Array.from(
      entries,
      entry => Math.log1p(entry?.popularity ?? 0) / Math.log1p(most),
    ),
    logFame,
    leastLogFame: logFame.reduce((least, each) => Math.min(least, each), Infinity),
    ratingsEnd: ratingsEndOf(model),
    terms: termsOf(model, entries, fame),
  };
}

function ratingsEndOf({ years, popularity }: Model): number {
  return years.reduce(
    (last, year, row) => ((popularity[row] ?? 0) >= FEW_LISTS ? Math.max(last, year) : last),
    0,
  );
}

function termsOf(
  { weights }: Model,
  entries: readonly (CatalogueEntry | undefined)[],
  fame: Float32Array,
): Terms {
  const named = entries.map(entry => (entry ? [...new Set([...entry.genres, ...entry.themes])] : []));
  const columns = new Map([...new Set(named.flat())].map((name, column) => [name, column]));
  const own = sparseRows(named.map(names => names.map(name => [columns.get(name) ?? 0, 1] as const)));
  const frequencies = frequenciesOf(own, columns.size, entries);
  return { own, frequencies, members: membersOf(weights, { own, frequencies }, fame) };
}

/** How likely somebody's pick has a term, if people pick by what is known. */
function frequenciesOf(
  { offsets, columns }: Terms['own'],
  count: number,
  entries: readonly (CatalogueEntry | undefined)[],
): Float32Array {
  const sums = new Float64Array(count);
  let all = 0;
  entries.forEach((entry, row) => {
    const popularity = entry?.popularity ?? 0;
    all += popularity;
    for (const term of columns.subarray(offsets[row], offsets[row + 1])) {
      sums[term] = (sums[term] ?? 0) + popularity;
    }
  });
  return Float32Array.from(sums, sum => Math.max(sum / (all || 1), MIN_FREQUENCY));
}

function daysOf(date: string | null): number {
  return date === null ? Infinity : Date.parse(date) / DAY_MS;
}

function isSeries({ type, externalIds }: CatalogueEntry): boolean {
  return (type === 'tv' || type === 'ona') && !EXTRA.test(externalIds.tmdb ?? '');
}

/**
 * The row of what each title is watched after: the first title of its series. A film or an extra has one if the best known
 * series of its franchise is older and at least half as well known: that of the latest such series before it, so that
 * the films that end Naruto: Shippuden come after that, and not after Naruto.
 */
function entryPointsOf(model: Model, entries: readonly (CatalogueEntry | undefined)[]): Map<number, number> {
  const known = entries.filter(entry => entry !== undefined);
  const firsts = bestBy(known, seriesOf, (entry, other) => beginOf(entry) < beginOf(other));
  const series = Map.groupBy(known.filter(isSeries), ({ franchise }) => franchise);
  const leading = bestBy(
    known.filter(isSeries),
    ({ franchise }) => franchise,
    (entry, other) => entry.popularity > other.popularity,
  );
  return new Map(
    known.map(entry => {
      const leads = (other: CatalogueEntry) =>
        beginOf(other) < beginOf(entry) && LEADING * other.popularity > entry.popularity;
      const leader = leading.get(entry.franchise);
      const isFollowing = leader !== undefined && !isSeries(entry) && leads(leader);
      const followed = isFollowing
        ? (series.get(entry.franchise) ?? []).filter(leads).reduce(laterOf, leader)
        : entry;
      const entryPoint = firsts.get(seriesOf(followed) ?? '') ?? followed;
      return [rowOf(model, entry.id), rowOf(model, entryPoint.id)];
    }),
  );
}

/** Of the entries that share a key, the one that is better than the others; entries without a key have none. */
function bestBy<Key extends string | number>(
  entries: readonly CatalogueEntry[],
  keyOf: (entry: CatalogueEntry) => Key | null,
  isBetter: (entry: CatalogueEntry, other: CatalogueEntry) => boolean,
): Map<Key, CatalogueEntry> {
  const best = new Map<Key, CatalogueEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const other = best.get(key);
    if (!other || isBetter(entry, other)) best.set(key, entry);
  }
  return best;
}

function laterOf(entry: CatalogueEntry, other: CatalogueEntry): CatalogueEntry {
  return beginOf(other) > beginOf(entry) ? other : entry;
}

/** Sorts as text; unknown dates come last. */
function beginOf({ startDate }: CatalogueEntry): string {
  return startDate ?? '9';
}
