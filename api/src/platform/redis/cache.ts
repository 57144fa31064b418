import { Keyv } from 'keyv';
import type { Logger } from 'pino';
import QuickLRU from 'quick-lru';
import { RedisStore } from './redis-store.ts';
import { redisLog } from '../telemetry/sparse-log.ts';

const MEMORY_ENTRIES = 10_000;
/** Redis answers within a millisecond; whoever waits on it is a person. */
const TIMEOUT_MS = 100;

/** How much a cache may take. */
export interface CacheLimits {
  /** Entries that this process's memory keeps before it drops the one used longest ago. */
  memoryEntries?: number;
  /** How long an operation of Redis may take. */
  timeoutMs?: number;
}

/**
 * Opens the cache: Redis where an address is given, else this process's memory.
 *
 * Every operation is done or throws {@link CacheUnavailableError}: without `throwOnErrors` Keyv reports a failed write
 * as done (keyv issue 2068).
 *
 * @param namespace stands before each key, so that users of one Redis do not meet.
 */
export function openCache<Value>(
  redisUrl: string | undefined,
  namespace: string,
  logger: Logger,
  { memoryEntries = MEMORY_ENTRIES, timeoutMs = TIMEOUT_MS }: CacheLimits = {},
): Keyv<Value> {
  const cache =
    redisUrl === undefined
      ? new Keyv<Value>({ store: new QuickLRU<string, string>({ maxSize: memoryEntries }), namespace })
      : new Keyv<Value>({
          store: new RedisStore(redisUrl, namespace, timeoutMs),
          namespace,
          useKeyPrefix: false,
          throwOnErrors: true,
        });
  cache.on('error', (error: unknown) => redisLog(logger).warn(error));
  const { deserialize } = cache;
  cache.deserialize = <Stored>(stored: string) => {
    try {
      const read = deserialize?.<Stored>(stored);
      return isEntry(read) ? read : undefined;
    } catch {
      return undefined;
    }
  };
  return cache;
}

/** What cannot be read is as good as not there: whoever wrote it was not this version of AniRec, or not AniRec. */
function isEntry(read: unknown): boolean {
  return typeof read === 'object' && read !== null && 'value' in read;
}
