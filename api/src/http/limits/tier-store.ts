import { MemoryStore, type ClientRateLimitInfo } from 'express-rate-limit';
import type { SharedCounters } from '../../platform/redis/shared-counters.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';
import { TIERS, type TierName } from './rate-limit-tiers.ts';

/** Counts the requests of a tier for all processes together; for this one alone while Redis is away. */
export class TierStore extends MemoryStore {
  /** @param counters undefined where there is no Redis. */
  constructor(
    private readonly tier: TierName,
    private readonly counters: SharedCounters | undefined,
    private readonly clock: Pick<Clock, 'now'>,
  ) {
    super();
  }

  override async increment(caller: string): Promise<ClientRateLimitInfo> {
    const windowMs = TIERS[this.tier].windowSeconds * 1000;
    const shared = await this.counters?.increment(`${this.tier}:${caller}`, windowMs);
    if (!shared) return super.increment(caller);
    return { totalHits: shared.count, resetTime: new Date(this.clock.now() + shared.leftMs) };
  }
}
