import { pino } from 'pino';
import { FakeRedis } from '../../../test/support/fake-redis.ts';
import { openCache } from './cache.ts';
import { CacheUnavailableError } from './redis-store.ts';

describe('a Redis that has handed over, and stays up as a replica', () => {
  it('is left for whoever is the primary now, with the first write that it refuses', async () => {
    const redis = await FakeRedis.start(1);
    const cache = openCache<string>(redis.url, 'test', pino({ level: 'silent' }), { timeoutMs: 1_000 });
    await expectAsync(cache.set('key', 'value')).toBeRejectedWithError(CacheUnavailableError);
    while (!(await cache.set('key', 'value').catch(() => false)))
      await new Promise(wake => setTimeout(wake, 5));
    expect(redis.connections).toBe(2);
    await cache.disconnect();
    await redis.close();
  });
});
