import { LoginDeniedError, LoginExpiredError } from '../../domain/errors.ts';
import type { SessionsService } from '../sessions/sessions.service.ts';
import type { MalAccount, UsersService } from '../users/users.service.ts';
import type { AccountTokens } from './account-tokens.ts';
import { GrantRefusedError, type AuthorizationServer, type TokenGrant } from './authorization-server.ts';
import type { Logins } from './logins.ts';
import { readReturnPath } from './return-path.ts';

/** What signing in needs. */
export interface OAuthOptions {
  logins: Logins;
  server: AuthorizationServer;
  /** Says whose account an access token opens. */
  accounts: { me(accessToken: string): Promise<MalAccount> };
  users: UsersService;
  tokens: AccountTokens;
  sessions: SessionsService;
  /** Is told of everyone who has signed in; nobody waits for it. */
  onSignIn: (userId: string) => void;
}

/** What a browser came back from MyAnimeList with. */
export interface LoginAnswer {
  state: string | undefined;
  code: string | undefined;
  error: string | undefined;
  /** What it holds since it began the login. */
  browser: string | undefined;
  /** The session that it had so far. */
  session: string | undefined;
}

/** Signs people in and out, with their accounts at MyAnimeList (RFC 6749, section 4.1; RFC 9700). */
export class OAuthService {
  constructor(private readonly options: OAuthOptions) {}

  /**
   * Begins a login.
   *
   * @param returnTo the page of ours that its browser is to see afterwards.
   * @param browser what the browser holds from a login before.
   * @returns where to send the browser, and what it has to hold until it comes back.
   * @throws {InvalidRequestError} where `returnTo` is no page of ours.
   * @throws {CacheUnavailableError} where the login cannot be remembered.
   */
  async begin(returnTo: string, browser: string | undefined): Promise<{ address: string; browser: string }> {
    const { logins, server } = this.options;
    const login = await logins.begin(readReturnPath(returnTo), browser);
    return { address: server.addressFor(login), browser: login.browser };
  }

  /**
   * Finishes a login, and begins a session in the place of the one that the browser had.
   *
   * MyAnimeList does not document how it says no: whatever comes without a code, or with an error, counts as that.
   *
   * @returns the session's reference, and the page that the browser is to see.
   * @throws {LoginExpiredError} where no such login is under way in this browser, or MyAnimeList does not take the code.
   * @throws {LoginDeniedError} where MyAnimeList, or its user, said no.
   * @throws {UpstreamError} where MyAnimeList fails.
   * @throws {CacheUnavailableError} where logins or sessions are away.
   */
  async finish(answer: LoginAnswer): Promise<{ session: string; returnTo: string }> {
    const { state, code, error, browser, session: formerSession } = answer;
    const { logins, sessions, onSignIn } = this.options;
    const login = state !== undefined && browser !== undefined && (await logins.finish(state, browser));
    if (!login) throw expired();
    if (code === undefined || error !== undefined) {
      throw new LoginDeniedError('MyAnimeList did not let AniRec in.', login.returnTo);
    }
    const userId = await this.takeIn(await this.exchange(code, login.verifier));
    const session = await sessions.begin(userId);
    if (formerSession !== undefined) await sessions.end(formerSession);
    onSignIn(userId);
    return { session, returnTo: login.returnTo };
  }

  /** Ends a session; nothing happens where there is none. */
  async logOut(session: string | undefined): Promise<void> {
    if (session !== undefined) await this.options.sessions.end(session);
  }

  private async exchange(code: string, verifier: string): Promise<TokenGrant> {
    try {
      return await this.options.server.exchange(code, verifier);
    } catch (error) {
      throw error instanceof GrantRefusedError ? expired() : error;
    }
  }

  private async takeIn(grant: TokenGrant): Promise<string> {
    const { accounts, users, tokens } = this.options;
    const userId = await users.signIn(await accounts.me(grant.accessToken));
    await tokens.keep(userId, grant);
    return userId;
  }
}

function expired(): LoginExpiredError {
  return new LoginExpiredError('This login is over, or began in another browser. Begin again.');
}
