import { randomUUID } from 'node:crypto';
import type { IocContainer, ServiceIdentifier } from '@tsoa/runtime';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { POSTER_ORIGINS } from '../features/anime/poster.ts';
import { TRAILER_ORIGINS } from '../features/details/trailer.ts';
import { docsRouter } from '../features/docs/docs.router.ts';
import contract from '../generated/openapi.json' with { type: 'json' };
import policies from '../generated/policies.json' with { type: 'json' };
import { RegisterRoutes } from '../generated/routes.ts';
import { Identification } from '../http/auth/identification.ts';
import { cachePolicy } from '../http/caching/cache-policy.ts';
import { clientFiles } from '../http/client-files.ts';
import { contractGuard } from '../http/contract/contract-guard.ts';
import { announceDeprecation } from '../http/contract/deprecation-headers.ts';
import { readPolicies } from '../http/contract/operation-policy.ts';
import { findOperation } from '../http/contract/requested-operation.ts';
import { crossOrigin } from '../http/security/cross-origin.ts';
import { deadlines } from '../http/limits/deadlines.ts';
import { errorHandler, unknownRoute } from '../http/problems/error-handler.ts';
import { refuseTwoHosts } from '../http/security/host-header.ts';
import { hostCookies } from '../http/auth/host-cookies.ts';
import { composed } from '../http/composed-middleware.ts';
import { LoadShedding } from '../http/limits/load-shedding.ts';
import { originGuard } from '../http/security/origin-guard.ts';
import { compressAnswers } from '../http/compression.ts';
import { sendPrepared } from '../http/prepared-json.ts';
import { RateLimits } from '../http/limits/rate-limits.ts';
import { ResponseCache } from '../http/caching/response-cache.ts';
import { requestId } from '../http/logging/request-id.ts';
import { requestLog } from '../http/logging/request-log.ts';
import { securityHeaders, type PageOrigins } from '../http/security/security-headers.ts';
import { uploads } from '../http/limits/uploads.ts';
import { noMetrics, type Metrics } from '../platform/telemetry/metrics.ts';
import { CONTAINER } from '../http/contract/ioc.ts';

/** Where the documentation is: the router is entered for that alone. What is matched is cut off. */
const DOCS = /^\/api(?=\/(?:docs|openapi))/;

/** What programs ask for counts, as all else that they ask for; what pages of the documentation load does not. */
const CONTRACT_FILES = /^\/api(?=\/openapi\.(?:json|yaml)$)/;

/** Bodies above this are refused with 413. */
const BODY_LIMIT = '100kb';

/**
 * Ties the HTTP side together: every request passes these in this order.
 *
 * @param metrics counts requests, if given.
 */
export function createApp(
  config: Config,
  container: IocContainer,
  logger: Logger,
  metrics: Metrics = noMetrics,
): Express {
  const app = express();
  const answerError = errorHandler(config.publicUrl, logger);
  const { session } = hostCookies(config.publicUrl);
  app.set(CONTAINER, container);
  app.set('etag', 'strong');
  app.set('trust proxy', config.trustedProxies);
  // Guards and policies tell addresses by their letters: `/API/v1/Users/me` must be no way around them.
  app.set('case sensitive routing', true);
  app.disable('x-powered-by');
  sendPrepared(app);
  app.use(onEveryRequest(config, logger, metrics));
  app.use(CONTRACT_FILES, guardedBy(container, RateLimits));
  app.use(DOCS, docsRouter(contract, { sessionCookie: session.name, malApiUrl: config.malApiUrl }));
  const sameOrigin = originGuard(config.publicUrl, session);
  app.use(
    '/api',
    composed(crossOrigin, contractGuard, sameOrigin, deadlines(answerError), admission(container)),
  );
  app.use('/api', countingRefused(container));
  app.use(compressAnswers());
  app.use('/api', composed(cachePolicy(session), express.json({ limit: BODY_LIMIT })));
  // Last: what is cached takes no longer than a refusal, and what a body asks for begins once it is read.
  app.use('/api', guardedBy(container, LoadShedding));
  RegisterRoutes(app, { multer: uploads() });
  app.use('/api', unknownRoute);
  if (config.clientDirectory !== undefined) app.use(clientFiles(config.clientDirectory));
  app.use(unknownRoute, answerError);
  return app;
}

/** What every request passes, of documentation too. */
function onEveryRequest(config: Config, logger: Logger, metrics: Metrics): RequestHandler {
  return composed(
    requestId(randomUUID),
    findOperation(contract, readPolicies(policies)),
    requestLog({ logger, metrics }),
    securityHeaders(config.publicUrl, pageOrigins(config)),
    announceDeprecation(config.publicUrl),
    refuseTwoHosts,
  );
}

/** Where pages may load from besides AniRec, as the operator wants it. */
function pageOrigins({ posters, anilistDetails }: Config): PageOrigins {
  return {
    pictures: posters === 'on' ? POSTER_ORIGINS : [],
    frames: anilistDetails === 'on' ? TRAILER_ORIGINS : [],
  };
}

/** What the container lets requests pass by. It is asked for when one comes, as controllers are. */
interface Guard {
  readonly guard: RequestHandler;
}

/** Who sent it, whether they may ask again, and whether what they ask for is known. */
function admission(container: IocContainer): RequestHandler {
  return composed(...[Identification, RateLimits, ResponseCache].map(guard => guardedBy(container, guard)));
}

function countingRefused(container: IocContainer): ErrorRequestHandler {
  return (error, request, response, next) =>
    container.get<RateLimits>(RateLimits).refusalGuard(error, request, response, next);
}

function guardedBy(container: IocContainer, type: ServiceIdentifier<Guard>): RequestHandler {
  return (request, response, next) => container.get<Guard>(type).guard(request, response, next);
}
