import { decodeCursor, encodeCursor, invalidCursor, type Position } from '../../domain/cursor.ts';
import type { ListStatus, StoredEntry } from '../../domain/list-entry.ts';
import type { Catalogue } from '../../engine/catalogue/catalogue.ts';
import type { Season } from '../../engine/catalogue/catalogue-record.ts';
import { LIST_ORDERS, type ListSort, type SortDirection } from './list-order.ts';

/** Which part of a list, in which order. */
export interface ListQuery {
  /** Only these titles. */
  id?: readonly number[];
  status?: ListStatus;
  /** What one of a title's names contains. */
  q?: string;
  /** 0 stands for none. */
  score?: readonly number[];
  /** What the catalogue says of its titles. */
  genre?: readonly string[];
  year?: number;
  season?: Season;
  sort: ListSort;
  direction?: SortDirection;
  limit: number;
  cursor?: string;
}

/** The titles that may be listed: those that are asked for, as far as they are in the catalogue what is asked for. */
export function titlesAmong(
  catalogue: Pick<Catalogue, 'search'>,
  { id, genre, year, season }: ListQuery,
): readonly number[] | undefined {
  if (!genre && year === undefined && season === undefined) return id;
  const filter = {
    ...(id && { ids: id }),
    ...(genre && { genres: genre }),
    ...(year !== undefined && { year }),
    ...(season && { season }),
  };
  return catalogue.search({ ...filter, adult: 'show' }, 'popularity').map(entry => entry.id);
}

type Order = Pick<ListQuery, 'sort' | 'direction'>;

/**
 * Where the page before ended.
 *
 * @throws {InvalidRequestError} where the cursor is not one that this list gave.
 */
export function positionOf(cursor: string, order: Order): Required<Position> {
  const { afterValue = '', ...position } = decodeCursor(cursor, nameOfOrder(order));
  if (!LIST_ORDERS[order.sort].values.test(afterValue))
    throw invalidCursor('is not a cursor that this list gave');
  return { ...position, afterValue };
}

/** What the page after an entry is asked for with. */
export function cursorAfter(entry: StoredEntry, order: Order): string {
  const afterValue = LIST_ORDERS[order.sort].valueOf(entry);
  return encodeCursor({ sort: nameOfOrder(order), afterId: entry.animeId, afterValue });
}

/** A cursor is of no use where the list runs the other way. */
function nameOfOrder({ sort, direction }: Order): string {
  return direction === undefined || direction === LIST_ORDERS[sort].direction ? sort : `${sort}_${direction}`;
}
