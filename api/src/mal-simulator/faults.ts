import type { Response } from 'express';

/** A way in which an upstream fails: it answers in the place of what was asked for, or does not. */
export type Fault = (response: Response) => void;

const DRIP_INTERVAL_MS = 50;
const HUGE_BODY_BYTES = 10_000_000;

/** Too many calls: 429 with `Retry-After`, in seconds. */
export function tooManyRequests(retryAfterS: number): Fault {
  return response => {
    response.status(429).set('Retry-After', String(retryAfterS)).json({ error: 'too_many_requests' });
  };
}

/** 401, as for a token that has expired. */
export const expiredToken: Fault = response => {
  response
    .status(401)
    .set('WWW-Authenticate', 'Bearer error="invalid_token"')
    .json({ error: 'invalid_token' });
};

/** 404, as for a title that MyAnimeList does not have. */
export const notFound: Fault = response => {
  response.status(404).json({ message: '', error: 'not_found' });
};

/** 500, with MyAnimeList's body. */
export const serverError: Fault = response => {
  response.status(500).json({ error: 'internal_server_error', message: '' });
};

/** The page, in HTML, that a guard before MyAnimeList shows to whom it has blocked. */
export const blockPage: Fault = response => {
  response.status(403).type('html').send('<!doctype html><title>403</title><h1>DoS detected</h1>');
};

/** No answer, ever; the connection stays open. */
export const hang: Fault = () => undefined;

/** An answer that begins at once and never ends, a byte at a time. */
export const slowDrip: Fault = response => {
  response.status(200).type('json').write('{"data":[');
  const drip = setInterval(() => response.write(' '), DRIP_INTERVAL_MS);
  response.once('close', () => clearInterval(drip));
};

/** 200, and JSON that breaks off. */
export const badJson: Fault = response => {
  response.type('json').send('{"data":[{"node":{"id":1,');
};

/** 200, and JSON that nobody needs, 10 MB of it. */
export const hugeBody: Fault = response => {
  response.json({ data: [], padding: 'x'.repeat(HUGE_BODY_BYTES) });
};

/** The connection is torn down in the place of an answer. */
export const connectionReset: Fault = response => {
  response.socket?.resetAndDestroy();
};
