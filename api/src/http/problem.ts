import type { RequestFault } from '../errors.ts';

/**
 * A failure, as RFC 9457 writes it (`application/problem+json`).
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
  /** The kind of problem, in a few words: the same for every problem of this type. */
  title: string;
  /**
   * The HTTP status code, repeated.
   * @isInt
   */
  status: number;
  /** What went wrong this time. */
  detail: string;
  /** The request's id, to name when you ask us about it. */
  instance: string;
  /** Each fault of the request, where there is more to say than the detail does. */
  errors?: RequestFault[];
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
  'not-found': {
    status: 404,
    title: 'Not found',
    meaning: 'There is nothing at this address: no such route, or no title with this id.',
    remedy: 'Ids are MyAnimeList’s. Find a title’s id with /api/v1/search/suggestions.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The address exists and does not take this HTTP method.',
    remedy: 'Use one of the methods that the `Allow` header lists.',
  },
  'content-too-large': {
    status: 413,
    title: 'Content too large',
    meaning: 'The request’s body is larger than the API reads.',
    remedy: 'Send at most 100 kB; fewer picks say as much as very many.',
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
      'The request is well written, and something in it cannot be: a pick that does not exist, or twice the same.',
    remedy: 'Mend what `errors` points at.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    meaning: 'Something failed on our side.',
    remedy: 'Try again; if it stays, tell us the `instance`, which names your request in our logs.',
  },
} as const satisfies Record<string, ProblemDescription>;
