import cors from 'cors';
import type { RequestHandler } from 'express';
import type { ContractRoute } from '../contract/contract.ts';
import { routeOf } from '../contract/requested-operation.ts';

const EXPOSED = [
  ...['X-Request-Id', 'ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After'],
  ...['Deprecation', 'Sunset', 'Link'],
];

/** For how long browsers need not ask again whether a site may; Chromium remembers it for two hours at most. */
const PREFLIGHT_MAX_AGE_S = 7200;

const share = cors({ exposedHeaders: EXPOSED, maxAge: PREFLIGHT_MAX_AGE_S, preflightContinue: true });

/** Lets any site read what is the same for everyone, without cookies; of what is personal, none but ours. */
export const crossOrigin: RequestHandler = (request, response, next) => {
  if (isPersonal(routeOf(request))) {
    next();
    return;
  }
  // Else no page of theirs could show a picture of ours, which is not read by a script.
  response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  share(request, response, next);
};

/** With any of its methods: what a browser asks first (a preflight) has a method of its own. */
function isPersonal(route: ContractRoute | undefined): boolean {
  const callers = Object.values(route?.operations ?? {}).map(({ policy }) => policy.caller);
  return callers.includes('session') || callers.includes('browser');
}
