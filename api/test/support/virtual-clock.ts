import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { Clock } from '../../src/platform/scheduling/clock.ts';

/** Time for many who wait at once: it passes while `run` runs, from one that is due to the next. */
export class VirtualClock implements Clock {
  private time = Date.parse('2026-01-01T00:00:00Z');
  private due: { at: number; wake: () => void }[] = [];

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise(wake => this.due.push({ at: this.time + milliseconds, wake }));
  }

  timeout(milliseconds: number): AbortSignal {
    const controller = new AbortController();
    this.due.push({ at: this.time + milliseconds, wake: () => controller.abort() });
    return controller.signal;
  }

  /** Lets so many milliseconds pass, and all that is due in them happen in its order. */
  async run(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await endOfTurn();
    for (let next = this.next(end); next; next = this.next(end)) {
      this.time = next.at;
      this.due.splice(this.due.indexOf(next), 1);
      next.wake();
      await endOfTurn();
    }
    this.time = end;
  }

  private next(end: number) {
    return this.due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
