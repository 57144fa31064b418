import type { Problem } from './generated/types/types.gen.ts';
import { readRateLimit, readSeconds, type RateLimit } from './answer-headers.ts';

/** Whatever goes wrong with a call, but for a signal of yours that aborts it. */
export class AniRecError extends Error {
  override readonly name: string = 'AniRecError';
}

/** No answer came, or it broke off: the network failed. `cause` is what `fetch` threw. */
export class ConnectionError extends AniRecError {
  override readonly name = 'ConnectionError';
}

/** The answer took longer than `timeout`. */
export class TimeoutError extends AniRecError {
  override readonly name = 'TimeoutError';
}

/** An answer came, and it is a failure, or none that AniRec gives: a proxy's page, for one. */
export class AnswerError extends AniRecError {
  override readonly name: string = 'AnswerError';
  readonly status: number;
  /** Names the request in AniRec's logs. Undefined where it was not AniRec that answered. */
  readonly requestId: string | undefined;
  /** After how many seconds to try again, if the answer says so. */
  readonly retryAfter: number | undefined;
  readonly rateLimit: RateLimit | undefined;
  /** Its body has been read. */
  readonly response: Response;

  constructor(message: string, response: Response, options?: ErrorOptions) {
    super(message, options);
    const { headers, status } = response;
    this.status = status;
    this.requestId = headers.get('X-Request-Id') ?? undefined;
    this.retryAfter = readSeconds(headers.get('Retry-After'));
    this.rateLimit = readRateLimit(headers);
    this.response = response;
  }
}

/**
 * A failure as AniRec describes it (RFC 9457). There is a subclass for each kind; a kind that came after this version of
 * the SDK is thrown as this class itself.
 */
export class ProblemError extends AnswerError {
  override readonly name: string = 'ProblemError';
  /** Such as `not-found`: the end of `problem.type`, which is the page that explains it. */
  readonly kind: string;
  readonly problem: Problem;

  constructor(problem: Problem, response: Response) {
    const faults = problem.errors?.map(({ pointer, message }) => ` ${pointer} ${message}.`) ?? [];
    super(`${problem.detail}${faults.join('')}`, response);
    this.kind = kindOf(problem);
    this.problem = problem;
  }
}

/** Any class of {@link ProblemError}. */
export type ProblemErrorClass = new (problem: Problem, response: Response) => ProblemError;

/** The kind of a problem: what its `type` ends with. */
export function kindOf({ type }: Problem): string {
  return type.slice(type.indexOf('#') + 1);
}
