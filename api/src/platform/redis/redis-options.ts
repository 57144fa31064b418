import type { RedisClientOptions } from '@keyv/redis';

const CONNECT_TIMEOUT_MS = 500;
const MAX_RECONNECT_MS = 2_000;
/** Asked this often, Redis is never silent for long: a connection that is, is dead, and another is made. */
const PING_INTERVAL_MS = 1_000;
const SILENCE_TIMEOUT_MS = 2_500;

/**
 * How the product connects to Redis: at once again whenever the connection is lost, and without a queue of what is asked
 * meanwhile, which fails instead.
 */
export function redisOptions(url: string): RedisClientOptions {
  return {
    url,
    disableOfflineQueue: true,
    pingInterval: PING_INTERVAL_MS,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      reconnectStrategy: (attempt: number) => Math.min(50 * 2 ** attempt, MAX_RECONNECT_MS),
    },
  };
}
