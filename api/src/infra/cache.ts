import { Keyv } from 'keyv';
import type { Logger } from 'pino';
import QuickLRU from 'quick-lru';
import { RedisStore } from './redis-store.ts';

const MEMORY_ENTRIES = 10_000;

/**
 * Opens the cache: Redis where an address is given, else this process's memory.
 *
 * Every operation is done or throws {@link CacheUnavailableError}: without `throwOnErrors` Keyv reports a failed write
 * as done (keyv issue 2068).
 *
 * @param namespace stands before each key, so that users of one Redis do not meet.
 * @param memoryEntries how many this process's memory keeps before it drops the one used longest ago.
 */
export function openCache<Value>(
  redisUrl: string | undefined,
  namespace: string,
  logger: Logger,
  memoryEntries = MEMORY_ENTRIES,
): Keyv<Value> {
  const cache =
    redisUrl === undefined
      ? new Keyv<Value>({ store: new QuickLRU<string, string>({ maxSize: memoryEntries }), namespace })
      : new Keyv<Value>({
          store: new RedisStore(redisUrl, namespace),
          namespace,
          useKeyPrefix: false,
          throwOnErrors: true,
        });
  cache.on('error', (error: unknown) => logger.warn({ err: error }, 'the cache failed'));
  return cache;
}
