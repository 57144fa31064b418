import type { Keyv } from 'keyv';
import { is, number, object, pipe, string, uuid, type InferOutput } from 'valibot';
import type { Clock } from '../../platform/scheduling/clock.ts';
import { sha256Of } from '../../platform/crypto/sha256.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** A session that nobody uses for so long is over. */
const IDLE_MS = 7 * DAY_MS;
/** A session is over after so long, however much it is used. */
const MAX_MS = 30 * DAY_MS;
/** Use is noted no more often than this: most requests only read. */
const NOTED_EVERY_MS = HOUR_MS;
/** 256 bits: twice what OWASP ASVS 5, 7.2.3, asks for. */
const REFERENCE_BYTES = 32;

/** How long a browser need keep a session's reference, in seconds. */
export const MAX_SESSION_S = MAX_MS / 1000;

/** Whatever else the store holds is no session. */
const storedSession = object({
  userId: pipe(string(), uuid()),
  /** Milliseconds since 1970. */
  startedAt: number(),
});

export interface SessionsOptions {
  cache: Keyv<unknown>;
  clock: Clock;
  randomBytes: (size: number) => Buffer;
}

/**
 * Who is signed in. Whoever has a session's reference is taken for its user; the store holds the reference's hash
 * alone, so that whoever reads the store can be nobody.
 *
 * When a session was used last stands in a record of its own: a use that is noted while the session is being ended
 * cannot bring it back.
 */
export class SessionsService {
  constructor(private readonly options: SessionsOptions) {}

  /**
   * Begins a session.
   *
   * @returns its reference, for the user's browser alone.
   * @throws {CacheUnavailableError} where it cannot be stored.
   */
  async begin(userId: string): Promise<string> {
    const { cache, clock, randomBytes } = this.options;
    const reference = randomBytes(REFERENCE_BYTES).toString('base64url');
    const { session, lastUse } = keysOf(reference);
    const startedAt = clock.now();
    await cache.set(session, { userId, startedAt } satisfies InferOutput<typeof storedSession>, MAX_MS);
    await cache.set(lastUse, startedAt, IDLE_MS);
    return reference;
  }

  /**
   * Whose session a reference stands for, and notes that it is used; undefined where there is none, or no more.
   *
   * @throws {CacheUnavailableError} where that cannot be told.
   */
  async userOf(reference: string): Promise<string | undefined> {
    const { cache, clock } = this.options;
    const keys = keysOf(reference);
    const [session, lastUse] = await Promise.all([
      cache.get<unknown>(keys.session),
      cache.get<unknown>(keys.lastUse),
    ]);
    if (!is(storedSession, session) || typeof lastUse !== 'number') return undefined;
    const now = clock.now();
    if (now >= session.startedAt + MAX_MS || now >= lastUse + IDLE_MS) return undefined;
    if (now >= lastUse + NOTED_EVERY_MS) await cache.set(keys.lastUse, now, IDLE_MS);
    return session.userId;
  }

  /**
   * Ends a session. One that is over already stays so.
   *
   * @throws {CacheUnavailableError} where it may not have ended.
   */
  async end(reference: string): Promise<void> {
    const { session, lastUse } = keysOf(reference);
    await this.options.cache.delete(session);
    await this.options.cache.delete(lastUse);
  }
}

function keysOf(reference: string): { session: string; lastUse: string } {
  const hash = sha256Of(reference);
  return { session: hash, lastUse: `${hash}:last-use` };
}
