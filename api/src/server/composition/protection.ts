import contract from '../../generated/openapi.json' with { type: 'json' };
import type { CallerKeys } from '../../http/auth/caller-keys.ts';
import { LoadShedding } from '../../http/limits/load-shedding.ts';
import { RateLimits } from '../../http/limits/rate-limits.ts';
import { SharedCounters } from '../../platform/redis/shared-counters.ts';
import { Turns } from '../../platform/scheduling/turns.ts';
import type { Foundations, Parts } from './foundations.ts';

/** So long people wait before they ask again; in that time some 500 lists of 300 titles are answered. */
const PATIENCE = { mostWaiting: 500, patienceMs: 2_000 };

/** What keeps one caller from taking what is there for all, and all of them from asking for more than there is. */
export interface Protection {
  readonly parts: Parts;
  close(): void;
}

/**
 * Builds it.
 *
 * @param keys tells the keys that callers send.
 */
export function buildProtection({ config, clock, logger }: Foundations, keys: CallerKeys): Protection {
  const { redisUrl, rateLimitFactor } = config;
  const counters =
    redisUrl === undefined ? undefined : new SharedCounters(redisUrl, 'rate-limits', clock, logger);
  const limits = new RateLimits({ contract, counters, factor: rateLimitFactor, keys });
  const turns = new Turns({ ...PATIENCE, now: () => performance.now() });
  const shedding = new LoadShedding({ contract, turns, factor: rateLimitFactor });
  return {
    parts: [
      [RateLimits, () => limits],
      [LoadShedding, () => shedding],
    ],
    close: () => {
      limits.close();
      counters?.close();
    },
  };
}
