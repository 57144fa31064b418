import { readRateLimit, type RateLimit } from './answer-headers.ts';
import { AnswerError, kindOf, ProblemError } from './errors.ts';
import { PROBLEM_ERRORS } from './generated/problem-errors.ts';
import type { Problem } from './generated/types/types.gen.ts';

/** What a call gives. */
export interface Answer<Data> {
  /** Undefined where the answer has no body, as after a deletion. */
  readonly data: Data;
  /** Names the request in AniRec's logs: say it when you ask us about one. */
  readonly requestId: string;
  /** Undefined where nothing is limited, as of health. */
  readonly rateLimit: RateLimit | undefined;
  /** Its body has been read. Its headers are here: `ETag`, `Cache-Control`, … */
  readonly response: Response;
}

/**
 * Reads an answer.
 *
 * @throws {ProblemError} where it is a failure.
 * @throws {AnswerError} where it is none that AniRec gives.
 */
export async function answerOf<Data>(response: Response): Promise<Answer<Data>> {
  const text = await response.text();
  const body = bodyOf(text, response);
  if (!response.ok) {
    if (!isProblem(body)) throw notOurs(response);
    throw new (PROBLEM_ERRORS[kindOf(body)] ?? ProblemError)(body, response);
  }
  return {
    data: body as Data,
    requestId: response.headers.get('X-Request-Id') ?? '',
    rateLimit: readRateLimit(response.headers),
    response,
  };
}

/** JSON where it says so, else text; whatever an empty body is called, it is undefined. */
function bodyOf(text: string, response: Response): unknown {
  if (text === '') return undefined;
  if (!/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notOurs(response, { cause: error });
  }
}

function notOurs(response: Response, options?: ErrorOptions): AnswerError {
  return new AnswerError(`What answered with ${response.status} is not AniRec.`, response, options);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'detail' in body;
}
