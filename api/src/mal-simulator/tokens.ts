/** What the token endpoint answers. */
export interface TokenAnswer {
  token_type: 'Bearer';
  /** Seconds. */
  expires_in: number;
  access_token: string;
  refresh_token: string;
}

interface Refresh {
  /** Whose list the tokens open. */
  holder: string;
  /** The token that was given along with this one, and dies when this one is used. */
  accessToken: string;
  expires: number;
}

const HOUR_S = 60 * 60;
const MONTH_S = 31 * 24 * HOUR_S;

/** The tokens that are out, with lifetimes as MyAnimeList documents them. */
export class Tokens {
  /** Of access tokens that will be given, in seconds; 0 gives such as have expired. */
  lifetimeS = HOUR_S;
  private readonly access = new Map<string, { holder: string; expires: number }>();
  private readonly refreshes = new Map<string, Refresh>();

  constructor(
    private readonly now: () => Date,
    private readonly newToken: () => string,
  ) {}

  /** Gives somebody's first pair of tokens. */
  issue(holder: string): TokenAnswer {
    const now = this.now().getTime();
    const accessToken = this.newToken();
    const refreshToken = this.newToken();
    this.access.set(accessToken, { holder, expires: now + this.lifetimeS * 1000 });
    this.refreshes.set(refreshToken, { holder, accessToken, expires: now + MONTH_S * 1000 });
    return {
      token_type: 'Bearer',
      expires_in: this.lifetimeS,
      access_token: accessToken,
      refresh_token: refreshToken,
    };
  }

  /**
   * Gives a new pair for a refresh token, which goes on being good until it expires; the access token that came along
   * with it does not. Undefined where the refresh token is not good.
   */
  refresh(refreshToken: string): TokenAnswer | undefined {
    const refresh = this.refreshes.get(refreshToken);
    if (refresh === undefined || refresh.expires <= this.now().getTime()) return undefined;
    this.access.delete(refresh.accessToken);
    return this.issue(refresh.holder);
  }

  /** Says who holds an access token; undefined where it is not good. */
  holderOf(accessToken: string): string | undefined {
    const access = this.access.get(accessToken);
    return access && access.expires > this.now().getTime() ? access.holder : undefined;
  }

  /** Ends every token, as when everyone takes AniRec's access back. */
  revokeAll(): void {
    this.access.clear();
    this.refreshes.clear();
  }
}
