import KeyvRedis, { type RedisClientConnectionType } from '@keyv/redis';
import { withTimeout } from '../scheduling/timeout.ts';
import { RedisHandover } from './redis-handover.ts';
import { redisOptions } from './redis-options.ts';

/** The cache did not do what it was asked, or not in time. Whether it did it nevertheless is not known. */
export class CacheUnavailableError extends Error {
  override readonly name = 'CacheUnavailableError';
}

/**
 * Redis as a store for Keyv that never keeps anyone waiting: each operation is done or throws
 * {@link CacheUnavailableError} soon. On its own node-redis queues what is asked while Redis is away, for ever
 * (node-redis issue 2205), and waits as long for an answer on a connection that has died without a word.
 */
export class RedisStore extends KeyvRedis<unknown> {
  private readonly firstAttempt: Promise<void>;
  private readonly handover: RedisHandover;

  /**
   * Begins to connect at once, and again whenever the connection is lost.
   *
   * @param timeoutMs how long an operation may take.
   */
  constructor(
    url: string,
    namespace: string,
    private readonly timeoutMs: number,
  ) {
    super(redisOptions(url), { namespace, throwOnErrors: true });
    this.handover = new RedisHandover(this.client);
    this.firstAttempt = new Promise(attempted => {
      this.client.once('ready', () => attempted()).once('error', () => attempted());
    });
    // It ends when the store is closed before it has ever been connected; failed attempts are events.
    void this.client.connect().catch(() => undefined);
  }

  /** Waits for the first attempt to connect; afterwards a connection that is away makes operations throw at once. */
  override async getClient(): Promise<RedisClientConnectionType> {
    await this.firstAttempt;
    return this.client;
  }

  override get<Value>(key: string): Promise<Value | undefined> {
    return this.withTimeout(
      super.get<Value>(key).catch((error: unknown) => {
        if (isOfAnotherKind(error)) return undefined;
        throw error;
      }),
    );
  }

  override set(key: string, value: string, timeToLiveMs?: number): Promise<void> {
    return this.withTimeout(this.handover.follow(() => super.set(key, value, timeToLiveMs)));
  }

  override delete(key: string): Promise<boolean> {
    return this.withTimeout(this.handover.follow(() => super.delete(key)));
  }

  /** Closes the connection without waiting for what is under way. */
  override disconnect(): Promise<void> {
    return super.disconnect(true);
  }

  /** @throws {CacheUnavailableError} where the operation fails or is late. */
  private withTimeout<Result>(operation: Promise<Result>): Promise<Result> {
    return withTimeout(operation, this.timeoutMs).catch((cause: unknown) => {
      throw new CacheUnavailableError('The cache failed.', { cause });
    });
  }
}

/** The key holds a list, a hash or the like: whoever put it there was not AniRec. */
function isOfAnotherKind(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('WRONGTYPE');
}
