import { HealthController } from '../../features/health/health.controller.ts';
import { HealthService } from '../../features/health/health.service.ts';
import type { Foundations, Parts } from './foundations.ts';

/**
 * Builds what says whether AniRec works.
 *
 * @param probeCache asks the cache something; rejects where it does not answer.
 */
export function buildHealth(
  { database, clock, stopping }: Foundations,
  probeCache: () => Promise<unknown>,
): Parts {
  const isDatabaseAway = () => database.isAway();
  const health = new HealthService({ isDatabaseAway, probeCache, clock, stopping });
  return [[HealthController, () => new HealthController(health)]];
}
