import { ValidateError } from '@tsoa/runtime';
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import {
  ConflictError,
  ContentTooLargeError,
  ForeignOriginError,
  InvalidRequestError,
  LoginDeniedError,
  LoginExpiredError,
  MethodNotAllowedError,
  NotFoundError,
  OverdueError,
  OverloadedError,
  RefusedError,
  RefusedForNowError,
  StoppingError,
  TooManyRequestsError,
  UnauthenticatedError,
  UnknownKeyError,
  UnprocessableError,
  UnsupportedMediaTypeError,
} from '../../domain/errors.ts';
import { DatabaseUnavailableError } from '../../platform/postgres/database-unavailable-error.ts';
import { CacheUnavailableError } from '../../platform/redis/redis-store.ts';
import { UpstreamAccessError, UpstreamError, type UpstreamFailure } from '../../upstream/upstream-error.ts';
import type { Failure } from './failure.ts';
import { PROBLEM_KINDS, type Problem, type ProblemKind } from './problem.ts';
import { validationFaults } from '../contract/validation-faults.ts';
import { unreadableRequest } from './unreadable-request.ts';

const REFUSALS = [
  [InvalidRequestError, 'invalid-request'],
  [LoginExpiredError, 'login-expired'],
  [UnauthenticatedError, 'unauthenticated'],
  [UnknownKeyError, 'unauthenticated'],
  [LoginDeniedError, 'login-denied'],
  [ForeignOriginError, 'foreign-origin'],
  [NotFoundError, 'not-found'],
  [MethodNotAllowedError, 'method-not-allowed'],
  [ConflictError, 'conflict'],
  [ContentTooLargeError, 'content-too-large'],
  [UnsupportedMediaTypeError, 'unsupported-media-type'],
  [UnprocessableError, 'unprocessable'],
  [StoppingError, 'stopping'],
  [TooManyRequestsError, 'rate-limited'],
  [OverloadedError, 'overloaded'],
  [OverdueError, 'overdue'],
] as const satisfies [abstract new (...args: never[]) => RefusedError, ProblemKind][];

const UPSTREAM_FAILURES: Readonly<Record<UpstreamFailure, ProblemKind>> = {
  faulty: 'upstream-failed',
  unreadable: 'upstream-failed',
  refused: 'upstream-failed',
  unreachable: 'upstream-unavailable',
  'rate-limited': 'upstream-unavailable',
  blocked: 'upstream-unavailable',
  paused: 'upstream-unavailable',
  crowded: 'upstream-unavailable',
  timeout: 'upstream-timeout',
};

const NO_ACCOUNTS: Failure = {
  kind: 'account-unavailable',
  detail: 'Accounts cannot be reached at the moment. Try again in a few seconds.',
  retryAfterSeconds: 5,
};

/** One goes with every 401 (RFC 9110, section 15.5.2); neither cookies nor keys have a registered scheme. */
const SESSION_CHALLENGE = 'Cookie realm="AniRec"';
const KEY_CHALLENGE = 'ApiKey realm="AniRec"';

const UNFORESEEN: Failure = {
  kind: 'internal-error',
  detail: 'Something failed on our side. It has been logged under this request’s id.',
};

/** Answers 404 for every address that no route took. */
export const unknownRoute: RequestHandler = request => {
  throw new NotFoundError(`There is nothing at ${request.baseUrl}${request.path}.`);
};

/**
 * Answers every error as a problem (RFC 9457). The only place where errors become HTTP.
 *
 * An error that nobody foresaw is logged whole and answered as a bare 500: what failed inside is not the caller's.
 *
 * @param publicUrl where AniRec is reached from outside; the `type` of a problem is a page below it.
 */
export function errorHandler(publicUrl: string, logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      // What fails after its deadline has been answered already: the connection is someone else's by now.
      if (!response.writableEnded) next(error);
      return;
    }
    const failure = failureOf(error, request);
    const requestId = String(response.locals.requestId);
    const { route } = response.locals;
    if (failure === UNFORESEEN) logger.error({ err: error, requestId, route }, 'a request failed');
    // Whether a failure is ours is measured by it (request-log.ts).
    response.locals.failedUpstream = failure.upstream;
    const problem = problemOf(failure, publicUrl, requestId);
    if (failure.retryAfterSeconds !== undefined) {
      response.set('Retry-After', String(failure.retryAfterSeconds));
    }
    if (problem.status === 401) response.set('WWW-Authenticate', challengeOf(error));
    response
      .status(problem.status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  };
}

function challengeOf(error: unknown): string {
  return error instanceof UnknownKeyError ? KEY_CHALLENGE : SESSION_CHALLENGE;
}

function problemOf(failure: Failure, publicUrl: string, requestId: string): Problem {
  const { kind, detail, faults = [], upstream } = failure;
  const { status, title } = PROBLEM_KINDS[kind];
  return {
    type: `${publicUrl}/api/docs/errors#${kind}`,
    title,
    status,
    detail,
    instance: `urn:request:${requestId}`,
    ...(faults.length > 0 ? { errors: [...faults] } : {}),
    ...(upstream ? { upstream } : {}),
  };
}

function failureOf(error: unknown, request: Request): Failure {
  if (error instanceof ValidateError) {
    const faults = validationFaults(error.fields, request);
    return { kind: 'invalid-request', detail: 'The request is not as the contract says.', faults };
  }
  if (error instanceof RefusedError) {
    const kind = REFUSALS.find(([refusal]) => error instanceof refusal)?.[1];
    const later = error instanceof RefusedForNowError && { retryAfterSeconds: error.retryAfterSeconds };
    if (kind) return { kind, detail: error.message, faults: error.faults, ...later };
  }
  if (error instanceof CacheUnavailableError || error instanceof DatabaseUnavailableError) return NO_ACCOUNTS;
  if (error instanceof UpstreamError) {
    const { failure, message, upstream, retryAfterSeconds } = error;
    return { kind: UPSTREAM_FAILURES[failure], detail: message, upstream, retryAfterSeconds };
  }
  if (error instanceof UpstreamAccessError) {
    return { kind: 'upstream-access-ended', detail: error.message, upstream: error.upstream };
  }
  return unreadableRequest(error) ?? UNFORESEEN;
}
