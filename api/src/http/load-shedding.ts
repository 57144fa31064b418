import type { RequestHandler } from 'express';
import { OverloadedError } from '../errors.ts';
import type { Turns } from '../infra/turns.ts';
import { operationFinder, type Contract } from './contract.ts';

/** More than this are not answered at once. They wait for databases and other services, and each takes memory. */
const MOST_IN_FLIGHT = 200;
const RETRY_AFTER_SECONDS = 1;

/**
 * Refuses what there is no time for before the work begins, so that what is taken is answered in good time. Health never
 * waits: a process that is busy must not be taken for one that is dead. The container has one under this name.
 */
export class LoadShedding {
  readonly guard: RequestHandler;

  constructor(contract: Contract, turns: Pick<Turns, 'take'>) {
    const find = operationFinder(contract);
    let inFlight = 0;
    this.guard = (request, response, next) => {
      if (find(request)?.tags?.includes('health')) {
        next();
        return;
      }
      const refuse = () => next(new OverloadedError(DETAIL, RETRY_AFTER_SECONDS));
      const begin = () => {
        // Whose caller has gone meanwhile is nobody's, and would never be counted off again.
        if (response.closed) return;
        if (inFlight >= MOST_IN_FLIGHT) {
          refuse();
          return;
        }
        inFlight += 1;
        response.once('close', () => (inFlight -= 1));
        next();
      };
      turns.take({ begin, refuse });
    };
  }
}

const DETAIL = 'AniRec has too much to do at the moment. Try again in a second.';
