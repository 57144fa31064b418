import type { RequestHandler } from 'express';

const ACCEPTED = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Gives every request an id: the caller's `X-Request-Id` where it is 8 to 64 plain characters, else a new one.
 * The id is sent back, logged, and named in every problem, so that a caller and we can talk about one request.
 *
 * @param mint makes a new id.
 */
export function requestId(mint: () => string): RequestHandler {
  return (request, response, next) => {
    const offered = request.get('X-Request-Id');
    const id = offered !== undefined && ACCEPTED.test(offered) ? offered : mint();
    response.locals.requestId = id;
    response.set('X-Request-Id', id);
    next();
  };
}
