import { NotFoundError } from '../../domain/errors.ts';
import type { AnimeType, CatalogueRecord, Season } from './catalogue-record.ts';
import { estimatePopularity } from './popularity.ts';

/**
 * MyAnimeList's id of a title.
 * @isInt
 * @minimum 1
 * @maximum 2147483647
 */
export type AnimeId = number;

/**
 * The name of a genre or a theme.
 * @maxLength 100
 */
export type TermName = string;

/** What becomes of titles for adults alone: `hide`, the default, leaves them out. */
export type AdultTitles = 'hide' | 'show';

/**
 * The name of a studio.
 * @maxLength 100
 */
export type StudioName = string;

/**
 * The name of a site that streams titles.
 * @maxLength 100
 */
export type SiteName = string;

/** Which titles of a franchise: `all`, the default, or the one that most people know, wherever it stands in it. */
export type FranchiseTitles = 'all' | 'best_known';

/** Orders of the catalogue: most raters first, by title, latest first, earliest first. */
export type AnimeSort = 'popularity' | 'title' | 'newest' | 'oldest';

/** A title with what follows from its record. */
export interface CatalogueEntry extends CatalogueRecord {
  /** The year in which it began. */
  year: number | null;
  /** How many of the lists that the model learned from hold it; estimated where none does. */
  popularity: number;
}

/** What a title must be to be found. Within a field that may be repeated every value must hold, but for `ids`. */
export interface CatalogueFilter {
  ids?: readonly number[];
  genres?: readonly string[];
  themes?: readonly string[];
  /** Titles by any of these. */
  studios?: readonly string[];
  /** Titles that any of these streams. */
  sites?: readonly string[];
  type?: AnimeType;
  /** With a season that season's year, else the year in which a title began. */
  year?: number;
  /** The first and the last year that a title may have begun in. One without a date began in none. */
  yearFrom?: number;
  yearTo?: number;
  season?: Season;
  /** They are left out where it is not said, unless they are asked for by id. */
  adult?: AdultTitles;
  /** The one that a title belongs to, as `CatalogueRecord` names it. */
  franchise?: number;
  franchiseTitles?: FranchiseTitles;
}

/** The genres of a title that filters go by: those that are known, and where none is, those that are guessed. */
export function genresToFilterBy({
  genres,
  genresGuessed,
}: Pick<CatalogueRecord, 'genres' | 'genresGuessed'>): readonly string[] {
  return genres.length > 0 ? genres : genresGuessed;
}

/**
 * Titles without a date come last in either direction, and those of which only the year or the month is known after all
 * others of it: where they stand is a guess, which nothing that is known should come after.
 */
const ORDERS: Record<AnimeSort, (a: CatalogueEntry, b: CatalogueEntry) => number> = {
  popularity: (a, b) => b.popularity - a.popularity || compareText(b.startDate ?? '', a.startDate ?? ''),
  title: (a, b) => TITLE_ORDER.compare(a.title, b.title),
  newest: (a, b) => compareText(b.startDate ?? '', a.startDate ?? ''),
  oldest: (a, b) => compareText(latestStart(a), latestStart(b)),
};
const TITLE_ORDER = new Intl.Collator('en', { numeric: true, sensitivity: 'base', ignorePunctuation: true });

/** The whole catalogue in memory: it answers every read that all visitors make, without the database. */
export class Catalogue {
  readonly entries: readonly CatalogueEntry[];
  private readonly byId: ReadonlyMap<number, CatalogueEntry>;
  /** `YYYY-MM-DD`, ascending. */
  private readonly startDates: readonly string[];
  private readonly ordered = new Map<AnimeSort, readonly CatalogueEntry[]>();
  /** The best known title of each franchise. */
  private readonly bestKnown: ReadonlySet<CatalogueEntry>;

