import type { Logger } from 'pino';
import { systemClock, type Clock } from '../scheduling/clock.ts';

/** While something is away, one line a minute says as much as one a failure. */
const INTERVAL_MS = 60_000;

/** Logs what fails again and again once a minute at most, with how often it has failed since the line before. */
export class SparseLog {
  private failures = 0;
  private lastAt: number | undefined;

  /** @param says what the line says. */
  constructor(
    private readonly logger: Pick<Logger, 'warn'>,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly says: string,
  ) {}

  /** Notes a failure. */
  warn(error: unknown): void {
    const now = this.clock.now();
    this.failures += 1;
    if (this.lastAt !== undefined && now < this.lastAt + INTERVAL_MS) return;
    this.logger.warn({ err: error, failures: this.failures }, this.says);
    this.lastAt = now;
    this.failures = 0;
  }
}

const redisLogs = new WeakMap<object, SparseLog>();

/** The one log of a logger that all who use Redis note its failures in: there is one Redis. It counts minutes as the times of the lines do. */
export function redisLog(logger: Logger): SparseLog {
  const log = redisLogs.get(logger) ?? new SparseLog(logger, systemClock, 'Redis failed');
  redisLogs.set(logger, log);
  return log;
}
