import { InvalidRequestError, UnprocessableError } from '../../domain/errors.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import { readFilters } from '../facets/named-filters.ts';
import {
  toAnimeDetails,
  toAnimeSummary,
  type AnimeDetails,
  type AnimePage,
  type AnimeSummary,
} from './anime.dto.ts';
import type { AnimeSort, CatalogueEntry, CatalogueFilter } from '../../engine/catalogue/catalogue.ts';
import type { FilterNames } from '../../engine/search-index/filter-names.ts';
import { suggestFilters } from './filter-suggestion.ts';
import { decodeCursor, encodeCursor } from '../../domain/cursor.ts';

/** Which part of the catalogue, in which order. */
export interface AnimeQuery extends Omit<CatalogueFilter, 'genres' | 'themes' | 'studios' | 'sites'> {
  /** However they are written. */
  genre?: string[];
  theme?: string[];
  studio?: string[];
  site?: string[];
  /** What a name is like. */
  q?: string;
  /** The best match first where it is left out and a name is asked for, else the most popular. */
  sort?: AnimeSort;
  limit: number;
  cursor?: string;
}

/** What the catalogue is ordered by where nobody says. */
const DEFAULT_SORT = 'popularity';
/** How cursors name the order of a search. */
const RELEVANCE = 'relevance';
/** A search for a name gives no more titles than this. */
const MAX_FOUND = 500;

/** Titles in the order that they are listed in. */
interface FoundEntries {
  entries: readonly CatalogueEntry[];
  /** Whether they are called something like what was asked for, if anything was. */
  exact: boolean;
}

/** Reads the catalogue. */
export class AnimeService {
  /** @param detailsFrom who is asked for more of a title than the catalogue has. */
  constructor(
    private readonly snapshots: Snapshots,
    private readonly detailsFrom: AnimeDetails['detailsFrom'],
  ) {}

  /** @throws {NotFoundError} where no title has the id. */
  details(animeId: number): AnimeDetails {
    return toAnimeDetails(this.snapshots.current.catalogue.get(animeId), this.detailsFrom);
  }

  /**
   * All titles of the franchise that a title belongs to, the first shown first; adult ones where it is one itself.
   *
   * @throws {NotFoundError} where no title has the id.
   */
  franchise(animeId: number): AnimeSummary[] {
    const { catalogue } = this.snapshots.current;
    return catalogue.franchiseOf(catalogue.get(animeId)).map(toAnimeSummary);
  }

  /**
   * A page of the titles that pass the filter.
   *
   * @throws {InvalidRequestError} where the years end before they begin, or the cursor is not one that this list gave.
   * @throws {UnprocessableError} where the catalogue has no such genre or theme.
   */
  list({ q, sort, limit, cursor, ...asked }: AnimeQuery): AnimePage {
    refuseNoYears(asked);
    const filter = filterOf(asked, this.snapshots.current.filterNames);
    const { entries, exact } = this.found(q, filter, sort);
    const order = sort ?? (q === undefined ? DEFAULT_SORT : RELEVANCE);
    const start = cursor === undefined ? 0 : startAfter(entries, decodeCursor(cursor, order).afterId);
    const shown = entries.slice(start, start + limit);
    const last = shown.at(-1);
    const more = last !== undefined && start + limit < entries.length;
    const filters =
      q === undefined ? undefined : suggestFilters(this.snapshots.current, q, filter.adult ?? 'hide');
    return {
      data: shown.map(toAnimeSummary),
      page: { nextCursor: more ? encodeCursor({ sort: order, afterId: last.id }) : null },
      exact,
      ...(filters && { filters }),
    };
  }

  /** The titles that pass the filter and, where a name is asked for, are called something like it. */
  private found(q: string | undefined, filter: CatalogueFilter, sort: AnimeSort | undefined): FoundEntries {
    const { catalogue, searchIndex } = this.snapshots.current;
    if (q === undefined) return { entries: catalogue.search(filter, sort ?? DEFAULT_SORT), exact: true };
    const adult = filter.ids === undefined ? (filter.adult ?? 'hide') : 'show';
    const { animeIds, isExact } = searchIndex.search(q, MAX_FOUND, adult);
    const places = new Map(animeIds.map((id, place) => [id, place]));
    const rest = { ...filter, adult: 'show' } as const;
    const passing = catalogue.search(rest, sort ?? DEFAULT_SORT).filter(({ id }) => places.has(id));
    const byRelevance = (a: { id: number }, b: { id: number }) =>
      (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
    return { entries: sort === undefined ? passing.sort(byRelevance) : passing, exact: isExact };
  }
}

function refuseNoYears({ yearFrom = -Infinity, yearTo = Infinity }: CatalogueFilter): void {
  if (yearFrom <= yearTo) return;
  throw new InvalidRequestError('The years end before they begin.', [
    { pointer: '/query/yearTo', message: 'must not be before yearFrom' },
  ]);
}

function filterOf(
  asked: Omit<AnimeQuery, 'q' | 'sort' | 'limit' | 'cursor'>,
  names: FilterNames,
): CatalogueFilter {
  const { filters, faults } = readFilters(asked, names, '/query');
  if (faults.length > 0) throw new UnprocessableError('Some of what was asked for cannot be used.', faults);
  const { genre: genres, theme: themes, studio: studios, site: sites, ...rest } = filters;
  return {
    ...{ ...rest, ...(genres && { genres }), ...(themes && { themes }) },
    ...{ ...(studios && { studios }), ...(sites && { sites }) },
  };
}

function startAfter(found: readonly { id: number }[], afterId: number): number {
  const index = found.findIndex(entry => entry.id === afterId);
  if (index >= 0) return index + 1;
  throw new InvalidRequestError('The cursor cannot be used.', [
    { pointer: '/query/cursor', message: 'belongs to another filter; begin again without a cursor' },
  ]);
}
