import type { Logger } from 'pino';
import { Repetition } from '../platform/scheduling/repetition.ts';
import type { Snapshots } from '../engine/snapshot/snapshot.ts';
import type { SnapshotLoader } from '../engine/snapshot/snapshot-loader.ts';

/** Keeps what is in memory up with what is published. */
export class SnapshotWatcher {
  private readonly watch = new Repetition(() => this.look());
  private failing = false;

  constructor(
    private readonly snapshots: Snapshots,
    private readonly loader: SnapshotLoader,
    private readonly logger: Logger,
  ) {}

  /** Looks again and again, so many milliseconds after the last time. Keeps no process alive. */
  start(intervalMs: number): void {
    this.watch.start(intervalMs);
  }

  /** Looks no more; a look that is under way ends first. */
  async stop(): Promise<void> {
    await this.watch.stop();
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
