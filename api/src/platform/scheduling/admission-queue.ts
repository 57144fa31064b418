import type { Clock } from './clock.ts';

/** Begin in one turn of the event loop at the most: so many, and as many as the first of them leave time for. */
const MAX_PER_TURN = 10;
const TURN_MS = 20;

/** Something that is to be done in its turn. */
export interface Piece {
  begin(): void;
  /** It has waited too long, or too many wait. */
  refuse(): void;
}

/** How many may wait, and for how long. */
export interface AdmissionQueueOptions {
  maxWaiting: number;
  /** What has waited longer is refused. */
  maxWaitMs: number;
  /** One that is never set back. */
  clock: Pick<Clock, 'now'>;
}

/**
 * Has pieces of work begin a few at a time, in turns of the event loop. In between the loop serves whatever else has
 * arrived: however much work there is, nothing else waits for longer than a turn and one piece take.
 */
export class AdmissionQueue {
  private readonly waiting: { piece: Piece; since: number }[] = [];
  /** How many may still begin in this turn, or the next where none has begun. */
  private left = 0;
  private turnBegan: number | undefined;

  constructor(private readonly options: AdmissionQueueOptions) {}

  /** Has it begin now, where nothing else has in this turn of the loop; else once those before it have. */
  take(piece: Piece): void {
    const { maxWaiting, clock } = this.options;
    if (this.left === 0) {
      this.comeBack();
      piece.begin();
    } else if (this.waiting.length < maxWaiting) this.waiting.push({ piece, since: clock.now() });
    else piece.refuse();
  }

  /** An immediate for each piece: what one begins is done, promises included, before the next looks at the clock. */
  private comeBack(): void {
    this.left = Math.min(Math.max(this.waiting.length, 1), MAX_PER_TURN);
    for (let k = this.left; k > 0; k--) setImmediate(() => this.next());
  }

  private next(): void {
    const now = this.options.clock.now();
    this.turnBegan ??= now;
    this.left -= 1;
    const isLast = this.left === 0;
    const first = now < this.turnBegan + TURN_MS ? this.firstInTime(now) : undefined;
    if (isLast) {
      this.turnBegan = undefined;
      if (first || this.waiting.length > 0) this.comeBack();
    }
    first?.begin();
  }

  private firstInTime(now: number): Piece | undefined {
    const latest = now - this.options.maxWaitMs;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      if (next.since >= latest) return next.piece;
      next.piece.refuse();
    }
    return undefined;
  }
}
