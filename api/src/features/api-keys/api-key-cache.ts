import type { Keyv } from 'keyv';
import type { Logger } from 'pino';
import QuickLRU from 'quick-lru';
import type { CallerKeys, KeyFinding } from '../../http/auth/caller-keys.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';
import { sha256Of } from '../../platform/crypto/sha256.ts';
import { BackgroundTasks } from '../../platform/scheduling/background-tasks.ts';
import { withTimeout } from '../../platform/scheduling/timeout.ts';
import { SingleFlight } from '../../platform/scheduling/single-flight.ts';
import type { ApiKeyRow } from './api-keys.entity.ts';
import type { ApiKeysRepository } from './api-keys.repository.ts';

/** What `ApiKeysService` makes; all else need not be looked up. */
const WRITTEN = /^anirec_[\w-]{43}$/;
/** So long no key is looked up again. */
const TTL_MS = 60_000;
/** After a failure, what was known holds for so long before the database is asked again. */
const REST_MS = 1_000;
const TIMEOUT_MS = 500;
/** Each takes some 200 bytes. What anybody can make up must not drive out what people have made. */
const MAX_KNOWN = 10_000;
const MAX_UNKNOWN = 10_000;
/** Whoever guesses keys asks the database no more than this at once, from however many addresses. */
const MAX_LOOKUPS = 20;

const UNKNOWN: KeyFinding = { kind: 'unknown' };
const UNTOLD: KeyFinding = { kind: 'untold' };

/** A key that there is, or was when it was looked up. */
interface Known {
  readonly finding: KeyFinding;
  /** Milliseconds since 1970: then it is to be looked up again. */
  readonly until: number;
}

/** What the cache asks, and what it is told by. */
export interface ApiKeyCacheOptions {
  repository: Pick<ApiKeysRepository, 'findByHash' | 'noteUse'>;
  clock: Pick<Clock, 'now'>;
  logger: Logger;
  /** The keys, by their hashes, that have ended while processes may remember them. All processes share it. */
  ended: Pick<Keyv<true>, 'get' | 'set'>;
}

/**
 * Tells the keys that callers send: for a minute from this process's memory, unless they have ended meanwhile, else from
 * the database. While that is away, cached keys stay valid, however long it takes.
 */
export class ApiKeyCache implements CallerKeys {
  private readonly known = new QuickLRU<string, Known>({ maxSize: MAX_KNOWN });
  /** Until when each is taken for unknown, in milliseconds since 1970. */
  private readonly unknown = new QuickLRU<string, number>({ maxSize: MAX_UNKNOWN });
  private readonly flights = new SingleFlight<KeyFinding>();
  private lookups = 0;
  private readonly tasks = new BackgroundTasks();

  constructor(private readonly options: ApiKeyCacheOptions) {}

  async find(key: string): Promise<KeyFinding> {
    if (!WRITTEN.test(key)) return UNKNOWN;
    const hash = sha256Of(key);
    const known = this.known.get(hash);
    if (known && this.options.clock.now() < known.until) return this.unlessEnded(hash, known.finding);
    return this.isUnknown(hash) ? UNKNOWN : this.flights.run(hash, () => this.lookUp(hash));
  }

  /** Ends a key, by its hash, that is in the database no more: here, and in all other processes. */
  async end(hash: string): Promise<void> {
    this.forget(hash);
    await this.options.ended.set(hash, true, TTL_MS).catch((error: unknown) => {
      this.options.logger.warn({ err: error }, 'other processes take a key for a minute that has ended');
    });
  }

  /** Takes a key, by its hash, for unknown from now on, also where it is being looked up. */
  forget(hash: string): void {
    this.known.delete(hash);
    this.unknown.set(hash, this.options.clock.now() + TTL_MS);
  }

  /** Waits until all use that is being noted has been. */
  drain(): Promise<void> {
    return this.tasks.drain();
  }

  /** While what processes share is away, a key that ended elsewhere is over here after a minute. */
  private async unlessEnded(hash: string, finding: KeyFinding): Promise<KeyFinding> {
    const isEnded = await this.options.ended.get(hash).catch(() => undefined);
    if (isEnded !== true) return finding;
    this.forget(hash);
    return UNKNOWN;
  }

  private isUnknown(hash: string): boolean {
    return this.options.clock.now() < (this.unknown.get(hash) ?? 0);
  }

  private async lookUp(hash: string): Promise<KeyFinding> {
    if (this.lookups >= MAX_LOOKUPS) return this.known.get(hash)?.finding ?? UNTOLD;
    this.lookups += 1;
    try {
      const row = await withTimeout(this.options.repository.findByHash(hash), TIMEOUT_MS);
      if (!row) this.forget(hash);
      return row && !this.isUnknown(hash) ? this.cache(row) : UNKNOWN;
    } catch (error) {
      this.options.logger.warn({ err: error }, 'a key could not be looked up');
      return this.withoutAnswer(hash);
    } finally {
      this.lookups -= 1;
    }
  }

  private cache(row: ApiKeyRow): KeyFinding {
    const now = this.options.clock.now();
    const finding: KeyFinding = { kind: 'known', keyId: row.id };
    this.known.set(row.hash, { finding, until: now + TTL_MS });
    this.noteUse(row, new Date(now));
    return finding;
  }

  private withoutAnswer(hash: string): KeyFinding {
    const known = this.known.get(hash);
    if (!known) return UNTOLD;
    this.known.set(hash, { ...known, until: this.options.clock.now() + REST_MS });
    return known.finding;
  }

  /** Once a day and key: nobody waits for it, and nothing fails with it. */
  private noteUse({ id, lastUsedAt }: ApiKeyRow, now: Date): void {
    const { repository, logger } = this.options;
    const today = new Date(now);
    today.setUTCHours(0, 0, 0, 0);
    if (lastUsedAt && lastUsedAt >= today) return;
    this.tasks.add(
      repository
        .noteUse(id, now, today)
        .catch((error: unknown) => logger.warn({ err: error }, 'the use of a key could not be noted')),
    );
  }
}
