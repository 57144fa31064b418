import { setImmediate as endOfTurn } from 'node:timers/promises';
import { createClient } from '@keyv/redis';
import type { Logger } from 'pino';
import type { Clock } from '../scheduling/clock.ts';
import { withTimeout } from '../scheduling/timeout.ts';
import { RedisHandover } from './redis-handover.ts';
import { redisOptions } from './redis-options.ts';
import { redisLog } from '../telemetry/sparse-log.ts';

/** Redis answers within a millisecond; whoever waits on it is a person. */
const TIMEOUT_MS = 100;
/** Where Redis has failed, nobody else waits for it meanwhile. */
const REST_MS = 1_000;

/** How often something has happened. */
export interface WindowCount {
  /** In this window so far, this time included. */
  readonly count: number;
  /** In how many milliseconds the window ends, and counting begins anew. */
  readonly leftMs: number;
}

/** How often something happened in one turn of the event loop. */
interface Tally {
  readonly windowMs: number;
  times: number;
}

/** What one turn of the event loop counts, by key, and what Redis says to it; undefined where it is away. */
interface Turn {
  readonly tallies: Map<string, Tally>;
  readonly counted: Promise<ReadonlyMap<string, WindowCount> | undefined>;
}

/** Counters in Redis, which all processes share. */
export class SharedCounters {
  private readonly client: ReturnType<typeof createClient>;
  private readonly handover: RedisHandover;
  private readonly firstAttempt: Promise<void>;
  private restsUntil = 0;
  private turn: Turn | undefined;

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
    this.handover = new RedisHandover(this.client);
    this.client.on('error', (error: unknown) => redisLog(logger).warn(error));
    this.firstAttempt = new Promise(attempted => {
      this.client.once('ready', () => attempted()).once('error', () => attempted());
    });
    // It ends when the client is closed before it has ever been connected; failed attempts are events.
    void this.client.connect().catch(() => undefined);
  }

  /**
   * Counts that something has happened. What one turn of the event loop counts goes to Redis in one message: under load,
   * messages cost more than counting.
   *
   * @param windowMs how long a window is; it begins with the first time.
   * @returns undefined where Redis is away: nobody waits for it longer than 100 ms, and while it fails, nobody does.
   */
  async increment(key: string, windowMs: number): Promise<WindowCount | undefined> {
    if (this.clock.now() < this.restsUntil) return undefined;
    this.turn ??= this.beginTurn();
    const { tallies, counted } = this.turn;
    const tally = tallies.get(key) ?? { windowMs, times: 0 };
    tallies.set(key, tally);
    const place = ++tally.times;
    const count = (await counted)?.get(key);
    return count && { count: count.count - tally.times + place, leftMs: count.leftMs };
  }

  /** Closes the connection without waiting for what is under way. */
  close(): void {
    this.client.destroy();
  }

  private beginTurn(): Turn {
    const tallies = new Map<string, Tally>();
    const counted = endOfTurn().then(() => {
      this.turn = undefined;
      return this.count(tallies);
    });
    return { tallies, counted };
  }

  private async count(tallies: ReadonlyMap<string, Tally>): Promise<Map<string, WindowCount> | undefined> {
    try {
      return await withTimeout(
        this.firstAttempt.then(() => this.send(tallies)),
        TIMEOUT_MS,
      );
    } catch (error) {
      this.handover.note(error);
      this.restsUntil = this.clock.now() + REST_MS;
      return undefined;
    }
  }

  /** Three replies a key: how often, whether its window begins now, and how long that still is. */
  private async send(tallies: ReadonlyMap<string, Tally>): Promise<Map<string, WindowCount>> {
    const message = this.client.multi();
    for (const [name, { times, windowMs }] of tallies) {
      const key = `${this.namespace}:${name}`;
      message.incrBy(key, times).pExpire(key, windowMs, 'NX').pTTL(key);
    }
    const replies = (await message.exec()).map(Number);
    return new Map(
      [...tallies.keys()].map((name, index) => {
        const [count = 0, , leftMs = 0] = replies.slice(3 * index);
        return [name, { count, leftMs }];
      }),
    );
  }
}
