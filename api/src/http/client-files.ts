import { Router, type RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { InvalidRequestError } from '../domain/errors.ts';

/** Angular puts a hash of the content into the names of the files it builds; some are handed out compressed. */
const HASHED = /-[\w-]{8}\.(?:js|css)(?:\.br|\.gz)?$/;
const A_YEAR_S = 365 * 24 * 60 * 60;

/**
 * Serves the built web client, each file as it was compressed when it was built (`client/pack.ts`), and its page for every
 * address that only the client's router knows. Used where the API serves both halves; in production the client has a
 * container of its own.
 */
export function clientFiles(directory: string): Router {
  const router = Router();
  const files = filesIn(directory);
  router.use(refuseUnreadable, files);
  router.use((request, response, next) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/\.[a-z0-9]+$/i.test(request.path);
    if (!isPage) {
      next();
      return;
    }
    request.url = '/index.html';
    void files(request, response, next);
  });
  return router;
}

/** What hands out the files answers such an address itself, and not with a problem. */
const refuseUnreadable: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(request.path);
  } catch {
    throw new InvalidRequestError('The address cannot be read: write a percent sign in it as %25.');
  }
  next();
};

function filesIn(directory: string): RequestHandler {
  return expressStaticGzip(directory, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: {
      // A part of a compressed file is of no use to anybody.
      acceptRanges: false,
      setHeaders: (response, path) => {
        const policy = HASHED.test(path) ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache';
        response.setHeader('Cache-Control', policy);
      },
    },
  });
}
