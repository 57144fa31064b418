/** Something that is to be done in a turn of its own. */
export interface Turn {
  begin(): void;
  /** It has waited too long, or too many wait. */
  refuse(): void;
}

/** How patient those who wait for a turn are. */
export interface TurnsOptions {
  /** So many wait at the most. */
  mostWaiting: number;
  patienceMs: number;
  /** Milliseconds of a clock that is never set back. */
  now: () => number;
}

/**
 * Has work begin one at a time, each in a turn of the event loop of its own. In between the loop serves whatever else has
 * arrived: however much work there is, nothing else waits for more than one piece of it.
 */
export class Turns {
  private readonly waiting: { turn: Turn; since: number }[] = [];
  private isTaken = false;

  constructor(private readonly options: TurnsOptions) {}

  /** Has it begin now, where nothing else has in this turn of the loop; else once those before it have. */
  take(turn: Turn): void {
    if (!this.isTaken) this.begin(turn);
    else if (this.waiting.length < this.options.mostWaiting)
      this.waiting.push({ turn, since: this.options.now() });
    else turn.refuse();
  }

  private begin(turn: Turn): void {
    this.isTaken = true;
    setImmediate(() => this.next());
    turn.begin();
  }

  private next(): void {
    this.isTaken = false;
    this.refuseLate();
    const first = this.waiting.shift();
    if (first) this.begin(first.turn);
  }

  private refuseLate(): void {
    const latest = this.options.now() - this.options.patienceMs;
    const inTime = this.waiting.findIndex(({ since }) => since >= latest);
    const late = this.waiting.splice(0, inTime === -1 ? this.waiting.length : inTime);
    for (const { turn } of late) turn.refuse();
  }
}
