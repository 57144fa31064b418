import type { ErrorRequestHandler, RequestHandler } from 'express';
import { OverdueError } from '../../domain/errors.ts';
import { operationOf } from '../contract/requested-operation.ts';

/** Of what the contract does not have: nothing that it could wait for. */
const DEFAULT_TIMEOUT_S = 5;
const RETRY_AFTER_S = 5;
const DETAIL = 'This took too long, and was given up. Try again in a few seconds.';

/**
 * Answers for an operation that does not in time; its policy says how long it may take. What has begun to be answered may
 * go on.
 *
 * @param refuse answers with an error; the request itself goes on with what it waits for.
 */
export function deadlines(refuse: ErrorRequestHandler): RequestHandler {
  return (request, response, next) => {
    const { timeoutS = DEFAULT_TIMEOUT_S } = operationOf(request)?.policy ?? {};
    const timer = setTimeout(() => {
      if (!response.headersSent)
        void refuse(new OverdueError(DETAIL, RETRY_AFTER_S), request, response, next);
    }, timeoutS * 1_000);
    response.once('close', () => clearTimeout(timer));
    next();
  };
}
