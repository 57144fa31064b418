import { ManualClock } from '../../../test/support/manual-clock.ts';
import { HealthService } from './health.service.ts';

describe('readiness', () => {
  it('asks the cache once a second at most, however often it is asked itself', async () => {
    const clock = new ManualClock();
    const probeCache = jasmine.createSpy('probeCache').and.resolveTo();
    const health = new HealthService({
      ...{ isDatabaseAway: () => false, probeCache, clock },
      stopping: new AbortController().signal,
    });
    await Promise.all([health.readiness(), health.readiness()]);
    clock.advance(999);
    await health.readiness();
    expect(probeCache).toHaveBeenCalledTimes(1);
    probeCache.and.rejectWith(new Error('lost'));
    clock.advance(1);
    expect((await health.readiness()).parts.cache).toBe('unavailable');
    expect(probeCache).toHaveBeenCalledTimes(2);
  });
});
