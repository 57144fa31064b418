import { pino } from 'pino';
import { FakeRedis } from '../../../test/support/fake-redis.ts';
import { openCache } from './cache.ts';
import { CacheUnavailableError } from './redis-store.ts';

describe('a Redis that has handed over, and stays up as a replica', () => {
  it('is left for whoever is the primary now by the first write that it refuses, which is done there', async () => {
    const { redis, cache } = await startWith(1);
    await cache.set('key', 'value');
    expect(redis.connections).toBe(2);
    await cache.delete('key');
    expect(redis.connections).toBe(2);
    await cache.disconnect();
    await redis.close();
  });

  it('fails writes, and is left again with each, while its address leads to no other', async () => {
    const { redis, cache } = await startWith(2);
    await expectAsync(cache.set('key', 'value')).toBeRejectedWithError(CacheUnavailableError);
    while (!(await cache.set('key', 'value').catch(() => false)))
      await new Promise(wake => setTimeout(wake, 5));
    expect(redis.connections).toBe(3);
    await cache.disconnect();
    await redis.close();
  });
});

async function startWith(replicas: number) {
  const redis = await FakeRedis.start(replicas);
  const cache = openCache<string>(redis.url, 'test', pino({ level: 'silent' }), { timeoutMs: 1_000 });
  return { redis, cache };
}
