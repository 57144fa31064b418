import { createClient } from '@keyv/redis';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { inTime } from './patience.ts';
import { redisOptions } from './redis-options.ts';

/** Redis answers within a millisecond; whoever waits on it is a person. */
const PATIENCE_MS = 100;
/** Where Redis has failed, nobody else waits for it meanwhile. */
const REST_MS = 1_000;

/** How often something has happened. */
export interface Count {
  /** In this window so far, this time included. */
  readonly count: number;
  /** In how many milliseconds the window ends, and counting begins anew. */
  readonly leftMs: number;
}

/** Counters in Redis, which all processes share. */
export class SharedCounters {
  private readonly client: ReturnType<typeof createClient>;
  private readonly firstAttempt: Promise<void>;
  private restsUntil = 0;

  /**
   * Begins to connect at once, and again whenever the connection is lost.
   *
   * @param namespace stands before each key, so that users of one Redis do not meet.
   */
  constructor(
    url: string,
    private readonly namespace: string,
    private readonly clock: Pick<Clock, 'now'>,
    logger: Logger,
  ) {
    this.client = createClient(redisOptions(url));
    this.client.on('error', (error: unknown) => logger.warn({ err: error }, 'the counters failed'));
    this.firstAttempt = new Promise(attempted => {
      this.client.once('ready', () => attempted()).once('error', () => attempted());
    });
    // It ends when the client is closed before it has ever been connected; failed attempts are events.
    void this.client.connect().catch(() => undefined);
  }

  /**
   * Counts that something has happened, in one round trip.
   *
   * @param windowMs how long a window is; it begins with the first time.
   * @returns undefined where Redis is away: nobody waits for it longer than 100 ms, and while it fails, nobody does.
   */
  async increment(key: string, windowMs: number): Promise<Count | undefined> {
    if (this.clock.now() < this.restsUntil) return undefined;
    try {
      const counted = this.firstAttempt.then(() => this.count(key, windowMs));
      const [count, , leftMs] = await inTime(counted, PATIENCE_MS);
      return { count, leftMs };
    } catch {
      this.restsUntil = this.clock.now() + REST_MS;
      return undefined;
    }
  }

  /** Closes the connection without waiting for what is under way. */
  close(): void {
    this.client.destroy();
  }

  private count(name: string, windowMs: number): Promise<[number, number, number]> {
    const key = `${this.namespace}:${name}`;
    return this.client.multi().incr(key).pExpire(key, windowMs, 'NX').pTTL(key).execTyped();
  }
}
