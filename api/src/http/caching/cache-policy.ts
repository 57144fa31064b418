import type { Request, RequestHandler } from 'express';
import type { HostCookie } from '../auth/host-cookie.ts';
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
  const isPersonalRequest = personalRequests(sessionCookie);
  return (request, response, next) => {
    if (isNoted(request.path)) response.vary('Cookie');
    response.set('Cache-Control', isPersonalRequest(request) ? PERSONAL : policyFor(request));
    next();
  };
}

/** Tells which requests are answered to one person alone: whoever they are about, or whose history notes them. */
export function personalRequests(sessionCookie: HostCookie): (request: Request) => boolean {
  return ({ baseUrl, path, headers }) => {
    const whole = `${baseUrl}${path}`;
    const noting = isNoted(whole) && sessionCookie.read(headers.cookie) !== undefined;
    return noting || isPersonal(whole) || isAboutSomebody(whole);
  };
}

function policyFor({ method, path }: Request): string {
  const read = method === 'GET' || method === 'HEAD';
  const health = /^\/api\/(v1\/)?health/.test(path);
  return read && !health ? SHARED : 'no-store';
}
