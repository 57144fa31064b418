import { HttpErrorResponse } from '@angular/common/http';

/** A failure, as a page tells it. */
export interface Failure {
  readonly title: string;
  readonly detail: string;
  /** Whether the same request may work later. */
  readonly isPassing: boolean;
}

const NO_ANSWER = 'AniRec’s server does not answer';
const OFFLINE: Failure = {
  title: NO_ANSWER,
  detail: 'Check your connection, then try again.',
  isPassing: true,
};

/** Says what went wrong, in the API's own words where it answered with some. */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof HttpErrorResponse)) {
    return { title: 'Something went wrong', detail: 'Try again, or load the page again.', isPassing: true };
  }
  if (error.status === 0) return OFFLINE;
  const detail = problemText(error.error, 'detail');
  if (error.status >= 500) {
    return { title: NO_ANSWER, detail: detail ?? 'It may be busy. Try again in a moment.', isPassing: true };
  }
  return {
    title: problemText(error.error, 'title') ?? 'That did not work',
    detail: detail ?? `The server refused the request (${error.status}).`,
    isPassing: error.status === 429,
  };
}

/** Whether the API answered that what was asked for does not exist. */
export function isNotFound(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 404;
}

/** A proxy between us and the API may answer with something other than a problem. */
function problemText(body: unknown, field: 'title' | 'detail'): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = Reflect.get(body, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
