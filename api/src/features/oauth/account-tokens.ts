import type { Clock } from '../../platform/scheduling/clock.ts';
import { SealBrokenError, type KeyRing } from '../../platform/crypto/key-ring.ts';
import { SingleFlight } from '../../platform/scheduling/single-flight.ts';
import { UpstreamAccessError, UpstreamError } from '../../upstream/upstream-error.ts';
import { GrantRefusedError, type AuthorizationServer, type TokenGrant } from './authorization-server.ts';
import type { MalTokensRepository, SealedTokens } from './mal-tokens.repository.ts';

/** Tokens are refreshed so long before they expire: what begins with one may go on for a while. */
const MARGIN_MS = 5 * 60 * 1000;
/** Longer than a refresh takes; after that, whoever claimed it has died. */
const CLAIM_MS = 8_000;
/** How often to look whether another process has done it. */
const LOOK_AGAIN_MS = 100;

/** What account tokens work with. */
export interface AccountTokensOptions {
  repository: MalTokensRepository;
  server: AuthorizationServer;
  keys: KeyRing;
  clock: Clock;
}

/** The tokens that open people's accounts at MyAnimeList. They are stored sealed, and leave the API in calls to it alone. */
export class AccountTokens {
  private readonly flights = new SingleFlight<string>();

  constructor(private readonly options: AccountTokensOptions) {}

  /** Keeps the tokens of somebody who has signed in, instead of any that they had. */
  async keep(userId: string, grant: TokenGrant): Promise<void> {
    await this.options.repository.save(userId, this.seal(userId, grant));
  }

  /**
   * A token that opens a person's account for the next minutes. One that is about to expire is refreshed before, once,
   * however many ask, in this process and in others.
   *
   * @throws {UpstreamAccessError} where the person has to sign in again.
   * @throws {UpstreamError} where MyAnimeList fails.
   */
  accessTokenFor(userId: string): Promise<string> {
    return this.flights.run(userId, () => this.freshToken(userId));
  }

  private async freshToken(userId: string): Promise<string> {
    const { repository, clock } = this.options;
    const patience = clock.now() + CLAIM_MS;
    for (;;) {
      const tokens = await repository.find(userId);
      if (!tokens) throw new UpstreamAccessError('myanimelist');
      const now = clock.now();
      if (tokens.expiresAt.getTime() - MARGIN_MS > now) return this.open(userId, tokens, 'access');
      const claim = { from: new Date(now), until: new Date(now + CLAIM_MS) };
      if (await repository.claimRefresh(userId, tokens.updatedAt, claim)) return this.refresh(userId, tokens);
      if (now >= patience) throw new UpstreamError('myanimelist', 'timeout');
      await clock.sleep(LOOK_AGAIN_MS);
    }
  }

  /**
   * Stores the new tokens before anyone uses them: the old access token is over already. Whoever signs in meanwhile has
   * newer ones, which stay, whatever comes of these.
   */
  private async refresh(userId: string, tokens: SealedTokens): Promise<string> {
    const { repository, server } = this.options;
    const { updatedAt } = tokens;
    try {
      const refreshToken = this.open(userId, tokens, 'refresh');
      if (refreshToken === '') throw new GrantRefusedError('There is no token to refresh with.');
      const given = await server.refresh(refreshToken);
      const grant = { ...given, refreshToken: given.refreshToken ?? refreshToken };
      const isStored = await repository.replace(userId, updatedAt, this.seal(userId, grant));
      return isStored ? grant.accessToken : await this.freshToken(userId);
    } catch (error) {
      if (error instanceof GrantRefusedError) {
        if (!(await repository.delete(userId, updatedAt))) return this.freshToken(userId);
        throw new UpstreamAccessError('myanimelist');
      }
      await repository.releaseRefresh(userId, updatedAt);
      throw error;
    }
  }

  private seal(userId: string, { accessToken, refreshToken, expiresAt }: TokenGrant): SealedTokens {
    const { keys, clock } = this.options;
    const access = keys.seal(accessToken, contextOf(userId, 'access'));
    const refresh = keys.seal(refreshToken ?? '', contextOf(userId, 'refresh'));
    return {
      keyId: access.keyId,
      accessToken: access.text,
      refreshToken: refresh.text,
      expiresAt,
      updatedAt: new Date(clock.now()),
    };
  }

  private open(userId: string, { keyId, ...tokens }: SealedTokens, kind: 'access' | 'refresh'): string {
    try {
      return this.options.keys.open({ keyId, text: tokens[`${kind}Token`] }, contextOf(userId, kind));
    } catch (error) {
      // Sealed with a key that has been taken away since: nobody can read them any more.
      if (error instanceof SealBrokenError) throw new UpstreamAccessError('myanimelist');
      throw error;
    }
  }
}

function contextOf(userId: string, kind: 'access' | 'refresh'): string {
  return `${userId}:${kind}`;
}
