import { isRegistered, type Application } from './application.ts';
import { RefusedAuthorization, RefusedVisit } from './refusals.ts';

/** An application's wish to be let at somebody's list. */
export interface Authorization {
  /** Where the visitor goes back to. */
  redirectUri: string;
  /** What the application sent as `redirect_uri`, which it has to send again with the code; null where it did not. */
  sentRedirectUri: string | null;
  state: string | null;
  codeChallenge: string;
}

/** RFC 7636, section 4.2. */
const CODE_CHALLENGE = /^[A-Za-z0-9._~-]{43,128}$/;

/**
 * Reads what an application sent a visitor with.
 *
 * @throws {RefusedVisit} where the application or its redirect URI is not known.
 * @throws {RefusedAuthorization} where anything else is wrong.
 */
export function readAuthorization(application: Application, query: URLSearchParams): Authorization {
  const redirectUri = redirectUriOf(application, query);
  const state = query.get('state');
  const codeChallenge = query.get('code_challenge') ?? '';
  const refuse = (error: string, description: string) =>
    new RefusedAuthorization(backTo({ redirectUri, state }, { error, error_description: description }));
  if (query.get('response_type') !== 'code') {
    throw refuse('unsupported_response_type', 'response_type must be code');
  }
  if ((query.get('code_challenge_method') ?? 'plain') !== 'plain') {
    throw refuse('invalid_request', 'code_challenge_method must be plain');
  }
  if (!CODE_CHALLENGE.test(codeChallenge)) {
    throw refuse('invalid_request', 'code_challenge must be 43 to 128 unreserved characters');
  }
  return { redirectUri, sentRedirectUri: query.get('redirect_uri'), state, codeChallenge };
}

/** Gives the address that takes a visitor back to the application, with an answer. */
export function backTo(
  { redirectUri, state }: Pick<Authorization, 'redirectUri' | 'state'>,
  answer: Readonly<Record<string, string>>,
): string {
  const address = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) address.searchParams.set(name, value);
  if (state !== null) address.searchParams.set('state', state);
  return address.href;
}

function redirectUriOf(application: Application, query: URLSearchParams): string {
  if (query.get('client_id') !== application.clientId) {
    throw new RefusedVisit(`No application has the client_id “${query.get('client_id') ?? ''}”.`);
  }
  const [only, ...others] = application.redirectUris ?? [];
  const redirectUri = query.get('redirect_uri') ?? (others.length === 0 ? only : undefined);
  if (redirectUri === undefined) throw new RefusedVisit('The redirect_uri is missing.');
  if (!isRegistered(application, redirectUri)) {
    throw new RefusedVisit(`The redirect_uri “${redirectUri}” is not the application’s.`);
  }
  return redirectUri;
}
