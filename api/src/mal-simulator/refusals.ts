import type { ErrorRequestHandler } from 'express';
import { refusalPage } from './pages.ts';
import { sendPage } from './send-page.ts';

/** What MyAnimeList answers where it refuses a call. */
interface RefusalBody {
  /** A code, such as `invalid_grant` (RFC 6749, section 5.2) or `not_found`. */
  error: string;
  message?: string;
}

/** A call that is refused as MyAnimeList refuses it. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';

  constructor(
    readonly status: number,
    readonly body: RefusalBody,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(body.message ?? body.error);
  }
}

/** A visitor who cannot be sent back to the application, since it is not known or not to be trusted. */
export class RefusedVisit extends Error {
  override readonly name = 'RefusedVisit';
}

/** A visitor who is sent back to the application with an error (RFC 6749, section 4.1.2.1). */
export class RefusedAuthorization extends Error {
  override readonly name = 'RefusedAuthorization';

  constructor(readonly location: string) {
    super('The authorization was refused.');
  }
}

/** Answers what a route refused. */
export const answerRefusal: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof RefusedCall) response.status(error.status).set(error.headers).json(error.body);
  else if (error instanceof RefusedVisit) sendPage(response.status(400), refusalPage(error.message));
  else if (error instanceof RefusedAuthorization) response.redirect(303, error.location);
  else next(error);
};
