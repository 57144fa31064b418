import type { Clock } from '../../src/platform/scheduling/clock.ts';

/** Time that passes when a spec says so, and at once for whoever sleeps. */
export class ManualClock implements Clock {
  private time = Date.parse('2026-01-01T00:00:00Z');
  private pending: { at: number; controller: AbortController }[] = [];

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number): Promise<void> {
    this.advance(milliseconds);
    return Promise.resolve();
  }

  timeout(milliseconds: number): AbortSignal {
    const controller = new AbortController();
    this.pending.push({ at: this.time + milliseconds, controller });
    return controller.signal;
  }

  /** Lets so many milliseconds pass, and every timeout that ends in them end. */
  advance(milliseconds: number): void {
    this.time += milliseconds;
    const due = this.pending.filter(({ at }) => at <= this.time);
    this.pending = this.pending.filter(({ at }) => at > this.time);
    for (const { controller } of due) controller.abort();
  }
}
