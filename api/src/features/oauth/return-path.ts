import { InvalidRequestError } from '../../domain/errors.ts';

/** Stands for our own address, whatever it is. */
const HERE = 'https://anirec.invalid';
/** Browsers read `//`, and `\` as well as `/`, as the beginning of another site's address (WHATWG URL, section 4.4). */
const PATH = /^\/(?![/\\])/;
const API = /^\/api(?![^/?#])/;

/**
 * Reads where a browser is to go after signing in: a page of ours, and no other site's.
 *
 * @returns the path as browsers write it, with its query and fragment.
 * @throws {InvalidRequestError} where it is no such path.
 */
export function readReturnPath(text: string): string {
  const path = pathOf(text);
  if (path !== undefined && PATH.test(path) && !API.test(path)) return path;
  throw new InvalidRequestError('AniRec sends nobody there.', [
    { pointer: '/query/returnTo', message: 'must be the path of a page of ours, such as /recommendations' },
  ]);
}

/** What browsers take out of an address, or read otherwise, is better refused than understood. */
function pathOf(text: string): string | undefined {
  if (!PATH.test(text) || /[\\\p{Cc}]/u.test(text) || !URL.canParse(text, HERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  return origin === HERE ? `${pathname}${search}${hash}` : undefined;
}
