import { randomBytes, randomUUID } from 'node:crypto';
import { Authenticator } from '../../http/auth/authentication.ts';
import { hostCookies } from '../../http/auth/host-cookies.ts';
import { openCache } from '../../platform/redis/cache.ts';
import { KeyRing } from '../../platform/crypto/key-ring.ts';
import { AccountTokens } from '../../features/oauth/account-tokens.ts';
import { AuthorizationServer } from '../../features/oauth/authorization-server.ts';
import { Logins, type LoginRecord } from '../../features/oauth/logins.ts';
import { MalTokensRepository } from '../../features/oauth/mal-tokens.repository.ts';
import { OAuthController } from '../../features/oauth/oauth.controller.ts';
import { OAuthService, type OAuthOptions } from '../../features/oauth/oauth.service.ts';
import { SessionAuthenticator } from '../../features/sessions/session-authenticator.ts';
import { SessionsController } from '../../features/sessions/sessions.controller.ts';
import { SessionsService } from '../../features/sessions/sessions.service.ts';
import { UsersController } from '../../features/users/users.controller.ts';
import { UsersRepository } from '../../features/users/users.repository.ts';
import { UsersService, type UsersOptions } from '../../features/users/users.service.ts';
import type { Foundations, Parts } from './foundations.ts';

/** Without a cache one does without; without a session one is told so, which a hiccup is no reason for. */
const TIMEOUT_MS = 400;

/** The people who sign in, and how they do. */
export interface Accounts extends Pick<OAuthOptions, 'users' | 'tokens' | 'sessions' | 'logins' | 'server'> {
  readonly authenticator: Authenticator;
  close(): Promise<void>;
}

/**
 * Builds what is kept of people and of their signing in.
 *
 * @param personal the features that keep something of people.
 */
export function buildAccounts(
  { config, database, clock, logger }: Foundations,
  personal: Pick<UsersOptions, 'holdings' | 'endKeysWith'>,
): Accounts {
  const { em } = database.orm;
  const server = new AuthorizationServer({
    clientId: config.malClientId,
    clientSecret: config.malClientSecret,
    oauthUrl: config.malOAuthUrl,
    redirectUri: `${config.publicUrl}/api/v1/oauth/callback`,
    clock,
    logger,
  });
  const keys = new KeyRing(config.tokenKeys, randomBytes);
  const limits = { timeoutMs: TIMEOUT_MS };
  const sessionCache = openCache<unknown>(config.redisUrl, 'sessions', logger, limits);
  const loginCache = openCache<LoginRecord>(config.redisUrl, 'logins', logger, limits);
  const users = new UsersService({
    ...{ repository: new UsersRepository(em), clock, newId: randomUUID },
    ...{ holdings: personal.holdings, endKeysWith: personal.endKeysWith },
  });
  const sessions = new SessionsService({ cache: sessionCache, clock, randomBytes });
  return {
    users,
    sessions,
    authenticator: new SessionAuthenticator(hostCookies(config.publicUrl).session, sessions, users),
    tokens: new AccountTokens({ repository: new MalTokensRepository(em), server, keys, clock }),
    logins: new Logins({ cache: loginCache, clock, randomBytes }),
    server,
    close: async () => {
      await sessionCache.disconnect();
      await loginCache.disconnect();
    },
  };
}

/** Builds what answers requests about them. */
export function accountParts(
  { config }: Foundations,
  accounts: Accounts,
  signIn: Pick<OAuthOptions, 'accounts' | 'onSignIn'>,
): Parts {
  const cookies = hostCookies(config.publicUrl);
  const oauth = new OAuthService({ ...accounts, ...signIn });
  return [
    [Authenticator, () => accounts.authenticator],
    [OAuthController, () => new OAuthController(oauth, cookies)],
    [SessionsController, () => new SessionsController(accounts.authenticator, accounts.users)],
    [UsersController, () => new UsersController(accounts.users, cookies.session)],
  ];
}
