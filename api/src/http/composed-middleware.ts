import type { RequestHandler } from 'express';

/**
 * Has handlers called one after the other, as Express does: none after one that answers or fails. For each handler that it
 * is told of, Express matches the address, cuts it and makes a way on; a fifth of the time that a cached answer takes
 * went into that.
 */
export function composed(...handlers: readonly RequestHandler[]): RequestHandler {
  return (request, response, next) => {
    let turn = 0;
    const goOn = (error?: unknown): void => {
      const handler = error === undefined ? handlers[turn++] : undefined;
      if (handler) begin(handler);
      else next(error);
    };
    // Whoever calls the next handler is not the one to hear of its failure.
    const begin = (handler: RequestHandler): void => {
      try {
        const handled = handler(request, response, goOn);
        if (handled instanceof Promise) handled.catch(goOn);
      } catch (error) {
        goOn(error);
      }
    };
    goOn();
  };
}
