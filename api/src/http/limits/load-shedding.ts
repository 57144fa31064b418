import type { RequestHandler, Response } from 'express';
import { OverloadedError, TooManyRequestsError } from '../../domain/errors.ts';
import type { AdmissionQueue } from '../../platform/scheduling/admission-queue.ts';
import { operationOf } from '../contract/requested-operation.ts';

/** More than this are not answered at once. They wait for databases and other services, and each takes memory. */
const MAX_IN_FLIGHT = 200;
/** Of one address, behind which there may be an office. */
const MAX_IN_FLIGHT_PER_CALLER = 50;
const RETRY_AFTER_S = 1;

/** What is shed by. */
export interface LoadSheddingOptions {
  queue: Pick<AdmissionQueue, 'take'>;
  /** Multiplies how much one caller may ask at once, as it does how often. */
  factor?: number;
}

/**
 * Refuses what there is no time for before the work begins, so that what is taken is answered in good time. Health never
 * waits: a process that is busy must not be taken for one that is dead. The container has one under this name.
 *
 * What is answered counts no more, whether or not its caller takes the answer: how long they may take is limited where
 * connections are (`server/listen.ts`).
 */
export class LoadShedding {
  private readonly ofCallers = new Map<string, number>();
  private inFlight = 0;
  private readonly maxPerCaller: number;

  constructor(private readonly options: LoadSheddingOptions) {
    this.maxPerCaller = Math.ceil(MAX_IN_FLIGHT_PER_CALLER * (options.factor ?? 1));
  }

  readonly guard: RequestHandler = (request, response, next) => {
    if (operationOf(request)?.policy.caller === 'monitor') {
      next();
      return;
    }
    const { ip = '' } = request;
    const refuse = () => next(new OverloadedError(DETAIL, RETRY_AFTER_S));
    const begin = () => {
      // Whose caller has gone meanwhile is nobody's, and would never be counted off again.
      if (response.closed) return;
      if (this.inFlight >= MAX_IN_FLIGHT) refuse();
      else if ((this.ofCallers.get(ip) ?? 0) >= this.maxPerCaller)
        next(new TooManyRequestsError(DETAIL_OF_ONE, RETRY_AFTER_S));
      else {
        this.count(ip, response);
        next();
      }
    };
    this.options.queue.take({ begin, refuse });
  };

  private count(caller: string, response: Response): void {
    this.inFlight += 1;
    this.ofCallers.set(caller, (this.ofCallers.get(caller) ?? 0) + 1);
    onceAnswered(response, () => {
      this.inFlight -= 1;
      const left = (this.ofCallers.get(caller) ?? 1) - 1;
      if (left === 0) this.ofCallers.delete(caller);
      else this.ofCallers.set(caller, left);
    });
  }
}

/** Tells once that all of an answer has been handed in, or that nobody waits for it any more. */
function onceAnswered(response: Response, tell: () => void): void {
  let isTold = false;
  const tellOnce = () => {
    if (!isTold) tell();
    isTold = true;
  };
  const end = response.end.bind(response);
  Object.assign(response, {
    end: (...parts: unknown[]): unknown => {
      tellOnce();
      return Reflect.apply(end, response, parts);
    },
  });
  response.once('close', tellOnce);
}

const DETAIL = 'AniRec has too much to do at the moment. Try again in a second.';
const DETAIL_OF_ONE =
  'So many of your requests are being answered that no more are taken. Try again in a second.';
