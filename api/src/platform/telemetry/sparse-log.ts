import type { Logger } from 'pino';

/** While something is away, one line a minute says as much as one a failure. */
const INTERVAL_MS = 60_000;

/** Logs what fails again and again once a minute at most, with how often it has failed since the line before. */
export class SparseLog {
  private failures = 0;
  private lastAt: number | undefined;

  /**
   * @param now milliseconds since 1970.
   * @param says what the line says.
   */
  constructor(
    private readonly logger: Pick<Logger, 'warn'>,
    private readonly now: () => number,
    private readonly says: string,
  ) {}

  /** Notes a failure. */
  warn(error: unknown): void {
    const now = this.now();
    this.failures += 1;
    if (this.lastAt !== undefined && now < this.lastAt + INTERVAL_MS) return;
    this.logger.warn({ err: error, failures: this.failures }, this.says);
    this.lastAt = now;
    this.failures = 0;
  }
}

const redisLogs = new WeakMap<object, SparseLog>();

/** The one log of a logger that all who use Redis note its failures in: there is one Redis. */
export function redisLog(logger: Logger): SparseLog {
  const log = redisLogs.get(logger) ?? new SparseLog(logger, Date.now, 'Redis failed');
  redisLogs.set(logger, log);
  return log;
}
