import { convertToParamMap, type Params } from '@angular/router';
import type { ListSort, ListStatus } from '@anirec/openapi/angular';
import { STATUSES } from '../../core/list/list-status';
import { searchText } from '../../shared/search-field/search-text';

/** Which part of a list is shown, and in which order. */
export interface ListQuery {
  /** Without one, all of the list. */
  readonly status?: ListStatus;
  /** What one of a title's names contains. */
  readonly q?: string;
  /** Without one, what was changed last comes first. */
  readonly sort?: ListSort;
}

export const SORTS = ['updated', 'title', 'score'] as const satisfies readonly ListSort[];

export const SORT_NAMES: Readonly<Record<ListSort, string>> = {
  updated: 'Last changed',
  title: 'Title',
  score: 'Score',
};

/** Reads the query of an address; what is none is left out. */
export function parseListQuery(params: Params): ListQuery {
  const map = convertToParamMap(params);
  const status = STATUSES.find(each => each === map.get('status'));
  const sort = SORTS.find(each => each === map.get('sort'));
  const q = searchText(map.get('q'));
  return { ...(status && { status }), ...(q !== '' && { q }), ...(sort && sort !== 'updated' && { sort }) };
}

/** Whether two queries ask for the same. */
export function isSameQuery(a: ListQuery, b: ListQuery): boolean {
  return a.status === b.status && a.q === b.q && a.sort === b.sort;
}
