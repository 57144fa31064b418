import { HttpErrorResponse } from '@angular/common/http';
import type { Upstream } from '@anirec/openapi/angular';
import { FullList } from './full-list';

/** A failure, as a page tells it. */
export interface Failure {
  readonly title: string;
  readonly detail: string;
  /** Whether the same request may work later. */
  readonly isPassing: boolean;
}

/** The services that AniRec asks, as their visitors know them. */
export const UPSTREAM_NAMES: Readonly<Record<Upstream, string>> = {
  myanimelist: 'MyAnimeList',
  anilist: 'AniList',
};

const NO_ANSWER = 'AniRec’s server does not answer';
const OFFLINE: Failure = {
  title: NO_ANSWER,
  detail: 'Check your connection, then try again.',
  isPassing: true,
};

/** Says what went wrong, in the API's own words where it answered with some. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof FullList) return { title: 'No room left', detail: error.message, isPassing: false };
  if (!(error instanceof HttpErrorResponse)) {
    return { title: 'Something went wrong', detail: 'Try again, or load the page again.', isPassing: true };
  }
  if (error.status === 0) return OFFLINE;
  const detail = problemText(error.error, 'detail');
  if (error.status >= 500) {
    const title = unavailableTitle(property(error.error, 'upstream'));
    return { title, detail: detail ?? 'It may be busy. Try again in a moment.', isPassing: true };
  }
  return {
    title: problemText(error.error, 'title') ?? 'That did not work',
    detail: detail ?? `The server refused the request (${error.status}).`,
    isPassing: error.status === 429,
  };
}

/** Whether the API answered that what was asked for does not exist. */
export function isNotFound(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 404;
}

/** Whether the API answered that nobody is signed in. */
export function isUnauthenticated(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 401;
}

/** Where the API says that a request is wrong, such as `/query/genre/0`; nothing where it does not say. */
export function faultPointers(error: unknown): string[] {
  const faults = error instanceof HttpErrorResponse ? property(error.error, 'errors') : undefined;
  if (!Array.isArray(faults)) return [];
  return faults.map(fault => property(fault, 'pointer')).filter(pointer => typeof pointer === 'string');
}

/** Another service's failure is not ours, and says so. */
function unavailableTitle(upstream: unknown): string {
  const name = Object.entries(UPSTREAM_NAMES).find(([each]) => each === upstream)?.[1];
  return name === undefined ? NO_ANSWER : `${name} is unavailable`;
}

/** A proxy between us and the API may answer with something other than a problem. */
function problemText(body: unknown, field: 'title' | 'detail'): string | undefined {
  const value = property(body, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
