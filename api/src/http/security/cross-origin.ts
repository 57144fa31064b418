import cors from 'cors';
import type { RequestHandler } from 'express';
import { isPersonal } from '../caching/personal-paths.ts';

const EXPOSED = ['X-Request-Id', 'ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After'];

const share = cors({ exposedHeaders: EXPOSED, preflightContinue: true });

/** Lets any site read what is the same for everyone, without cookies; of what is personal, none but ours. */
export const crossOrigin: RequestHandler = (request, response, next) => {
  if (isPersonal(`${request.baseUrl}${request.path}`)) next();
  else share(request, response, next);
};
