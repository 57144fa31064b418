import { EventLoopDelay } from '../../platform/telemetry/event-loop-delay.ts';
import { Gauges, type Reading } from '../../platform/telemetry/gauges.ts';
import type { HitRatio } from '../../platform/telemetry/hit-ratio.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { Foundations } from './foundations.ts';
import type { Upstreams } from './upstreams.ts';

const HOUR_MS = 60 * 60 * 1000;

/** What is read. */
export interface GaugeSources {
  snapshots: Pick<Snapshots, 'current'>;
  upstreams: Pick<Upstreams, 'paused'>;
  /** How often this process's memory had an answer, and the cache of recommendations what was not in memory. */
  hits: Readonly<Record<'memory' | 'cache', HitRatio>>;
}

/**
 * Builds what says again and again how the process is: what it stands on, how old that is, and whether it keeps up.
 *
 * @param delay how late the process is; measured from now on, if not given.
 */
export function buildGauges(
  { clock, logger, metrics }: Pick<Foundations, 'clock' | 'logger' | 'metrics'>,
  sources: GaugeSources,
  delay: Pick<EventLoopDelay, 'take' | 'stop'> = new EventLoopDelay(),
): Gauges {
  const read = () => readingOf(sources, clock.now(), delay.take());
  return new Gauges({ read, metrics, logger, release: () => delay.stop() });
}

function readingOf({ snapshots, upstreams, hits }: GaugeSources, now: number, delayMs: number): Reading {
  const { model, catalogue, catalogueLoadedAt, modelPublishedAt } = snapshots.current;
  const paused = upstreams.paused();
  const hoursSince = (date: Date | undefined) => date && (now - date.getTime()) / HOUR_MS;
  return {
    measurements: {
      UpstreamBreakerOpen: paused.length > 0 ? 1 : 0,
      MemoryHitRatio: hits.memory.take(),
      CacheHitRatio: hits.cache.take(),
      CatalogueAgeHours: hoursSince(catalogueLoadedAt),
      ModelAgeHours: hoursSince(modelPublishedAt),
      EventLoopDelay: delayMs,
    },
    details: {
      modelVersion: model.version,
      catalogueVersion: catalogue.version,
      pausedUpstreams: paused.join(', '),
    },
  };
}
