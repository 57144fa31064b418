import { pino } from 'pino';
import { noMetrics } from '../../src/platform/telemetry/metrics.ts';
import { UpstreamClient } from '../../src/upstream/upstream-client.ts';
import type { Upstream } from '../../src/upstream/upstream-error.ts';
import type { UpstreamFetch } from '../../src/upstream/upstream-fetch.ts';
import type { ManualClock } from './manual-clock.ts';

/** A client of an upstream that logs nothing and waits as briefly as may be between tries. */
export function clientOf(upstream: Upstream, { fetch }: UpstreamFetch, clock: ManualClock): UpstreamClient {
  const logger = pino({ level: 'silent' });
  const userAgent = 'AniRec/test';
  return new UpstreamClient({
    upstream,
    fetch,
    userAgent,
    clock,
    random: () => 0,
    logger,
    metrics: noMetrics,
  });
}
