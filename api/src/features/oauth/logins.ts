import { timingSafeEqual } from 'node:crypto';
import type { Keyv } from 'keyv';
import { is, number, object, pipe, regex, string, type InferOutput } from 'valibot';
import type { Clock } from '../../platform/scheduling/clock.ts';
import { sha256Of } from '../../platform/crypto/sha256.ts';

/** How long somebody may take to answer MyAnimeList, in seconds. */
export const MAX_LOGIN_S = 600;
const MAX_LOGIN_MS = MAX_LOGIN_S * 1000;
/** 256 bits. */
const SECRET_BYTES = 32;
/** As `SECRET_BYTES` are written in Base64url. */
const SECRET = /^[\w-]{43}$/;

/** A login that is under way, under the hash of its state. */
const loginRecord = object({
  verifier: pipe(string(), regex(SECRET)),
  returnTo: string(),
  /** The hash of what the browser that began it holds. */
  browserHash: pipe(string(), regex(SECRET)),
  /** Milliseconds since 1970. */
  begunAt: number(),
});

/** See {@link loginRecord}. */
export type LoginRecord = InferOutput<typeof loginRecord>;

/** What a login begins with. */
export interface BegunLogin {
  /** Goes to MyAnimeList and comes back. */
  state: string;
  /** PKCE's: 43 characters (RFC 7636, section 4.1). */
  verifier: string;
  /** For the browser to hold, and for nobody else to see. */
  browser: string;
}

export interface LoginsOptions {
  cache: Keyv<LoginRecord>;
  clock: Clock;
  randomBytes: (size: number) => Buffer;
}

/**
 * The logins that are under way, each in a record of its own, for ten minutes. One is finished once, by the browser that
 * began it.
 */
export class Logins {
  constructor(private readonly options: LoginsOptions) {}

  /**
   * Begins a login.
   *
   * @param browser what the browser holds already, from a login that it began in another tab.
   * @throws {CacheUnavailableError} where it cannot be stored.
   */
  async begin(returnTo: string, browser: string | undefined): Promise<BegunLogin> {
    const state = this.newSecret();
    const verifier = this.newSecret();
    const held = browser !== undefined && SECRET.test(browser) ? browser : this.newSecret();
    const { cache, clock } = this.options;
    const record = { verifier, returnTo, browserHash: sha256Of(held), begunAt: clock.now() };
    await cache.set(sha256Of(state), record, MAX_LOGIN_MS);
    return { state, verifier, browser: held };
  }

  /**
   * Finishes a login. Of several who try at once, one does.
   *
   * @returns undefined where none of this state is under way, or it began in another browser.
   * @throws {CacheUnavailableError} where that cannot be told.
   */
  async finish(
    state: string,
    browser: string,
  ): Promise<Pick<LoginRecord, 'verifier' | 'returnTo'> | undefined> {
    const { cache, clock } = this.options;
    const key = sha256Of(state);
    const record = await cache.get(key);
    if (!is(loginRecord, record) || !isSame(record.browserHash, sha256Of(browser))) return undefined;
    const isFirst = await cache.delete(key);
    return isFirst && clock.now() < record.begunAt + MAX_LOGIN_MS ? record : undefined;
  }

  private newSecret(): string {
    return this.options.randomBytes(SECRET_BYTES).toString('base64url');
  }
}

/** Takes as long wherever two texts of one length differ. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
