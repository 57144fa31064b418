import { join } from 'node:path';
import express, { Router } from 'express';

/** Angular puts a hash of the content into the names of the files it builds. */
const HASHED = /-[\w-]{8}\.(?:js|css)$/;
const A_YEAR_S = 365 * 24 * 60 * 60;

/**
 * Serves the built web client, and its page for every address that only the client's router knows. Used where the API
 * serves both halves; in production the client has a container of its own.
 */
export function clientFiles(directory: string): Router {
  const router = Router();
  router.use(
    express.static(directory, {
      index: false,
      // A part of a packed file is of no use to anybody.
      acceptRanges: false,
      setHeaders: (response, path) => {
        response.set(
          'Cache-Control',
          HASHED.test(path) ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache',
        );
      },
    }),
  );
  router.use((request, response, next) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/\.[a-z0-9]+$/i.test(request.path);
    if (!isPage) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-cache').sendFile(join(directory, 'index.html'));
  });
  return router;
}
