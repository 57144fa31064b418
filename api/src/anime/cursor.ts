import { InvalidRequestError } from '../errors.ts';

/** Changes when what a cursor holds does, so that an old one is refused instead of misread. */
const FORMAT = 1;

/** Where a page of a sorted list ended. */
export interface Position {
  sort: string;
  /** The id of the last title of the page. */
  afterId: number;
}

/** Writes a position so that callers pass it back and do not build on what is inside. */
export function encodeCursor({ sort, afterId }: Position): string {
  return Buffer.from(`${FORMAT}.${sort}.${afterId}`).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @throws {InvalidRequestError} where it is not one of ours, or was made for another sort order.
 */
export function decodeCursor(cursor: string, sort: string): Position {
  const [format, madeFor, afterId = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('.');
  if (format !== String(FORMAT) || !/^\d{1,10}$/.test(afterId))
    throw invalid('is not a cursor that this API gave');
  if (madeFor !== sort) throw invalid(`belongs to sort=${madeFor}; begin again without a cursor`);
  return { sort, afterId: Number(afterId) };
}

function invalid(message: string): InvalidRequestError {
  return new InvalidRequestError('The cursor cannot be used.', [{ pointer: '/query/cursor', message }]);
}
