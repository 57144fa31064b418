import { createClient } from '@keyv/redis';
import { withTimeout } from '../scheduling/timeout.ts';
import { redisOptions } from './redis-options.ts';

const TIMEOUT_MS = 1_000;

/** `REDIS_URL` leads to something that AniRec cannot use; the message says what to do. */
export class UnsuitableRedisError extends Error {
  override readonly name = 'UnsuitableRedisError';
}

/**
 * Refuses a Redis Cluster, which answers most of what one of its nodes is asked with where else to ask (`MOVED`). One that
 * does not answer is no cluster as far as anybody knows: AniRec starts without it.
 *
 * @throws {UnsuitableRedisError} where it is one.
 */
export async function refuseCluster(url: string): Promise<void> {
  const client = createClient(redisOptions(url));
  client.on('error', () => undefined);
  try {
    await withTimeout(client.connect(), TIMEOUT_MS);
    const facts = await withTimeout(client.sendCommand(['INFO', 'cluster']), TIMEOUT_MS);
    if (typeof facts === 'string' && /^cluster_enabled:1/m.test(facts))
      throw new UnsuitableRedisError(CLUSTER);
  } catch (error) {
    if (error instanceof UnsuitableRedisError) throw error;
  } finally {
    client.destroy();
  }
}

const CLUSTER =
  'REDIS_URL leads to a Redis Cluster, which AniRec does not use. Name a Redis or Valkey with cluster mode disabled.';
