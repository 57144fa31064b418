import type { Authorization } from './authorization.ts';
import { RefusedCall } from './refusals.ts';
import type { SingleUse } from './single-use.ts';
import type { TokenAnswer, Tokens } from './tokens.ts';

/** What a code stands for. */
export interface Grant {
  authorization: Authorization;
  /** Whose list it opens. */
  holder: string;
}

/**
 * Gives tokens for a code, or for a refresh token.
 *
 * @throws {RefusedCall} with an error of RFC 6749, section 5.2.
 */
export function answerTokenRequest(
  form: URLSearchParams,
  codes: SingleUse<Grant>,
  tokens: Tokens,
): TokenAnswer {
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return tokens.issue(redeem(form, codes).holder);
    case 'refresh_token': {
      const answer = tokens.refresh(required(form, 'refresh_token'));
      if (!answer) throw invalidGrant('The refresh token is invalid.');
      return answer;
    }
    default:
      throw new RefusedCall(400, {
        error: 'unsupported_grant_type',
        message: 'grant_type must be authorization_code or refresh_token',
      });
  }
}

/** A code is spent by the attempt, whether or not the rest is right. */
function redeem(form: URLSearchParams, codes: SingleUse<Grant>): Grant {
  const verifier = required(form, 'code_verifier');
  const grant = codes.take(required(form, 'code'));
  if (!grant) throw invalidGrant('The authorization code is invalid, has expired or was used already.');
  const { codeChallenge, sentRedirectUri } = grant.authorization;
  if (sentRedirectUri !== null && form.get('redirect_uri') !== sentRedirectUri) {
    throw invalidGrant('The redirect_uri is not the one that the authorization was asked for with.');
  }
  if (verifier !== codeChallenge) throw invalidGrant('Failed to verify `code_verifier`.');
  return grant;
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null) throw new RefusedCall(400, { error: 'invalid_request', message: `${name} is missing` });
  return value;
}

function invalidGrant(message: string): RefusedCall {
  return new RefusedCall(400, { error: 'invalid_grant', message });
}
