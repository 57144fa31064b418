/** How often a turn is told apart from the next. */
const TICK_MS = 10;
const WINDOW_MS = 250;
/** Turns this long for a second running are overload: a few are a pause, such as a new model that is read. */
const SLOW_TURN_MS = 100;
const SLOW_WINDOWS = 4;
/** What a turn may take under overload, so that whoever asks next, health above all, is answered in time. */
const TURN_BUDGET_MS = 60;
/** So long nothing has had to be refused when overload is over. */
const CALM_WINDOWS = 4;

/**
 * Tells from how late a timer comes whether the event loop has more to do than it can. A turn of the loop serves all that
 * has arrived meanwhile: when that takes longer than what arrives, turns grow, and everyone waits for everyone.
 */
export class EventLoop {
  private turnBegan: number;
  private windowBegan: number;
  private longestTurn = 0;
  private slowWindows = 0;
  private calmWindows = 0;
  private overloaded = false;
  private hasRefused = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param now milliseconds of a clock that is never set back. */
  constructor(private readonly now: () => number) {
    this.turnBegan = this.windowBegan = now();
  }

  /** Watches the loop until it is told to stop; nobody is ever refused before. */
  start(): void {
    this.timer = setInterval(() => this.tick(), TICK_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /**
   * Whether there is no time for another request: the loop is overloaded, and this turn has taken its share. What is asked
   * for later in the same turn would make those wait that the next one is for.
   */
  refuses(): boolean {
    const refuses = this.overloaded && this.now() - this.turnBegan > TICK_MS + TURN_BUDGET_MS;
    this.hasRefused ||= refuses;
    return refuses;
  }

  /** Begins another turn. */
  tick(): void {
    const now = this.now();
    this.longestTurn = Math.max(this.longestTurn, now - this.turnBegan - TICK_MS);
    this.turnBegan = now;
    if (now - this.windowBegan >= WINDOW_MS) this.judge(now);
  }

  private judge(now: number): void {
    const isSlow = this.longestTurn > SLOW_TURN_MS;
    this.slowWindows = isSlow ? this.slowWindows + 1 : 0;
    this.calmWindows = isSlow || this.hasRefused ? 0 : this.calmWindows + 1;
    if (this.slowWindows >= SLOW_WINDOWS) this.overloaded = true;
    if (this.calmWindows >= CALM_WINDOWS) this.overloaded = false;
    this.longestTurn = 0;
    this.hasRefused = false;
    this.windowBegan = now;
  }
}
