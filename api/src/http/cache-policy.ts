import type { RequestHandler } from 'express';

/**
 * The catalogue and what is recommended from it are the same for everyone, and change with a release at most: anyone
 * may keep an answer for five minutes, and go on showing it while we are being asked again or are away.
 */
const SHARED = 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400';

/** Says how long an answer may be kept. Health is never kept, and neither are problems (see `errorHandler`). */
export const cachePolicy: RequestHandler = (request, response, next) => {
  const shared = request.method === 'GET' || request.method === 'HEAD';
  const health = /^\/api\/(v1\/)?health/.test(request.path);
  response.set('Cache-Control', shared && !health ? SHARED : 'no-store');
  next();
};
