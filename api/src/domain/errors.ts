/** One thing that is wrong with a request. */
export interface RequestFault {
  /**
   * Where it is: a JSON pointer (RFC 6901) into the request, which begins with `/path`, `/query`, `/header` or `/body`.
   * @example "/query/limit"
   */
  pointer: string;
  /**
   * What is wrong, and what would be right.
   * @example "must be at most 100"
   */
  message: string;
}

/** A request that is refused, and why. `http/problems/error-handler.ts` gives each subclass its status. */
export abstract class RefusedError extends Error {
  constructor(
    message: string,
    readonly faults: readonly RequestFault[] = [],
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** A request that is refused for now: in a while, the same one may be taken. */
export abstract class RefusedForNowError extends RefusedError {
  /** @param retryAfterSeconds when to send it again. */
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

/** Whoever sent the request has sent too many. */
export class TooManyRequestsError extends RefusedForNowError {}

/** There is no time for the request. */
export class OverloadedError extends RefusedForNowError {}

/** The request has been worked on for too long. */
export class OverdueError extends RefusedForNowError {}

/** What a caller asked for does not exist. */
export class NotFoundError extends RefusedError {}

/** The request is not written as the contract says. */
export class InvalidRequestError extends RefusedError {}

/** The request is well written, and cannot be carried out as it stands. */
export class UnprocessableError extends RefusedError {}

/** The address exists and does not take this HTTP method. */
export class MethodNotAllowedError extends RefusedError {}

/** The body is of a type that the address does not read. */
export class UnsupportedMediaTypeError extends RefusedError {}

/** Only somebody who is signed in can do this. */
export class UnauthenticatedError extends RefusedError {}

/** The key that came with the request is none, or none any more. */
export class UnknownKeyError extends RefusedError {}

/** The request comes from another site, or from none that says where it is. */
export class ForeignOriginError extends RefusedError {}

/** Whoever was asked at MyAnimeList did not let AniRec in. */
export class LoginDeniedError extends RefusedError {
  /** @param returnTo the page that the login began with. */
  constructor(
    message: string,
    readonly returnTo: string,
  ) {
    super(message);
  }
}

/** Nobody is in the midst of the login that a browser came back from. */
export class LoginExpiredError extends RefusedError {}

/** Something else is under way that has to end first. */
export class ConflictError extends RefusedError {}

/** The body is longer than the address reads. */
export class ContentTooLargeError extends RefusedError {}

/** This process is about to end. */
export class StoppingError extends RefusedError {}
