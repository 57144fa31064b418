import contract from '../generated/openapi.json' with { type: 'json' };
import { LoadShedding } from '../http/load-shedding.ts';
import { RateLimits } from '../http/rate-limits.ts';
import { EventLoop } from '../infra/event-loop.ts';
import { SharedCounters } from '../infra/shared-counters.ts';
import type { Foundations, Parts } from './foundations.ts';

/** What keeps one caller from taking what is there for all, and all of them from asking for more than there is. */
export interface Protection {
  readonly parts: Parts;
  /** Begins to refuse what there is no time for. */
  watch(): void;
  close(): void;
}

/** Builds it. */
export function buildProtection({ config, clock, logger }: Foundations): Protection {
  const { redisUrl, rateLimitFactor } = config;
  const counters =
    redisUrl === undefined ? undefined : new SharedCounters(redisUrl, 'rate-limits', clock, logger);
  const limits = new RateLimits({ contract, counters, factor: rateLimitFactor });
  const eventLoop = new EventLoop(() => performance.now());
  const shedding = new LoadShedding(contract, eventLoop);
  return {
    parts: [
      [RateLimits, () => limits],
      [LoadShedding, () => shedding],
    ],
    watch: () => eventLoop.start(),
    close: () => {
      eventLoop.stop();
      limits.close();
      counters?.close();
    },
  };
}
