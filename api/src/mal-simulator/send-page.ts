import type { Response } from 'express';
import type { Html } from './html.ts';

/**
 * Sends a page that may run no script and load nothing but its style and pictures from here.
 *
 * @param formTarget an origin where a form of the page may lead: Chromium holds `form-action` also against what the
 *   answer to a form redirects to (https://www.w3.org/TR/CSP3/#form-action).
 */
export function sendPage(response: Response, page: Html, formTarget = ''): void {
  response
    .set('Content-Security-Policy', policyFor(formTarget))
    .set('X-Content-Type-Options', 'nosniff')
    .set('Referrer-Policy', 'no-referrer')
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(page.toString());
}

function policyFor(formTarget: string): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    `form-action 'self' ${formTarget}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
