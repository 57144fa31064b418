import type { RequestHandler } from 'express';
import type { HostCookie } from './host-cookie.ts';
import { isAboutSomebody, isNoted, isPersonal } from './personal-paths.ts';

/**
 * The catalogue and what is recommended from it are the same for everyone, and change with a release at most: anyone
 * may keep an answer for five minutes, and go on showing it while we are being asked again or are away.
 */
const SHARED = 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400';

/** No proxy and no browser may keep what is somebody's own. */
const PERSONAL = 'private, no-store';

/** Says how long an answer may be kept. Health is never kept, and neither are problems (see `errorHandler`). */
export function cachePolicy(sessionCookie: HostCookie): RequestHandler {
  return (request, response, next) => {
    const { method, path, headers } = request;
    const noted = isNoted(path);
    if (noted) response.vary('Cookie');
    const noting = noted && sessionCookie.read(headers.cookie) !== undefined;
    const personal = noting || isPersonal(path) || isAboutSomebody(path);
    response.set('Cache-Control', personal ? PERSONAL : policyFor(method, path));
    next();
  };
}

function policyFor(method: string, path: string): string {
  const read = method === 'GET' || method === 'HEAD';
  const health = /^\/api\/(v1\/)?health/.test(path);
  return read && !health ? SHARED : 'no-store';
}
