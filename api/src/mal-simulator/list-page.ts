import type { ListQuery, ListSort } from './list-query.ts';
import type { ListedTitle } from './people.ts';
import { isNsfw, type AnimeNode, type Shelf } from './shelf.ts';

/** One page of somebody's list, as MyAnimeList writes it. */
export interface ListPage {
  data: { node: AnimeNode; list_status?: ListStatus }[];
  /** Whole addresses; where there is no further page there is none. */
  paging: { previous?: string; next?: string };
}

/** What a list says of a title, as MyAnimeList writes it. */
export interface ListStatus {
  status: ListedTitle['status'];
  score: number;
  num_episodes_watched: number;
  is_rewatching: boolean;
  updated_at: string;
}

/**
 * Cuts a page out of a list.
 *
 * @param address what was asked for, which the addresses of the pages around it differ from by their offset alone.
 */
export function listPage(
  list: readonly ListedTitle[],
  query: ListQuery,
  shelf: Shelf,
  address: URL,
): ListPage {
  const { status, offset, limit, fields } = query;
  const matching = list
    .filter(listed => (status === null || listed.status === status) && (query.nsfw || isMild(listed, shelf)))
    .sort(orderBy(query.sort, shelf));
  const data = matching.slice(offset, offset + limit).map(listed => ({
    node: shelf.showListed(listed, fields),
    ...(fields.has('list_status') ? { list_status: statusOf(listed) } : {}),
  }));
  const paging = {
    ...(offset > 0 ? { previous: atOffset(address, Math.max(offset - limit, 0)) } : {}),
    ...(offset + limit < matching.length ? { next: atOffset(address, offset + limit) } : {}),
  };
  return { data, paging };
}

function isMild({ animeId }: ListedTitle, shelf: Shelf): boolean {
  const record = shelf.find(animeId);
  return record === undefined || !isNsfw(record);
}

/** Scores and dates stand latest and highest first; what ties stands by id. */
function orderBy(sort: ListSort, shelf: Shelf): (a: ListedTitle, b: ListedTitle) => number {
  const orders: Record<ListSort, (a: ListedTitle, b: ListedTitle) => number> = {
    anime_id: () => 0,
    anime_title: (a, b) => compareText(titleOn(a, shelf), titleOn(b, shelf)),
    anime_start_date: (a, b) => compareText(startOf(b, shelf), startOf(a, shelf)),
    list_score: (a, b) => b.score - a.score,
    list_updated_at: (a, b) => b.updatedAt.getTime() - a.updatedAt.getTime(),
  };
  return (a, b) => orders[sort](a, b) || a.animeId - b.animeId;
}

function titleOn(listed: ListedTitle, shelf: Shelf): string {
  return shelf.showListed(listed, new Set()).title;
}

function startOf({ animeId }: ListedTitle, shelf: Shelf): string {
  return shelf.find(animeId)?.startDate ?? '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Writes it so. */
export function statusOf({ status, score, episodesWatched, rewatching, updatedAt }: ListedTitle): ListStatus {
  return {
    status,
    score,
    num_episodes_watched: episodesWatched,
    is_rewatching: rewatching,
    updated_at: updatedAt.toISOString().replace(/\.\d{3}Z$/, '+00:00'),
  };
}

function atOffset(address: URL, offset: number): string {
  const page = new URL(address);
  page.searchParams.set('offset', String(offset));
  return page.href;
}
