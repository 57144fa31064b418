import { answerOf, type Answer } from './answer.ts';
import { AniRecError, ConnectionError, TimeoutError } from './errors.ts';
import { requestFor, type Destination, type Input, type Operation } from './operation.ts';

/** What may be said of any call. */
export interface CallOptions {
  /** Ends the call: it throws what the signal is aborted with. */
  readonly signal?: AbortSignal | undefined;
  /** Your name for the request, in AniRec's logs and in the answer: 8 to 64 letters, digits, `.`, `_` or `-`. */
  readonly requestId?: string | undefined;
}

/** What the parts of `AniRec` call through. */
export class Caller {
  constructor(
    private readonly destination: Destination,
    private readonly fetch: (request: Request) => Promise<Response>,
  ) {}

  /**
   * Calls an operation.
   *
   * @throws {AniRecError} what went wrong.
   * @throws what the signal is aborted with.
   */
  async call<In extends Input, Out>(
    operation: Operation<In, Out>,
    input: In,
    { signal, requestId }: CallOptions = {},
  ): Promise<Answer<Out>> {
    const headers = { 'X-Request-Id': requestId, ...input.headers };
    const request = requestFor(operation, { ...input, headers }, this.destination, signal);
    try {
      return await answerOf(await this.fetch(request));
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw error instanceof AniRecError ? error : failureOf(error);
    }
  }
}

/** What `fetch`, or reading a body, throws differs from one runtime to another; the deadline's error does not. */
function failureOf(cause: unknown): AniRecError {
  return cause instanceof Error && cause.name === 'TimeoutError'
    ? new TimeoutError('AniRec did not answer in time.', { cause })
    : new ConnectionError('AniRec cannot be reached, or the connection broke.', { cause });
}
