import type { RequestFault } from '../../domain/errors.ts';
import type { Upstream } from '../../upstream/upstream-error.ts';

/**
 * An error, as RFC 9457 describes it (`application/problem+json`).
 *
 * @example {
 *   "type": "http://localhost:8080/api/docs/errors#not-found",
 *   "title": "Not found",
 *   "status": 404,
 *   "detail": "No anime has the id 999999.",
 *   "instance": "urn:request:0f8fad5b-d9cb-469f-a165-70867728950e"
 * }
 */
export interface Problem {
  /** The page that explains this kind of problem, and what to do about it. */
  type: string;
  /** The kind of problem in a few words, the same for every problem of this type. */
  title: string;
  /**
   * The HTTP status code, repeated.
   * @isInt
   */
  status: number;
  /** What went wrong this time. */
  detail: string;
  /** The request's id; quote it when you ask for help. */
  instance: string;
  /** Each fault of the request, if there is more to say than `detail` does. */
  errors?: RequestFault[];
  /** The service that failed, if it was not AniRec itself; `detail` names it too. */
  upstream?: Upstream;
}

/** The kinds of problem that the API answers with; each has an entry on the page `/api/docs/errors`. */
export type ProblemKind = keyof typeof PROBLEM_KINDS;

interface ProblemDescription {
  status: number;
  title: string;
  /** What it means, for the page that explains it. */
  meaning: string;
  /** What a caller can do about it. */
  remedy: string;
}

export const PROBLEM_KINDS = {
  'invalid-request': {
    status: 400,
    title: 'Invalid request',
    meaning: 'A parameter or the body is missing, unknown, or not of the form that the contract gives.',
    remedy: 'Mend what `errors` points at; the contract at /api/docs lists every parameter and its limits.',
  },
  'login-expired': {
    status: 400,
    title: 'Login expired',
    meaning:
      'The login that the browser came back from is over: it took more than ten minutes, was finished once already, or began in another browser.',
    remedy: 'Begin again at /api/v1/oauth/authorize.',
  },
  unauthenticated: {
    status: 401,
    title: 'Not authenticated',
    meaning:
      'Only somebody who is signed in can do this, and the session is missing or over; or the request came with a key that is unknown or revoked.',
    remedy: 'Sign in at /api/v1/oauth/authorize; or make another key in your settings, or send none.',
  },
  'login-denied': {
    status: 403,
    title: 'Login denied',
    meaning:
      'MyAnimeList sent the browser back without letting AniRec in: most likely somebody pressed “Deny”.',
    remedy: 'Sign in again, and allow it. Everything that needs no account works without.',
  },
  'foreign-origin': {
    status: 403,
    title: 'Sent from another site',
    meaning: 'A request that changes something came with a session, and not from a page of ours.',
    remedy: 'Send the header `Origin` with our address, as browsers do by themselves on our pages.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    meaning:
      'There is nothing at this address: no such route, no title with this id, or nobody with this name.',
    remedy: 'Ids are MyAnimeList’s. Find a title’s id with /api/v1/search/suggestions.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The address exists and does not take this HTTP method.',
    remedy: 'Use one of the methods that the `Allow` header lists.',
  },
  conflict: {
    status: 409,
    title: 'Something else is under way',
    meaning: 'The request cannot be carried out while something else of yours is, such as another import.',
    remedy: 'Wait until that has ended, and send the request again.',
  },
  'content-too-large': {
    status: 413,
    title: 'Content too large',
    meaning: 'The request’s body is larger than the API reads.',
    remedy: 'Send at most 100 kB, or a file of at most 5 MB; fewer picks say as much as very many.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    meaning: 'The request’s body is not of a type that this address reads.',
    remedy: 'Send JSON, with the header `Content-Type: application/json`.',
  },
  unprocessable: {
    status: 422,
    title: 'Cannot be carried out',
    meaning:
      'The request is well written, and cannot be done: a pick does not exist or stands twice, or a list is private, or you have as many keys as there may be.',
    remedy: 'Mend what `errors` points at, or else what `detail` says.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    meaning: 'More requests of this kind have come from you than are taken, as `RateLimit-Policy` says.',
    remedy:
      'Wait for the seconds in `Retry-After`. Every answer says in `RateLimit` how many requests are left, so that you can slow down before.',
  },
  overloaded: {
    status: 503,
    title: 'Too much to do',
    meaning: 'AniRec is asked for more than it can do, and refuses some of it to do the rest well.',
    remedy: 'Try again after the seconds in `Retry-After`, and then more and more seldom.',
  },
  overdue: {
    status: 503,
    title: 'Took too long',
    meaning: 'The request was worked on for longer than anyone waits, and was given up.',
    remedy: 'Try again after the seconds in `Retry-After`.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    meaning: 'Something failed on our side.',
    remedy: 'Try again; if it stays, tell us the `instance`, which names your request in our logs.',
  },
  'account-unavailable': {
    status: 503,
    title: 'Accounts are unavailable',
    meaning: 'What AniRec keeps of people who sign in cannot be reached: nobody is signed out by that.',
    remedy: 'Try again after the seconds in `Retry-After`. Everything that needs no account works.',
  },
  stopping: {
    status: 503,
    title: 'Stopping',
    meaning:
      'The process that was asked is about to end, and answers what still comes. Another takes its place.',
    remedy: 'Whoever spreads requests over processes sends this one no more. Nobody else asks for readiness.',
  },
  'upstream-access-ended': {
    status: 403,
    title: 'Access to your account ended',
    meaning:
      'The service that `upstream` names no longer lets AniRec see the account that you signed in with.',
    remedy: 'Sign in again.',
  },
  'upstream-failed': {
    status: 502,
    title: 'Another service failed',
    meaning:
      'The service that `upstream` names answered with an error, or with something that cannot be read.',
    remedy: 'Try again after the seconds in `Retry-After`. Everything that does not need the service works.',
  },
  'upstream-unavailable': {
    status: 503,
    title: 'Another service is unavailable',
    meaning:
      'The service that `upstream` names cannot be reached or wants to be asked less, or has failed so often that AniRec lets it rest.',
    remedy: 'Try again after the seconds in `Retry-After`. Everything that does not need the service works.',
  },
  'upstream-timeout': {
    status: 504,
    title: 'Another service does not answer',
    meaning: 'The service that `upstream` names did not answer in time.',
    remedy: 'Try again after the seconds in `Retry-After`. Everything that does not need the service works.',
  },
} as const satisfies Record<string, ProblemDescription>;
