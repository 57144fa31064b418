import type { Clock } from '../platform/scheduling/clock.ts';

const MINUTE_MS = 60_000;
/** Of a minute's requests this share goes as it comes, and the half of them is spaced: a sixth stays unused. */
const AT_ONCE = 1 / 3;
const SPACED = 1 / 2;

export interface RequestBudgetOptions {
  /** Requests. The upstream may allow fewer, and never more. */
  perMinute: number;
  clock: Pick<Clock, 'now'>;
}

/** As much of an answer's headers as says what is left. */
interface RateLimitHeaders {
  get(name: string): string | null;
}

/**
 * How often an upstream is asked, within any minute: a third of the budget at once, the rest at even distances, so that
 * whoever comes later waits for a few seconds and not for the end of the minute. Answers that name a lower limit
 * (`X-RateLimit-Limit`) or say that nothing is left (`X-RateLimit-Remaining`) are heeded: other processes behind the same
 * address count for the upstream, too.
 */
export class RequestBudget {
  private perMinute: number;
  private sentAt: number[] = [];
  private restsUntil = 0;

  constructor(private readonly options: RequestBudgetOptions) {
    this.perMinute = options.perMinute;
  }

  /** Milliseconds until one more request may be sent; 0: now. */
  waitMs(): number {
    const now = this.options.clock.now();
    this.sentAt = this.sentAt.filter(at => at > now - MINUTE_MS);
    const { length } = this.sentAt;
    const atOnce = Math.ceil(this.perMinute * AT_ONCE);
    const spaced = Math.max(1, Math.floor(this.perMinute * SPACED));
    const last = this.sentAt.at(-1) ?? -Infinity;
    const next = length < atOnce ? now : last + MINUTE_MS / spaced;
    const oldest = this.sentAt[length - this.perMinute] ?? -Infinity;
    return Math.max(0, Math.max(next, oldest + MINUTE_MS, this.restsUntil) - now);
  }

  /** Counts a request that is being sent. */
  count(): void {
    this.sentAt.push(this.options.clock.now());
  }

  /** Reads what an answer says of the limit. */
  heed(headers: RateLimitHeaders): void {
    const limit = wholeNumber(headers.get('X-RateLimit-Limit'));
    if (limit !== undefined && limit > 0) this.perMinute = Math.min(limit, this.options.perMinute);
    if (wholeNumber(headers.get('X-RateLimit-Remaining')) !== 0) return;
    const now = this.options.clock.now();
    const reset = (wholeNumber(headers.get('X-RateLimit-Reset')) ?? 0) * 1000;
    this.restsUntil = reset > now && reset < now + MINUTE_MS ? reset : now + MINUTE_MS;
  }
}

function wholeNumber(header: string | null): number | undefined {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}
