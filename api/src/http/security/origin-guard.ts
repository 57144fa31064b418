import type { RequestHandler } from 'express';
import { ForeignOriginError } from '../../domain/errors.ts';
import type { HostCookie } from '../auth/host-cookie.ts';

/** They change nothing (RFC 9110, section 9.2.1), so that another site gains nothing by having them sent. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what would change something in the name of whoever is signed in, unless a page of ours sent it: its `Origin`
 * is ours, or the browser says that it is the same as the address's (`Sec-Fetch-Site`, which no script can set, and
 * which holds also where a proxy stands between, as in `make dev`).
 *
 * @param publicUrl where AniRec is reached from outside.
 */
export function originGuard(publicUrl: string, sessionCookie: HostCookie): RequestHandler {
  const ours = new URL(publicUrl).origin;
  return (request, _response, next) => {
    const withSession = sessionCookie.read(request.headers.cookie) !== undefined;
    const fromUs = request.get('Origin') === ours || request.get('Sec-Fetch-Site') === 'same-origin';
    if (withSession && !fromUs && !SAFE_METHODS.has(request.method)) {
      throw new ForeignOriginError(`With a session, ${request.method} is taken from pages of ${ours} alone.`);
    }
    next();
  };
}
