import { pino } from 'pino';
import type { Clock } from '../../src/platform/scheduling/clock.ts';
import { noMetrics } from '../../src/platform/telemetry/metrics.ts';
import type { RequestBudget } from '../../src/upstream/request-budget.ts';
import { UpstreamClient } from '../../src/upstream/upstream-client.ts';
import type { Upstream } from '../../src/upstream/upstream-error.ts';
import type { UpstreamFetch } from '../../src/upstream/upstream-fetch.ts';

/** A client of an upstream that logs nothing and waits as briefly as may be between tries. */
export function clientOf(
  upstream: Upstream,
  { fetch }: Pick<UpstreamFetch, 'fetch'>,
  clock: Clock,
  budget?: RequestBudget,
): UpstreamClient {
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
    budget,
  });
}
