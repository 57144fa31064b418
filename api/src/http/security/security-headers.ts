import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What the API answers is data: where a browser shows it as a page nevertheless, nothing in it may run or load. */
const API_POLICY = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** Where pages may load what from besides AniRec. */
export interface PageOrigins {
  pictures: readonly string[];
  /** Of players in frames. */
  frames: readonly string[];
}

/** The client's pages. Angular writes components' styles into them, so styles alone may stand inline. */
function pagePolicy({ pictures, frames }: PageOrigins): SettingHeaders {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', ...pictures],
      frameSrc: frames.length > 0 ? [...frames] : ["'none'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  });
}

/** Nothing of ours asks for any of them; `()` lets no page and no frame. */
const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb']
  .map(feature => `${feature}=()`)
  .join(', ');

/**
 * Tells browsers what not to do with an answer. Pages of the documentation have a policy of their own (see `docsRouter`).
 *
 * @param publicUrl where AniRec is reached from outside: where that is HTTPS, browsers are to use nothing else for a year
 * (RFC 6797), which on somebody's own computer would shut out what else runs there.
 * @param origins what pages may load from besides AniRec.
 */
export function securityHeaders(publicUrl: string, origins: PageOrigins): RequestHandler {
  const usual = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: publicUrl.startsWith('https:'),
  });
  const [ofApi, ofPages] = [headersOf(usual, API_POLICY), headersOf(usual, pagePolicy(origins))];
  return (request, response, next) => {
    const headers = request.path.startsWith('/api/') ? ofApi : ofPages;
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

type SettingHeaders = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** None depends on the request, so all are asked for once: asking a dozen functions takes longer than setting them. */
function headersOf(...setting: SettingHeaders[]): ReadonlyMap<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  for (const set of setting) set(request, response, () => undefined);
  response.setHeader('Permissions-Policy', PERMISSIONS);
  return new Map(response.getHeaderNames().map(name => [name, String(response.getHeader(name))]));
}
