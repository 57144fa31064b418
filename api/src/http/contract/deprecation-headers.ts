import type { RequestHandler } from 'express';
import { DEPRECATION_KEY } from './deprecation.ts';
import { operationOf } from './requested-operation.ts';

/**
 * Says on each answer of a deprecated operation, whichever it is, since when it is so (`Deprecation`, RFC 9745) and until
 * when it works at least (`Sunset`, RFC 8594).
 *
 * @param publicUrl where AniRec is reached from outside; a page below it says what that means.
 */
export function announceDeprecation(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const deprecation = operationOf(request)?.[DEPRECATION_KEY];
    if (deprecation) {
      const { since, sunset } = deprecation;
      // A structured field's date: seconds since 1970 (RFC 9651, section 3.3.7).
      response.set('Deprecation', `@${Date.parse(since) / 1000}`);
      response.set('Sunset', new Date(sunset).toUTCString());
      response.append('Link', `<${publicUrl}/api/docs/versions>; rel="deprecation"; type="text/html"`);
    }
    next();
  };
}
