import type { Request, RequestHandler } from 'express';
import type { Fault } from './faults.ts';

/** What is asked of the simulator; the two uses of the token endpoint are told apart. */
export type Call =
  | 'authorize'
  | 'consent'
  | 'exchange'
  | 'refresh'
  | 'me'
  | 'animelist'
  | 'anime'
  | 'details'
  | 'change'
  | 'remove';

interface Disturbance {
  fault: Fault;
  /** How many calls it still spoils. */
  left: number;
}

/** Counts what arrives, and spoils it where a test wants that. */
export class Traffic {
  private readonly counts = new Map<Call, number>();
  private readonly disturbances = new Map<Call, Disturbance>();

  /** How many calls of a kind have come in, spoiled ones among them. */
  count(call: Call): number {
    return this.counts.get(call) ?? 0;
  }

  /** Begins to count anew. */
  resetCounts(): void {
    this.counts.clear();
  }

  /** Spoils the next calls of a kind, or all of them until `mend` where no number is given. */
  spoil(call: Call, fault: Fault, calls = Infinity): void {
    this.disturbances.set(call, { fault, left: calls });
  }

  /** Ends every fault. */
  mend(): void {
    this.disturbances.clear();
  }

  /** Stands before a route, and lets through what is not spoiled. */
  pass(call: Call | ((request: Request) => Call)): RequestHandler {
    return (request, response, next) => {
      const kind = typeof call === 'string' ? call : call(request);
      this.counts.set(kind, this.count(kind) + 1);
      const disturbance = this.disturbances.get(kind);
      if (disturbance === undefined || disturbance.left < 1) {
        next();
        return;
      }
      disturbance.left -= 1;
      disturbance.fault(response);
    };
  }
}
