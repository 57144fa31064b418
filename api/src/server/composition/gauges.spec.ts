import { ManualClock } from '../../../test/support/manual-clock.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';
import { HitRatio } from '../../platform/telemetry/hit-ratio.ts';
import { EmbeddedMetrics } from '../../platform/telemetry/metrics.ts';
import type { Snapshot } from '../../engine/snapshot/snapshot.ts';
import type { Upstream } from '../../upstream/upstream-error.ts';
import { buildGauges } from './gauges.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('a minute’s line of metrics', () => {
  const clock = new ManualClock();
  let paused: Upstream[];
  let hits: { memory: HitRatio; cache: HitRatio };
  let modelPublishedAt: Date | undefined;

  beforeEach(() => {
    paused = [];
    hits = { memory: new HitRatio(), cache: new HitRatio() };
    modelPublishedAt = new Date(clock.now() - DAY_MS);
  });

  function line(): Record<string, unknown> {
    const lines: string[] = [];
    const current = {
      model: { version: 'a-model' },
      catalogue: { version: 'a-catalogue' },
      catalogueLoadedAt: new Date(clock.now() - 2 * DAY_MS),
      modelPublishedAt,
    } as Snapshot;
    const logger = createLogger('info', { write: each => lines.push(each) });
    const metrics = new EmbeddedMetrics('staging', clock);
    const sources = {
      snapshots: { current },
      upstreams: { paused: () => paused },
      hits,
    };
    buildGauges({ clock, logger, metrics }, sources, { take: () => 7, stop: () => undefined }).log();
    return JSON.parse(lines.join('')) as Record<string, unknown>;
  }

  it('says how old the catalogue and the model are, and which', () => {
    expect(line()).toEqual(
      jasmine.objectContaining({
        CatalogueAgeHours: 48,
        ModelAgeHours: 24,
        catalogueVersion: 'a-catalogue',
        modelVersion: 'a-model',
      }),
    );
  });

  it('says nothing of the age of the model that is shipped: when it was trained is not known', () => {
    modelPublishedAt = undefined;
    expect('ModelAgeHours' in line()).toBeFalse();
  });

  it('says whether an upstream is paused, and which', () => {
    expect(line().UpstreamBreakerOpen).toBe(0);
    paused = ['anilist'];
    expect(line()).toEqual(jasmine.objectContaining({ UpstreamBreakerOpen: 1, pausedUpstreams: 'anilist' }));
  });

  it('says how often memory and the cache helped, where they were asked, and how late the process is', () => {
    hits.memory.count('miss');
    hits.cache.count('hit');
    const measured = { MemoryHitRatio: 0, CacheHitRatio: 100, EventLoopDelay: 7 };
    expect(line()).toEqual(jasmine.objectContaining(measured));
    for (const name of ['MemoryHitRatio', 'CacheHitRatio']) expect(name in line()).toBeFalse();
  });
});
