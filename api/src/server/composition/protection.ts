import type { Authenticator } from '../../http/auth/authentication.ts';
import type { CallerKeys } from '../../http/auth/caller-keys.ts';
import { Identification } from '../../http/auth/identification.ts';
import { LoadShedding } from '../../http/limits/load-shedding.ts';
import { RateLimits } from '../../http/limits/rate-limits.ts';
import { SharedCounters } from '../../platform/redis/shared-counters.ts';
import { AdmissionQueue } from '../../platform/scheduling/admission-queue.ts';
import { monotonicClock, systemClock } from '../../platform/scheduling/clock.ts';
import type { Foundations, Parts } from './foundations.ts';

/** So long people wait before they ask again; in that time some 500 lists of 300 titles are answered. */
const QUEUE = { maxWaiting: 500, maxWaitMs: 2_000 };

/** What keeps one caller from taking what is there for all, and all of them from asking for more than there is. */
export interface Protection {
  readonly parts: Parts;
  close(): void;
}

/** What callers are told by. */
export interface ProtectionNeeds {
  authenticator: Authenticator;
  keys: CallerKeys;
}

/** Builds it. */
export function buildProtection(
  { config, clock, logger }: Foundations,
  callers: ProtectionNeeds,
): Protection {
  const { redisUrl, rateLimitFactor } = config;
  const counters =
    redisUrl === undefined ? undefined : new SharedCounters(redisUrl, 'rate-limits', clock, logger);
  // What counts in memory is a library's, which reads the machine's time: so must the headers that tell of it.
  const limits = new RateLimits({ counters, factor: rateLimitFactor, clock: systemClock });
  const identification = new Identification(callers);
  const queue = new AdmissionQueue({ ...QUEUE, clock: monotonicClock });
  const shedding = new LoadShedding({ queue, factor: rateLimitFactor });
  return {
    parts: [
      [Identification, () => identification],
      [RateLimits, () => limits],
      [LoadShedding, () => shedding],
    ],
    close: () => {
      limits.close();
      counters?.close();
    },
  };
}
