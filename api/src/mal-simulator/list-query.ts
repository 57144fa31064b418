import type { WatchStatus } from './people.ts';
import { RefusedCall } from './refusals.ts';

/** What is asked of somebody's list. */
export interface ListQuery {
  status: WatchStatus | null;
  sort: ListSort;
  /** 1 to 1,000. */
  limit: number;
  offset: number;
  nsfw: boolean;
  fields: ReadonlySet<string>;
}

export type ListSort = 'list_score' | 'list_updated_at' | 'anime_title' | 'anime_start_date' | 'anime_id';

/** Every status that a list may give a title. */
export const STATUSES: readonly WatchStatus[] = [
  'watching',
  'completed',
  'on_hold',
  'dropped',
  'plan_to_watch',
];
const SORTS: readonly ListSort[] = [
  'anime_id',
  'anime_title',
  'anime_start_date',
  'list_score',
  'list_updated_at',
];
const USUAL_LIMIT = 100;
const MAX_LIMIT = 1000;

/**
 * Reads the query of a list.
 *
 * @throws {RefusedCall} `bad_request` where a parameter is not one that MyAnimeList takes.
 */
export function readListQuery(query: URLSearchParams): ListQuery {
  return {
    status: oneOf(STATUSES, query, 'status'),
    sort: oneOf(SORTS, query, 'sort') ?? 'anime_id',
    limit: wholeNumber(query, 'limit', USUAL_LIMIT, [1, MAX_LIMIT]),
    offset: wholeNumber(query, 'offset', 0, [0, Number.MAX_SAFE_INTEGER]),
    nsfw: query.get('nsfw') === 'true',
    fields: readFields(query),
  };
}

/** Reads which fields are asked for; what stands in brackets behind one is about parts that the simulator lacks. */
export function readFields(query: URLSearchParams): ReadonlySet<string> {
  const names = (query.get('fields') ?? '').replaceAll(/\{[^{}]*\}/g, '').split(',');
  return new Set(names.map(name => name.trim()));
}

function oneOf<Name extends string>(
  names: readonly Name[],
  query: URLSearchParams,
  key: string,
): Name | null {
  const given = query.get(key);
  if (given === null) return null;
  const name = names.find(each => each === given);
  if (name === undefined) throw badRequest(key);
  return name;
}

function wholeNumber(
  query: URLSearchParams,
  key: string,
  otherwise: number,
  [least, most]: readonly [number, number],
): number {
  const given = query.get(key);
  if (given === null) return otherwise;
  const number = /^\d+$/.test(given) ? Number(given) : NaN;
  if (!(number >= least && number <= most)) throw badRequest(key);
  return number;
}

function badRequest(key: string): RefusedCall {
  return new RefusedCall(400, { error: 'bad_request', message: `invalid ${key}` });
}
