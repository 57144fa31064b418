import type { Logger } from 'pino';
import type { Measurements, Metrics } from './metrics.ts';

/** What is read off the process at one moment. */
export interface Reading {
  measurements: Measurements;
  /** What the line says beside, such as versions. */
  details: Readonly<Record<string, string>>;
}

export interface GaugesOptions {
  read: () => Reading;
  metrics: Metrics;
  logger: Logger;
  /** Gives back what it is read with. */
  release: () => void;
}

/** Logs again and again, as metrics, what can be read off the process whether or not anybody asks it anything. */
export class Gauges {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: GaugesOptions) {}

  /** Logs a line now, and one every so many milliseconds. Keeps no process alive. */
  start(intervalMs: number): void {
    this.log();
    this.timer = setInterval(() => this.log(), intervalMs).unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.options.release();
  }

  /** Logs one line. */
  log(): void {
    const { read, metrics, logger } = this.options;
    const { measurements, details } = read();
    logger.info({ ...details, ...metrics.fields(measurements) }, 'gauges');
  }
}
