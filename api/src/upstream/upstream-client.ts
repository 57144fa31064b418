import type { Logger } from 'pino';
import type { Metrics } from '../platform/telemetry/metrics.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import {
  JsonExchange,
  type UpstreamAnswer,
  type ExchangeOptions,
  type UpstreamRequest,
  type UpstreamUse,
} from './json-exchange.ts';
import { Semaphore } from './semaphore.ts';
import { UpstreamError, type UpstreamFailure } from './upstream-error.ts';

const CALLS_AT_ONCE = 4;
const ONE_TRY_MS = 3_000;
/** Waiting in line included, where somebody waits for the answer: they have it by then. */
const ALL_TRIES_MS = 4_000;
/** Uses that run in the background, and how long they stand in line: 50 who sign in at once have 50 lists to be read. */
const BACKGROUND: ReadonlySet<UpstreamUse | undefined> = new Set(['own lists', 'changes']);
const MAX_IN_LINE_MS = 60_000;
/** With less than this left, a try would say more of our haste than of the upstream. */
const MIN_TRY_MS = 500;
const MIN_DELAY_MS = 200;
/** The most that is waited before the second try and before the third, which is the last. */
const MAX_DELAYS_MS = [1_000, 2_000];

/** After a timeout, 3 of the 4 seconds are gone; an answer that cannot be read would be the same again. */
const TRIED_AGAIN: ReadonlySet<UpstreamFailure> = new Set(['unreachable', 'faulty', 'rate-limited']);

/** What a client needs. */
export interface UpstreamClientOptions extends ExchangeOptions {
  /** A number from 0 up to 1, 1 excluded. */
  random: () => number;
  logger: Logger;
  metrics: Metrics;
}

/**
 * Asks one upstream, with the care that another's server needs: at most 4 calls at once for each use, so that lists keep
 * nobody from signing in; 3 s for a try; at most 3 tries, 4 s in all, at random distances, where trying again may help; and
 * none while the upstream is known to fail for the same use, or more often than its budget allows.
 */
export class UpstreamClient {
  private readonly places = new Map<UpstreamUse | undefined, Semaphore>();
  private readonly breakers = new Map<UpstreamUse | undefined, CircuitBreaker>();
  private readonly exchange: JsonExchange;

  constructor(private readonly options: UpstreamClientOptions) {
    this.exchange = new JsonExchange(options);
  }

  /** Whether the upstream is known to fail, so that it is not asked, for one use at least. */
  get isPaused(): boolean {
    return [...this.breakers.values()].some(({ isPaused }) => isPaused);
  }

  /**
   * Asks, and reads the answer. The request is sent up to three times, so it must be one that may be repeated.
   *
   * @param read makes a value of the answer, or throws. An {@link UpstreamError} of its own counts against the upstream.
   * @throws {UpstreamError} where the upstream fails, or has failed too often to be asked.
   */
  async call<Value>(request: UpstreamRequest, read: (answer: UpstreamAnswer) => Value): Promise<Value> {
    const { clock, upstream } = this.options;
    const cameAt = clock.now();
    const inBackground = BACKGROUND.has(request.use);
    const waitMs = inBackground ? MAX_IN_LINE_MS : ALL_TRIES_MS - MIN_TRY_MS;
    const places = this.placesOf(request.use);
    if (!(await places.enter(clock.timeout(waitMs)))) throw new UpstreamError(upstream, 'crowded');
    try {
      const deadline = (inBackground ? clock.now() : cameAt) + ALL_TRIES_MS;
      return await this.tryRepeatedly(request, read, deadline);
    } finally {
      places.leave();
    }
  }

  private async tryRepeatedly<Value>(
    request: UpstreamRequest,
    read: (answer: UpstreamAnswer) => Value,
    deadline: number,
  ): Promise<Value> {
    const { clock } = this.options;
    for (let tries = 1; ; tries += 1) {
      this.holdToBudget();
      try {
        return await this.breakerOf(request.use).run(() => this.tryOnce(request, read, deadline));
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error;
        const delay = Math.max(this.delayAfter(error, tries), this.options.budget?.waitMs() ?? 0);
        if (clock.now() + delay + MIN_TRY_MS > deadline) throw error;
        await clock.sleep(delay);
      }
    }
  }

  /** Ahead of the breaker: what is not sent says nothing of the upstream. */
  private holdToBudget(): void {
    const { budget, upstream } = this.options;
    const waitMs = budget?.waitMs() ?? 0;
    if (waitMs > 0)
      throw new UpstreamError(upstream, 'crowded', { statedWaitSeconds: Math.ceil(waitMs / 1000) });
  }

  private placesOf(use: UpstreamUse | undefined): Semaphore {
    const places = this.places.get(use) ?? new Semaphore(CALLS_AT_ONCE);
    this.places.set(use, places);
    return places;
  }

  private breakerOf(use: UpstreamUse | undefined): CircuitBreaker {
    const breaker = this.breakers.get(use) ?? new CircuitBreaker(this.options);
    this.breakers.set(use, breaker);
    return breaker;
  }

  private async tryOnce<Value>(
    request: UpstreamRequest,
    read: (answer: UpstreamAnswer) => Value,
    deadline: number,
  ): Promise<Value> {
    const { clock } = this.options;
    const startedAt = clock.now();
    let failed: UpstreamError | undefined;
    try {
      const signal = clock.timeout(Math.min(ONE_TRY_MS, deadline - startedAt));
      return read(await this.exchange.send(request, signal));
    } catch (error) {
      if (error instanceof UpstreamError) failed = error;
      throw error;
    } finally {
      this.log(clock.now() - startedAt, failed);
    }
  }

  /** A line a try, which measures it. Nothing of what was asked or answered: an address may hold somebody's name. */
  private log(milliseconds: number, failed: UpstreamError | undefined): void {
    const { logger, metrics, upstream } = this.options;
    const measured = { UpstreamCalls: 1, UpstreamFailures: failed ? 1 : 0, UpstreamLatency: milliseconds };
    const fields = metrics.fields(measured, { name: 'upstream', value: upstream });
    if (!failed) logger.info({ upstream, milliseconds, ...fields }, 'an upstream was asked');
    else {
      const { failure } = failed;
      logger.warn({ err: failed, failure, upstream, milliseconds, ...fields }, 'an upstream failed');
    }
  }

  /** Milliseconds until the next try ("full jitter"); infinite where there is to be none. */
  private delayAfter({ failure, statedWaitSeconds = 0 }: UpstreamError, tries: number): number {
    const longest = MAX_DELAYS_MS[tries - 1];
    if (longest === undefined || !TRIED_AGAIN.has(failure)) return Infinity;
    const delay = MIN_DELAY_MS + this.options.random() * (longest - MIN_DELAY_MS);
    return Math.max(delay, statedWaitSeconds * 1000);
  }
}
