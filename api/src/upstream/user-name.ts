import { NotFoundError, UnprocessableError } from '../domain/errors.ts';
import { UPSTREAM_NAMES, type Upstream } from './upstream-error.ts';

/** How MyAnimeList and AniList let people call themselves. It goes into an address, so nothing else does. */
const USER_NAME = /^[A-Za-z0-9_-]{2,20}$/;

/** Whether somebody could have the name. `@me`, which means whoever a token belongs to, is none. */
export function isUserName(text: string): boolean {
  return USER_NAME.test(text);
}

/** Nobody has the name. */
export function unknownUser(upstream: Upstream, userName: string): NotFoundError {
  return new NotFoundError(`${UPSTREAM_NAMES[upstream]} knows nobody of the name “${userName}”.`);
}

/** Somebody has the name, and shows their list to nobody. */
export function privateList(upstream: Upstream, userName: string): UnprocessableError {
  return new UnprocessableError(
    `The list of “${userName}” on ${UPSTREAM_NAMES[upstream]} is private. Its owner can make it public there.`,
  );
}
