/** Lets so many in at once; the others stand in line, first come, first served. */
export class Semaphore {
  private readonly line: (() => void)[] = [];

  constructor(private free: number) {}

  /**
   * Waits for a place. Whoever got one gives it back with `leave`.
   *
   * @param signal ends the waiting.
   * @returns whether there is a place; false where signal ended first.
   */
  enter(signal: AbortSignal): Promise<boolean> {
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve(true);
    }
    return new Promise(resolve => {
      const goIn = () => {
        signal.removeEventListener('abort', goAway);
        resolve(true);
      };
      const goAway = () => {
        this.line.splice(this.line.indexOf(goIn), 1);
        resolve(false);
      };
      this.line.push(goIn);
      signal.addEventListener('abort', goAway);
    });
  }

  /** Gives a place back: the first in line gets it. */
  leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.free += 1;
  }
}
