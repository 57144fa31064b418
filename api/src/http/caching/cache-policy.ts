import type { Request, RequestHandler } from 'express';
import type { HostCookie } from '../auth/host-cookie.ts';
import { operationOf } from '../contract/requested-operation.ts';
import type { OperationPolicy } from '../contract/operation-policy.ts';

/**
 * The catalogue and what is recommended from it are the same for everyone, and change with a release at most: anyone
 * may keep an answer for five minutes, and go on showing it while we are being asked again or are away.
 */
const PUBLIC = 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400';

/** No proxy and no browser may keep what is somebody's own. */
const PRIVATE = 'private, no-store';

const HEADERS: Readonly<Record<OperationPolicy['cache'], string>> = {
  memory: PUBLIC,
  public: PUBLIC,
  private: PRIVATE,
  none: 'no-store',
};

/** Says how long an answer may be kept, as its operation's policy has it. Problems are never kept (see `errorHandler`). */
export function cachePolicy(sessionCookie: HostCookie): RequestHandler {
  const isNoted = notedRequests(sessionCookie);
  return (request, response, next) => {
    const { cache = 'none', noted = false } = operationOf(request)?.policy ?? {};
    if (noted && cache !== 'private') response.vary('Cookie');
    response.set('Cache-Control', isNoted(request) ? PRIVATE : HEADERS[cache]);
    next();
  };
}

/**
 * Tells which requests are noted in somebody's history, and so answered to them alone: for what a browser keeps, it would
 * not ask.
 */
export function notedRequests(sessionCookie: HostCookie): (request: Request) => boolean {
  return request =>
    operationOf(request)?.policy.noted === true && sessionCookie.read(request.headers.cookie) !== undefined;
}
