import { InvalidRequestError } from './errors.ts';
import { MAX_ANIME_ID } from './max-anime-id.ts';

/** Changes when what a cursor holds does, so that an old one is refused instead of misread. */
const FORMAT = 1;

/** Where a page of a sorted list ended. */
export interface Position {
  sort: string;
  /** The id of the last title of the page. */
  afterId: number;
  /** What that title is sorted by, where it may change or go before the next page is asked for. */
  afterValue?: string;
}

const CURSOR = /^(\d+)\.(\w+)\.(\d{1,10})(?:\.(.*))?$/s;

/** Writes a position so that callers pass it back and do not build on what is inside. */
export function encodeCursor({ sort, afterId, afterValue }: Position): string {
  const value = afterValue === undefined ? '' : `.${afterValue}`;
  return Buffer.from(`${FORMAT}.${sort}.${afterId}${value}`).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @throws {InvalidRequestError} where it is not one of ours, or was made for another sort order.
 */
export function decodeCursor(cursor: string, sort: string): Position {
  const [, format, madeFor = '', afterId, afterValue] =
    CURSOR.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (format !== String(FORMAT) || Number(afterId) > MAX_ANIME_ID)
    throw invalidCursor('is not a cursor that this API gave');
  if (madeFor !== sort) throw invalidCursor(`belongs to sort=${madeFor}; begin again without a cursor`);
  return { sort, afterId: Number(afterId), ...(afterValue !== undefined && { afterValue }) };
}

/** What a request is refused with whose cursor cannot be used. */
export function invalidCursor(message: string): InvalidRequestError {
  return new InvalidRequestError('The cursor cannot be used.', [{ pointer: '/query/cursor', message }]);
}
