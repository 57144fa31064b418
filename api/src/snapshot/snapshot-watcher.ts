import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Snapshots } from './snapshot.ts';
import type { SnapshotLoader } from './snapshot-loader.ts';

/** Keeps what is in memory up with what is published. */
export class SnapshotWatcher {
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();
  private failing = false;

  constructor(
    private readonly snapshots: Snapshots,
    private readonly loader: SnapshotLoader,
    private readonly logger: Logger,
  ) {}

  /** Looks again and again, so many milliseconds after the last time. Keeps no process alive. */
  start(intervalMs: number): void {
    this.watching = this.watch(intervalMs);
  }

  /** Looks no more; a look that is under way ends first. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.watching;
  }

  /** Looks once, and swaps where something is new. A failure is logged, once until it is over. */
  async look(): Promise<void> {
    try {
      await this.swapIfNew();
      if (this.failing) this.logger.info('newer models and catalogues can be looked for again');
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.warn({ err: error }, 'newer models and catalogues cannot be looked for');
      this.failing = true;
    }
  }

  private async watch(intervalMs: number): Promise<void> {
    while (await this.isTimeAfter(intervalMs)) await this.look();
  }

  /** Waits, and says whether to go on: false as soon as it is stopped. */
  private isTimeAfter(intervalMs: number): Promise<boolean> {
    const { signal } = this.stopping;
    return setTimeout(intervalMs, true, { ref: false, signal }).catch(() => false);
  }

  private async swapIfNew(): Promise<void> {
    const { current } = this.snapshots;
    const next = await this.loader.reload(current);
    if (next === current) return;
    this.snapshots.replace(next);
    this.logger.info(
      { model: next.model.version, catalogue: next.catalogue.version },
      'another model or catalogue is in use',
    );
  }
}
