import type { Clock } from '../../platform/scheduling/clock.ts';
import { DecryptionError, type KeyRing } from '../../platform/crypto/key-ring.ts';
import { SingleFlight } from '../../platform/scheduling/single-flight.ts';
import { UpstreamAccessError, UpstreamError } from '../../upstream/upstream-error.ts';
import { GrantRefusedError, type AuthorizationServer, type TokenGrant } from './authorization-server.ts';
import type { MalTokensRepository, EncryptedTokens } from './mal-tokens.repository.ts';

/** Tokens are refreshed so long before they expire: what begins with one may go on for a while. */
const MARGIN_MS = 5 * 60 * 1000;
/** Longer than a refresh takes; after that, whoever claimed it has died. */
const CLAIM_MS = 8_000;
/** How often to look whether another process has done it. */
const LOOK_AGAIN_MS = 100;

export interface AccountTokensOptions {
  repository: MalTokensRepository;
  server: AuthorizationServer;
  keys: KeyRing;
  clock: Clock;
}

/** The tokens that open people's accounts at MyAnimeList. They are stored encrypted, and leave the API in calls to it alone. */
export class AccountTokens {
  private readonly flights = new SingleFlight<string>();

  constructor(private readonly options: AccountTokensOptions) {}

  /** Keeps the tokens of somebody who has signed in, instead of any that they had. */
  async keep(userId: string, grant: TokenGrant): Promise<void> {
    await this.options.repository.save(userId, this.encrypt(userId, grant));
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

  /**
   * The same, in the place of a token that MyAnimeList refuses though it should be good: it is refreshed, unless that has
   * been done meanwhile. Throws as {@link accessTokenFor} does.
   */
  accessTokenInsteadOf(userId: string, refused: string): Promise<string> {
    return this.flights.run(`${userId} anew`, () => this.freshToken(userId, refused));
  }

  private async freshToken(userId: string, refused?: string): Promise<string> {
    const { repository, clock } = this.options;
    const deadline = clock.now() + CLAIM_MS;
    for (;;) {
      const tokens = await repository.find(userId);
      if (!tokens) throw new UpstreamAccessError('myanimelist');
      const now = clock.now();
      if (tokens.expiresAt.getTime() - MARGIN_MS > now) {
        const token = this.decrypt(userId, tokens, 'access');
        if (token !== refused) return token;
      }
      const claim = { from: new Date(now), until: new Date(now + CLAIM_MS) };
      if (await repository.claimRefresh(userId, tokens.updatedAt, claim)) return this.refresh(userId, tokens);
      if (now >= deadline) throw new UpstreamError('myanimelist', 'timeout');
      await clock.sleep(LOOK_AGAIN_MS);
    }
  }

  /**
   * Stores the new tokens before anyone uses them: the old access token is over already. Whoever signs in meanwhile has
   * newer ones, which stay, whatever comes of these.
   */
  private async refresh(userId: string, tokens: EncryptedTokens): Promise<string> {
    const { repository, server } = this.options;
    const { updatedAt } = tokens;
    try {
      const refreshToken = this.decrypt(userId, tokens, 'refresh');
      if (refreshToken === '') throw new GrantRefusedError('There is no token to refresh with.');
      const given = await server.refresh(refreshToken);
      const grant = { ...given, refreshToken: given.refreshToken ?? refreshToken };
      const isStored = await repository.replace(userId, updatedAt, this.encrypt(userId, grant));
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

  private encrypt(userId: string, { accessToken, refreshToken, expiresAt }: TokenGrant): EncryptedTokens {
    const { keys, clock } = this.options;
    const access = keys.encrypt(accessToken, contextOf(userId, 'access'));
    const refresh = keys.encrypt(refreshToken ?? '', contextOf(userId, 'refresh'));
    return {
      keyId: access.keyId,
      accessToken: access.text,
      refreshToken: refresh.text,
      expiresAt,
      updatedAt: new Date(clock.now()),
    };
  }

  private decrypt(userId: string, { keyId, ...tokens }: EncryptedTokens, kind: 'access' | 'refresh'): string {
    try {
      return this.options.keys.decrypt({ keyId, text: tokens[`${kind}Token`] }, contextOf(userId, kind));
    } catch (error) {
      // Encrypted with a key that has been taken away since: nobody can read them any more.
      if (error instanceof DecryptionError) throw new UpstreamAccessError('myanimelist');
      throw error;
    }
  }
}

function contextOf(userId: string, kind: 'access' | 'refresh'): string {
  return `${userId}:${kind}`;
}
