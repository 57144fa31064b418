import { monitorEventLoopDelay } from 'node:perf_hooks';

const SAMPLED_EVERY_MS = 10;
const NANOSECONDS = 1_000_000;

/** Measures how late this process comes to what is due: so long every request of it waits. */
export class EventLoopDelay {
  private readonly samples = monitorEventLoopDelay({ resolution: SAMPLED_EVERY_MS });

  /** Begins to measure. */
  constructor() {
    this.samples.enable();
  }

  /** Gives the 99th percentile since it was last asked, in milliseconds, and begins anew. */
  take(): number {
    // A sample is the time since the one before, so that nothing was late where it took what it should.
    const late = this.samples.percentile(99) / NANOSECONDS - SAMPLED_EVERY_MS;
    this.samples.reset();
    return Math.max(0, late);
  }

  stop(): void {
    this.samples.disable();
  }
}
