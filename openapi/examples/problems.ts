import express from 'express';
import { pino } from 'pino';
import request from 'supertest';
import * as errors from '../../api/src/domain/errors.ts';
import { errorHandler } from '../../api/src/http/problems/error-handler.ts';
import { requestId } from '../../api/src/http/logging/request-id.ts';
import { UpstreamError } from '../../api/src/upstream/upstream-error.ts';
import type { Json } from '../json.ts';

const REQUEST_ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const PUBLIC_URL = 'http://localhost:8080';

/** What goes wrong too seldom to be asked for: each thrown as the product throws it, and answered by its own handler. */
const FAILURES: Readonly<Record<string, Error>> = {
  MethodNotAllowed: new errors.MethodNotAllowedError(
    'DELETE is not allowed here. Allowed are GET, HEAD, OPTIONS.',
  ),
  InternalError: new Error('Nobody is told.'),
  Unauthenticated: new errors.UnauthenticatedError('Nobody is signed in here, or the session is over.'),
  UnknownKey: new errors.UnknownKeyError(
    'The key in X-API-Key is unknown or revoked. Make another in your settings, or send none.',
  ),
  ForeignOrigin: new errors.ForeignOriginError(
    'With a session, POST is taken from pages of http://localhost:8080 alone.',
  ),
  ContentTooLarge: new errors.ContentTooLargeError('The body is larger than 100 kB.'),
  UnsupportedMediaType: new errors.UnsupportedMediaTypeError('Send application/json.'),
  RateLimited: new errors.TooManyRequestsError('That was too often. Try again in 21 seconds.', 21),
  Overloaded: new errors.OverloadedError(
    'AniRec has too much to do at the moment. Try again in a second.',
    1,
  ),
  Unavailable: new errors.OverloadedError(
    'AniRec has too much to do at the moment. Try again in a second.',
    1,
  ),
  403: new errors.LoginDeniedError('MyAnimeList did not let AniRec in.', '/'),
  404: new errors.NotFoundError('There is nothing of this id.'),
  409: new errors.ConflictError('Another import of yours is under way. Wait until it has ended.'),
  413: new errors.ContentTooLargeError('The file is larger than 5 MB.'),
  422: new errors.UnprocessableError('You have five keys already. Revoke one to make another.'),
  502: new UpstreamError('myanimelist', 'faulty'),
  503: new UpstreamError('myanimelist', 'paused'),
  504: new UpstreamError('myanimelist', 'timeout'),
};

/** The problem that each failure is answered with, by the names of shared answers and by statuses. */
export async function problemExamples(): Promise<Record<string, Json>> {
  const app = express();
  app.use(requestId(() => REQUEST_ID));
  app.get('/:failure', request => {
    throw FAILURES[request.params.failure] ?? new Error('There is no such failure.');
  });
  app.use(errorHandler(PUBLIC_URL, pino({ level: 'silent' })));
  const examples: Record<string, Json> = {};
  for (const name of Object.keys(FAILURES)) {
    const { text } = await request(app).get(`/${name}`);
    examples[name] = JSON.parse(text) as Json;
  }
  return examples;
}