  /**
   * @param records ids are unique.
   * @param listCountOf how many of the model's lists hold a title, by its id.
   */
  constructor(
    readonly version: string,
    records: readonly CatalogueRecord[],
    listCountOf: (animeId: number) => number,
  ) {
    const popularities = estimatePopularity(records, listCountOf);
    this.entries = records.map((record, index) => ({
      ...record,
      year: record.startDate === null ? null : Number(record.startDate.slice(0, 4)),
      popularity: popularities[index] ?? 0,
    }));
    this.byId = new Map(this.entries.map(entry => [entry.id, entry]));
    this.bestKnown = bestKnownOf(this.inOrder('popularity'));
    this.startDates = records.flatMap(({ startDate }) => startDate ?? []).sort();
  }

  find(id: number): CatalogueEntry | undefined {
    return this.byId.get(id);
  }

  /** @throws {NotFoundError} where no title has the id. */
  get(id: number): CatalogueEntry {
    const entry = this.find(id);
    if (!entry) throw new NotFoundError(`No anime has the id ${id}.`);
    return entry;
  }

  /** All titles of a title's franchise, the first shown first; adult ones where it is one itself. */
  franchiseOf({ franchise, contentRating }: CatalogueEntry): CatalogueEntry[] {
    return this.search({ franchise, adult: contentRating === 'adult' ? 'show' : 'hide' }, 'oldest');
  }

  /** The last day up to one, both `YYYY-MM-DD`, on which a title began; empty where none had. */
  lastBeginning(today: string): string {
    return this.startDates.findLast(date => date <= today) ?? '';
  }

  /** Every title that passes the filter, in the order asked for; titles that tie stand by id. */
  search(filter: CatalogueFilter, sort: AnimeSort): CatalogueEntry[] {
    const passes = passesFilter(filter);
    const found = this.inOrder(sort).filter(passes);
    return filter.franchiseTitles === 'best_known' ? found.filter(each => this.bestKnown.has(each)) : found;
  }

  private inOrder(sort: AnimeSort): readonly CatalogueEntry[] {
    const known = this.ordered.get(sort);
    if (known) return known;
    const sorted = this.entries.toSorted((a, b) => ORDERS[sort](a, b) || a.id - b.id);
    this.ordered.set(sort, sorted);
    return sorted;
  }
}

/** @param entries best known first. */
function bestKnownOf(entries: readonly CatalogueEntry[]): ReadonlySet<CatalogueEntry> {
  const byFranchise = new Map<number, CatalogueEntry>();
  for (const entry of entries) if (!byFranchise.has(entry.franchise)) byFranchise.set(entry.franchise, entry);
  return new Set(byFranchise.values());
}

function passesFilter(filter: CatalogueFilter) {
  const { ids, genres = [], themes = [], type, year, season, franchise, adult = 'hide' } = filter;
  const { yearFrom, yearTo, studios, sites } = filter;
  const wanted = ids && new Set(ids);
  const showsAdult = adult === 'show' || wanted !== undefined;
  return (entry: CatalogueEntry): boolean =>
    (wanted === undefined || wanted.has(entry.id)) &&
    (showsAdult || entry.contentRating !== 'adult') &&
    (type === undefined || entry.type === type) &&
    (year === undefined || (season === undefined ? entry.year : entry.seasonYear) === year) &&
    (yearFrom === undefined || (entry.year !== null && entry.year >= yearFrom)) &&
    (yearTo === undefined || (entry.year !== null && entry.year <= yearTo)) &&
    (season === undefined || entry.season === season) &&
    (franchise === undefined || entry.franchise === franchise) &&
    genres.every(genre => genresToFilterBy(entry).includes(genre)) &&
    themes.every(theme => entry.themes.includes(theme)) &&
    (studios === undefined || studios.some(studio => entry.studios.includes(studio))) &&
    (sites === undefined || entry.links.some(({ site }) => sites.includes(site)));
}

/** The last day that a date may mean, to compare by. */
function latestStart({ startDate }: CatalogueEntry): string {
  return startDate === null ? '9999' : `${startDate}-99-99`.slice(0, 'YYYY-MM-DD'.length);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
