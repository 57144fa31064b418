import { convertToParamMap, type Params } from '@angular/router';
import type { ListMyListData, ListSort, Season, SortDirection } from '@anirec/openapi/angular';
import { STATUSES } from '../../core/list/list-status';
import { SEASONS } from '../../core/seasons/season-of-year';
import { searchText } from '../../shared/search-field/search-text';
import { isSameContent } from '../../core/same-content';

/** Which part of a list is shown, and in which order: what was changed last comes first where nothing else is said. */
export type ListQuery = Pick<
  NonNullable<ListMyListData['query']>,
  'status' | 'q' | 'score' | 'genre' | 'year' | 'season' | 'sort' | 'direction'
>;

/** Of a query that which the filters choose. */
export type ListFilter = Pick<ListQuery, 'score' | 'genre' | 'year' | 'season'>;

export const SORTS = [
  'updated',
  'title',
  'score',
  'progress',
  'status',
] as const satisfies readonly ListSort[];

export const SORT_NAMES: Readonly<Record<ListSort, string>> = {
  updated: 'Last changed',
  title: 'Title',
  score: 'Score',
  progress: 'Episodes watched',
  status: 'Status',
};

/** Which way each order runs by itself. */
const USUAL_DIRECTIONS: Readonly<Record<ListSort, SortDirection>> = {
  updated: 'desc',
  title: 'asc',
  score: 'desc',
  progress: 'desc',
  status: 'asc',
};

/** Reads the query of an address; what is none is left out. */
export function parseListQuery(params: Params): ListQuery {
  const map = convertToParamMap(params);
  const status = STATUSES.find(each => each === map.get('status'));
  const sort = SORTS.find(each => each === map.get('sort'));
  const direction = DIRECTIONS.find(each => each === map.get('direction'));
  const q = searchText(map.get('q'));
  return {
    ...(status && { status }),
    ...(q !== '' && { q }),
    ...parseFilter(params),
    ...(sort && sort !== 'updated' && { sort }),
    ...(direction && direction !== USUAL_DIRECTIONS[sort ?? 'updated'] && { direction }),
  };
}

/** The direction in which a query's list runs. */
export function directionOf({ sort = 'updated', direction }: ListQuery): SortDirection {
  return direction ?? USUAL_DIRECTIONS[sort];
}

/** How many filters a query has. */
export function countFilters({ score, genre, year, season }: ListQuery): number {
  return [score, genre, year, season].filter(each => each !== undefined).length;
}

/** Whether two queries ask for the same. */
export function isSameQuery(a: ListQuery, b: ListQuery): boolean {
  return isSameContent(parseListQuery(a), parseListQuery(b));
}

const DIRECTIONS = ['asc', 'desc'] as const satisfies readonly SortDirection[];

function parseFilter(params: Params): ListFilter {
  const map = convertToParamMap(params);
  const score = Number(map.get('score') ?? NaN);
  const year = Number(map.get('year'));
  const genre = map.get('genre');
  const season = SEASONS.find((each: Season) => each === map.get('season'));
  return {
    ...(Number.isInteger(score) && score >= 0 && score <= 10 && { score: [score] }),
    ...(genre && { genre: [genre] }),
    ...(Number.isInteger(year) && year >= 1900 && year <= 2100 && { year }),
    ...(season && { season }),
  };
}
