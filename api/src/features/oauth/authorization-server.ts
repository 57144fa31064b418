import type { Logger } from 'pino';
import { AuthorizationCode } from 'simple-oauth2';
import {
  fallback,
  is,
  literal,
  minValue,
  nonEmpty,
  nullish,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  transform,
  union,
  unknown,
  type InferOutput,
} from 'valibot';
import type { Clock } from '../../platform/scheduling/clock.ts';
import { readAs } from '../../upstream/read-as.ts';
import { UpstreamError, type UpstreamFailure } from '../../upstream/upstream-error.ts';

/** For an answer to begin, and as long again for it to end: without this, simple-oauth2 waits for ever. */
const TIMEOUT_MS = 3_000;
/** Two tokens of 1,000 characters and a few words. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** What MyAnimeList lets us do in somebody's name, until when. */
export interface TokenGrant {
  accessToken: string;
  /** Undefined where none was given, and the one from before, if there was one, goes on. */
  refreshToken: string | undefined;
  expiresAt: Date;
}

/** MyAnimeList does not take a code or a refresh token: it is spent, too old, or somebody has taken our access back. */
export class GrantRefusedError extends Error {
  override readonly name = 'GrantRefusedError';
}

/** As what, and where, AniRec asks for tokens. */
export interface AuthorizationServerOptions {
  clientId: string;
  /** Empty for an application that MyAnimeList has given none. */
  clientSecret: string;
  /** Where MyAnimeList's OAuth is: the root of a host or a path of it, with or without a slash at its end. */
  oauthUrl: string;
  /** Ours, exactly as it is registered there. */
  redirectUri: string;
  clock: Clock;
  logger: Logger;
}

/** Where the server does not say, which it need not (RFC 6749, section 5.1): MyAnimeList's own table says an hour. */
const USUAL_LIFETIME_S = 60 * 60;
/** Nobody knows that far ahead, and neither dates nor the database reach much farther. */
const MAX_LIFETIME_S = 366 * 24 * 60 * 60;

/** Some servers write numbers as texts. What is no number of seconds is as good as not said. */
const seconds = pipe(
  union([number(), pipe(string(), regex(/^\d{1,20}$/), transform(Number))]),
  minValue(0),
  transform(given => Math.min(given, MAX_LIFETIME_S)),
);

const tokenAnswer = object({
  access_token: pipe(string(), nonEmpty()),
  refresh_token: fallback(nullish(pipe(string(), nonEmpty())), undefined),
  expires_in: fallback(optional(seconds, USUAL_LIFETIME_S), USUAL_LIFETIME_S),
});

const FAILED = 'an upstream failed';

/** MyAnimeList calls a bad refresh token either. */
const refusal = object({
  data: object({ payload: object({ error: picklist(['invalid_grant', 'invalid_request']) }) }),
});

/** What simple-oauth2 throws: an error as hapi's Boom writes it, which also holds our secret. It is never logged. */
const failure = object({ output: object({ statusCode: number() }) });

/** It is of an answer that came, with its status; without, the status is what a gateway would answer. */
const answered = object({ data: object({ isResponseError: literal(true) }) });

/** It is of an answer that cannot be read. */
const unreadable = object({ data: object({ payload: unknown() }) });

/** MyAnimeList's OAuth 2.0 server: with PKCE, of which it takes `plain` alone. */
export class AuthorizationServer {
  private readonly client: AuthorizationCode;

  constructor(private readonly options: AuthorizationServerOptions) {
    const { clientId: id, clientSecret: secret, oauthUrl } = options;
    const base = new URL(oauthUrl.endsWith('/') ? oauthUrl : `${oauthUrl}/`);
    const pathOf = (name: string) => new URL(name, base).pathname;
    this.client = new AuthorizationCode({
      client: { id, secret },
      auth: { tokenHost: base.origin, tokenPath: pathOf('token'), authorizePath: pathOf('authorize') },
      http: { timeout: TIMEOUT_MS, maxBytes: MAX_ANSWER_BYTES },
      options: { authorizationMethod: 'body' },
    });
  }

  /** Where to send a browser, so that its user can let AniRec in. */
  addressFor({ state, verifier }: { state: string; verifier: string }): string {
    const query = {
      redirect_uri: this.options.redirectUri,
      state,
      code_challenge: verifier,
      code_challenge_method: 'plain',
    };
    return this.client.authorizeURL(query);
  }

  /**
   * Gets tokens for the code that a browser came back with.
   *
   * @throws {GrantRefusedError} where the code is not taken.
   * @throws {UpstreamError} where MyAnimeList fails.
   */
  async exchange(code: string, verifier: string): Promise<TokenGrant> {
    const query = { code, redirect_uri: this.options.redirectUri, code_verifier: verifier };
    return this.grantOf(() => this.client.getToken(query));
  }

  /**
   * Gets new tokens. The access token from before is over with that.
   *
   * @throws {GrantRefusedError} where the refresh token is not taken.
   * @throws {UpstreamError} where MyAnimeList fails.
   */
  async refresh(refreshToken: string): Promise<TokenGrant> {
    return this.grantOf(() => this.client.createToken({ refresh_token: refreshToken }).refresh());
  }

  private async grantOf(ask: () => Promise<{ token: unknown }>): Promise<TokenGrant> {
    const askedAt = this.options.clock.now();
    const { token } = await ask().catch((error: unknown) => this.refuse(error));
    const answer = this.read(token);
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token ?? undefined,
      expiresAt: new Date(askedAt + answer.expires_in * 1000),
    };
  }

  private read(token: unknown): InferOutput<typeof tokenAnswer> {
    try {
      return readAs(tokenAnswer, token, 'myanimelist');
    } catch (error) {
      this.options.logger.warn({ err: error, failure: 'unreadable', upstream: 'myanimelist' }, FAILED);
      throw error;
    }
  }

  private refuse(error: unknown): never {
    if (is(refusal, error)) throw new GrantRefusedError('MyAnimeList does not take the code or the token.');
    const status = is(failure, error) ? error.output.statusCode : 500;
    const kind = is(answered, error) ? failureOfAnswer(status) : failureToAnswer(error, status);
    const failed = new UpstreamError('myanimelist', kind, { cause: new Error(`status ${status}`) });
    const { upstream } = failed;
    this.options.logger.warn({ err: failed, failure: kind, upstream }, FAILED);
    throw failed;
  }
}

function failureOfAnswer(status: number): UpstreamFailure {
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'faulty' : 'refused';
}

function failureToAnswer(error: unknown, status: number): UpstreamFailure {
  // 504 where no answer begins, 408 where one does not end.
  if (status === 504 || status === 408) return 'timeout';
  return status === 502 && !is(unreadable, error) ? 'unreachable' : 'unreadable';
}
