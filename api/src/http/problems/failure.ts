import type { RequestFault } from '../../domain/errors.ts';
import type { Upstream } from '../../upstream/upstream-error.ts';
import type { ProblemKind } from './problem.ts';

/** What is known of a failure before it is given an address and a request id. */
export interface Failure {
  readonly kind: ProblemKind;
  readonly detail: string;
  readonly faults?: readonly RequestFault[];
  readonly upstream?: Upstream;
  readonly retryAfterSeconds?: number;
}
