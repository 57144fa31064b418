import { RefusedCall } from './refusals.ts';

/** The one application that is registered with the simulator. */
export interface Application {
  /** 32 characters, as MyAnimeList's. */
  clientId: string;
  /** 64 characters; registered as "Web", an application has one. */
  clientSecret: string;
  /** Where it takes visitors back; undefined: at AniRec's callback, on any port of this computer. */
  redirectUris: readonly string[] | undefined;
}

/** IPv6 addresses cannot be named in a content security policy, so `[::1]` would not get past the consent page. */
const LOOPBACK_CALLBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?\/api\/v1\/oauth\/callback$/;

/** Says whether a redirect URI is one of the application's, character by character (RFC 9700, section 2.1). */
export function isRegistered({ redirectUris }: Application, redirectUri: string): boolean {
  return redirectUris?.includes(redirectUri) ?? LOOPBACK_CALLBACK.test(redirectUri);
}

/**
 * Holds a call of the token endpoint to be the application's own.
 *
 * @param authorization the header, if there is one: Basic; else the form has the client's id and secret.
 * @throws {RefusedCall} `invalid_client` where either is wrong.
 */
export function authenticateApplication(
  { clientId, clientSecret }: Application,
  authorization: string | undefined,
  form: URLSearchParams,
): void {
  const given =
    authorization === undefined
      ? `${form.get('client_id')}:${form.get('client_secret')}`
      : Buffer.from(authorization.replace(/^Basic /i, ''), 'base64').toString();
  if (given === `${clientId}:${clientSecret}`) return;
  const challenge: Record<string, string> =
    authorization === undefined ? {} : { 'WWW-Authenticate': 'Basic realm="OAuth"' };
  throw new RefusedCall(401, { error: 'invalid_client', message: 'Client authentication failed' }, challenge);
}
