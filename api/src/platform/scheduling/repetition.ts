import { setTimeout } from 'node:timers/promises';

/** Does something again and again, a while after the time before has ended. Keeps no process alive. */
export class Repetition {
  private readonly stopping = new AbortController();
  private repeating: Promise<void> = Promise.resolve();

  /** @param act handles its own failures: one that is thrown ends the repetition. */
  constructor(private readonly act: () => Promise<void>) {}

  /** Begins, with a wait. */
  start(intervalMs: number): void {
    this.repeating = this.repeat(intervalMs);
  }

  /** Ends it; what is under way is done first. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.repeating;
  }

  private async repeat(intervalMs: number): Promise<void> {
    while (await this.isTimeAfter(intervalMs)) await this.act();
  }

  /** Waits, and says whether to go on: false as soon as it is stopped. */
  private isTimeAfter(intervalMs: number): Promise<boolean> {
    const { signal } = this.stopping;
    return setTimeout(intervalMs, true, { ref: false, signal }).catch(() => false);
  }
}
