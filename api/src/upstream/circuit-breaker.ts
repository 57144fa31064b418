import type { Logger } from 'pino';
import type { Clock } from '../platform/scheduling/clock.ts';
import { UpstreamError, type Upstream, type UpstreamFailure } from './upstream-error.ts';

const WINDOW_MS = 10_000;
const MIN_CALLS = 20;
const FAILED_SHARE = 0.5;
/** Calls that hang are too slow to make 20 in 10 s: 4 at once of 3 s each are 13. */
const TIMEOUTS_IN_A_ROW = 8;
const PAUSE_SECONDS = 15;
/** As long as whoever tries again can wait; for a longer time nobody is to call. */
const MAX_WAIT_BETWEEN_TRIES_SECONDS = 3;
const MAX_PAUSE_SECONDS = 15 * 60;

interface CountedCall {
  /** When it ended, in milliseconds since 1970. */
  at: number;
  failed: boolean;
}

/** While calls are refused, and after that until one has shown that they work again. */
interface Pause {
  reason: UpstreamFailure;
  /** Milliseconds since 1970. */
  until: number;
}

/** What a breaker needs. */
export interface CircuitBreakerOptions {
  upstream: Upstream;
  clock: Clock;
  logger: Logger;
}

/**
 * Stops calling an upstream that fails: for 15 s where half of at least 20 calls in 10 s failed, or 8 in a row got no
 * answer in time; for 15 minutes where it has blocked us; for as long as it asks for where it names a time. Then one
 * call is let through, and what becomes of it decides.
 *
 * Only an {@link UpstreamError} is a failure: an upstream that knows no such user works.
 */
export class CircuitBreaker {
  private calls: CountedCall[] = [];
  private timeoutsInARow = 0;
  private pause: Pause | undefined;
  private trialUnderWay = false;

  constructor(private readonly options: CircuitBreakerOptions) {}

  /** Whether calls are refused at this moment. */
  get isPaused(): boolean {
    return this.pause !== undefined && this.options.clock.now() < this.pause.until;
  }

  /**
   * Makes the call, where calls are made.
   *
   * @throws {UpstreamError} where they are not; it says why, and when to come again.
   */
  async run<Value>(call: () => Promise<Value>): Promise<Value> {
    return this.pause ? this.runTrial(call, this.pause) : this.runCounted(call);
  }

  private async runCounted<Value>(call: () => Promise<Value>): Promise<Value> {
    try {
      const value = await call();
      this.count(undefined);
      return value;
    } catch (error) {
      this.count(error instanceof UpstreamError ? error : undefined);
      throw error;
    }
  }

  private async runTrial<Value>(call: () => Promise<Value>, pause: Pause): Promise<Value> {
    const waitSeconds = Math.ceil((pause.until - this.options.clock.now()) / 1000);
    if (waitSeconds > 0 || this.trialUnderWay) {
      throw new UpstreamError(this.options.upstream, pause.reason, {
        statedWaitSeconds: Math.max(1, waitSeconds),
      });
    }
    this.trialUnderWay = true;
    try {
      const value = await call();
      this.resume();
      return value;
    } catch (error) {
      if (error instanceof UpstreamError) this.stop(error.failure, demandedPause(error) ?? PAUSE_SECONDS);
      else this.resume();
      throw error;
    } finally {
      this.trialUnderWay = false;
    }
  }

  /** A call that began before the pause may end in it, and changes it only where the upstream demands one. */
  private count(error: UpstreamError | undefined): void {
    const now = this.options.clock.now();
    const recent = this.calls.filter(({ at }) => at > now - WINDOW_MS);
    this.calls = [...recent, { at: now, failed: error !== undefined }];
    this.timeoutsInARow = error?.failure === 'timeout' ? this.timeoutsInARow + 1 : 0;
    if (!error) return;
    const demanded = demandedPause(error);
    if (demanded !== undefined) this.stop(error.failure, demanded);
    else if (!this.pause && this.failsTooOften()) this.stop('paused', PAUSE_SECONDS);
  }

  private failsTooOften(): boolean {
    if (this.timeoutsInARow >= TIMEOUTS_IN_A_ROW) return true;
    const failed = this.calls.filter(call => call.failed).length;
    return this.calls.length >= MIN_CALLS && failed >= FAILED_SHARE * this.calls.length;
  }

  private stop(reason: UpstreamFailure, seconds: number): void {
    const { upstream, clock, logger } = this.options;
    this.pause = { reason, until: clock.now() + seconds * 1000 };
    logger.warn({ upstream, reason, seconds }, 'an upstream is not called for a while');
  }

  private resume(): void {
    const { upstream, logger } = this.options;
    this.pause = undefined;
    this.calls = [];
    this.timeoutsInARow = 0;
    logger.info({ upstream }, 'an upstream is called again');
  }
}

/** Seconds for which the upstream wants to see nobody; undefined where it does not say. */
function demandedPause({
  failure,
  retryAfterSeconds,
  statedWaitSeconds = 0,
}: UpstreamError): number | undefined {
  const demanded = failure === 'blocked' ? retryAfterSeconds : statedWaitSeconds;
  return demanded > MAX_WAIT_BETWEEN_TRIES_SECONDS ? Math.min(demanded, MAX_PAUSE_SECONDS) : undefined;
}
