import type { ErrorRequestHandler, RequestHandler } from 'express';
import { OverdueError } from '../../domain/errors.ts';
import { operationFinder, type Contract } from '../contract/contract.ts';

/** How long operations may take, in milliseconds. */
export interface Deadlines {
  readonly usual: number;
  /** For those that ask other services, or read or write whole lists. */
  readonly long: number;
}

/** A process that is told to stop waits for the longest of them (`server/stop-times.ts`). */
export const DEADLINES: Deadlines = { usual: 5_000, long: 30_000 };
const LONG = new Set([
  'recommendFromProfile',
  'getDetails',
  'listDetails',
  'finishSignIn',
  'startFileImport',
  'exportMyList',
]);
const RETRY_AFTER_SECONDS = 5;

/**
 * Answers for an operation that does not in time. What has begun to be answered may go on.
 *
 * @param refuse answers with an error; the request itself goes on with what it waits for.
 */
export function deadlines(
  contract: Contract,
  refuse: ErrorRequestHandler,
  { usual, long }: Deadlines = DEADLINES,
): RequestHandler {
  const find = operationFinder(contract);
  return (request, response, next) => {
    const { operationId = '' } = find(request) ?? {};
    const timer = setTimeout(
      () => {
        if (!response.headersSent) {
          void refuse(new OverdueError(DETAIL, RETRY_AFTER_SECONDS), request, response, next);
        }
      },
      LONG.has(operationId) ? long : usual,
    );
    response.once('close', () => clearTimeout(timer));
    next();
  };
}

const DETAIL = 'This took too long, and was given up. Try again in a few seconds.';
