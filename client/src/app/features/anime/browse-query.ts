import { convertToParamMap, type Params } from '@angular/router';
import type { AnimeSort, FacetSeason, ListAnimeData, Season } from '@anirec/openapi/angular';
import { toggled } from '../../core/toggled';
import { TYPES } from '../../shared/facts/anime-type';
import { searchText } from '../../shared/search-field/search-text';
import { isSameContent } from '../../core/same-content';

type ListQuery = NonNullable<ListAnimeData['query']>;

/** What the browse page shows: a search, and the filters of the contract, each at most once but those that are names from lists. */
export type BrowseQuery = Pick<
  ListQuery,
  'q' | 'genre' | 'theme' | 'studio' | 'site' | 'type' | 'year' | 'season' | 'sort'
>;

export const SEASONS = ['winter', 'spring', 'summer', 'fall'] as const satisfies readonly Season[];
export const SORTS = ['popularity', 'title', 'newest', 'oldest'] as const satisfies readonly AnimeSort[];

/** The filters that are names from lists. */
export type BrowseTerm = 'genre' | 'theme' | 'studio' | 'site';

/** The API takes no more of each. */
const MAX_TERMS = 10;

/** Reads the filters of an address; what is no filter is left out. */
export function parseBrowseQuery(params: Params): BrowseQuery {
  const map = convertToParamMap(params);
  const terms = (name: BrowseTerm) => {
    const values = map.getAll(name).slice(0, MAX_TERMS);
    return values.length > 0 && { [name]: values };
  };
  const type = TYPES.find(each => each === map.get('type'));
  const season = SEASONS.find(each => each === map.get('season'));
  const sort = SORTS.find(each => each === map.get('sort'));
  const year = Number(map.get('year'));
  const q = searchText(map.get('q'));
  return {
    ...(q !== '' && { q }),
    ...terms('genre'),
    ...terms('theme'),
    ...terms('studio'),
    ...terms('site'),
    ...(type && { type }),
    ...(isYear(year) && { year }),
    ...(season && { season }),
    ...(sort && sort !== usualSort(q) && { sort }),
  };
}

/** What comes first where nothing else is asked for: what is called most like a text, else what most have watched. */
export function usualSort(q: string | undefined): AnimeSort | undefined {
  return q ? undefined : 'popularity';
}

/** With or without one genre, theme, studio or site. */
export function toggledTerm(terms: readonly string[] | undefined, term: string): string[] | undefined {
  return toggled(terms, term)?.slice(-MAX_TERMS);
}

/** Whether two queries ask for the same. */
export function isSameQuery(a: BrowseQuery, b: BrowseQuery): boolean {
  return isSameContent(parseBrowseQuery(a), parseBrowseQuery(b));
}

/** Whether a query asks for what came after a season. */
export function isAfter({ year, season }: BrowseQuery, latest: FacetSeason): boolean {
  if (year === undefined || year < latest.year) return false;
  if (year > latest.year) return true;
  return season !== undefined && SEASONS.indexOf(season) > SEASONS.indexOf(latest.season);
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2100;
}
