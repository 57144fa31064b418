import type { Express } from 'express';

/** Answers whose JSON is written by what knows them better than `JSON.stringify` does. */
const writers = new WeakMap<object, () => Buffer>();

/**
 * Says how an answer is written where it is sent.
 *
 * @param write gives the very bytes of `JSON.stringify`.
 * @returns the answer.
 */
export function writtenBy<Answer extends object>(answer: Answer, write: (answer: Answer) => Buffer): Answer {
  writers.set(answer, () => write(answer));
  return answer;
}

/** Has an application's answers written as they say. */
export function sendPrepared(app: Express): void {
  const { json } = app.response;
  app.response.json = function (body: unknown) {
    const write = typeof body === 'object' && body !== null ? writers.get(body) : undefined;
    if (!write) return json.call(this, body);
    return this.set('Content-Type', 'application/json; charset=utf-8').send(write());
  };
}
