import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';
import type { Logger } from 'pino';
import QuickLRU from 'quick-lru';

/** Entries that the cache in memory keeps before it drops the one used longest ago. */
const MEMORY_ENTRIES = 10_000;
const CONNECT_TIMEOUT_MS = 500;
const LONGEST_RECONNECT_MS = 2_000;

/**
 * Opens the cache: Redis where an address is given, else this process's memory.
 *
 * Every operation throws at once while Redis is away: without `disableOfflineQueue` node-redis queues it for ever
 * (node-redis issue 2205), and without `throwOnErrors` Keyv reports a failed write as done (keyv issue 2068).
 *
 * @param namespace stands before each key, so that users of one Redis do not meet.
 */
export function openCache<Value>(
  redisUrl: string | undefined,
  namespace: string,
  logger: Logger,
): Keyv<Value> {
  const cache =
    redisUrl === undefined
      ? new Keyv<Value>({ store: new QuickLRU<string, string>({ maxSize: MEMORY_ENTRIES }), namespace })
      : new Keyv<Value>({
          store: redisStore(redisUrl, namespace),
          namespace,
          useKeyPrefix: false,
          throwOnErrors: true,
        });
  cache.on('error', (error: unknown) => logger.warn({ err: error }, 'the cache failed'));
  return cache;
}

function redisStore(url: string, namespace: string): KeyvRedis<unknown> {
  return new KeyvRedis(
    {
      url,
      disableOfflineQueue: true,
      socket: {
        connectTimeout: CONNECT_TIMEOUT_MS,
        reconnectStrategy: (attempt: number) => Math.min(50 * 2 ** attempt, LONGEST_RECONNECT_MS),
      },
    },
    { namespace, throwOnErrors: true, throwOnConnectError: true, connectionTimeout: CONNECT_TIMEOUT_MS },
  );
}
