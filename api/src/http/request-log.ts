import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** Logs a line a request, when it has been answered. Never its query or body: they may say who somebody is. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    const { method, path } = request;
    response.once('finish', () => {
      const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
      const requestId = String(response.locals.requestId);
      logger.debug({ method, path, status: response.statusCode, milliseconds, requestId }, 'request');
    });
    next();
  };
}
