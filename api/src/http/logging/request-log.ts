import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import type { IdentifiedRequest } from '../auth/identification.ts';
import { operationOf, routeOf } from '../contract/requested-operation.ts';

/** What a request that the contract has no address for is logged and measured as: anybody can make up addresses. */
const OTHER = 'other';

/** What nginx calls a caller that went away before it was answered; no answer ever has this status. */
const CALLER_GONE = 499;

/** The trace that a request is part of (W3C Trace Context, section 3.2): 16 bytes, not all of them 0. */
const TRACEPARENT = /^[\da-f]{2}-(?!0{32})([\da-f]{32})-[\da-f]{16}-[\da-f]{2}/;

export interface RequestLogOptions {
  logger: Logger;
  metrics: Metrics;
}

/**
 * Logs a line a request, once it has been answered or its caller has gone, and measures it by that line. The line says
 * whom it was answered to by an id alone, and nothing of the query or the body. Requests for health, and for the
 * client's files where the API serves them, are logged for whoever looks for faults (`debug`).
 */
export function requestLog({ logger, metrics }: RequestLogOptions): RequestHandler {
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    const { path } = request;
    const route = routeOf(request)?.template ?? OTHER;
    // A load balancer asks several times a minute, and the answers say nothing that it does not say itself.
    const isMonitor = operationOf(request)?.policy.caller === 'monitor';
    const level = path.startsWith('/api/') && !isMonitor ? 'info' : 'debug';
    response.locals.route = route;
    response.once('close', () => {
      if (!logger.isLevelEnabled(level)) return;
      const milliseconds = Number((process.hrtime.bigint() - started) / 1_000n) / 1_000;
      const status = response.writableFinished ? response.statusCode : CALLER_GONE;
      const failed = status >= 500;
      // Where no upstream failed it is left out: each route that has a metric costs.
      const UpstreamErrors = failed && response.locals.failedUpstream !== undefined ? 1 : undefined;
      const measured = { Requests: 1, Errors: failed ? 1 : 0, UpstreamErrors, Latency: milliseconds };
      const fields = metrics.fields(measured, { name: 'route', value: route });
      logger[level]({ ...lineOf(request, response), status, milliseconds, ...fields }, 'request');
    });
    next();
  };
}

function lineOf(request: Request, { locals }: Response): object {
  const [, traceId] = TRACEPARENT.exec(request.get('traceparent') ?? '') ?? [];
  return {
    method: request.method,
    route: String(locals.route),
    requestId: String(locals.requestId),
    ...callerOf(request),
    ...(traceId !== undefined && { traceId }),
  };
}

/** Known where the operation needs a session: the generated routes keep whose it is; or where a key was sent. */
function callerOf({ user, keyId }: IdentifiedRequest): { userId?: string; keyId?: string } {
  return { ...(user && { userId: user.userId }), ...(keyId !== undefined && { keyId }) };
}
