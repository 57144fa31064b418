/** The time is counted in parts: while this process is busy itself, and reads no answer, no more than one passes. */
const PARTS = 4;

/** An operation took longer than anybody waits for it. It goes on, and nobody learns what comes of it. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Gives what an operation gives, if that does not take too long.
 *
 * @throws {TimeoutError} after `timeoutMs`.
 */
export function withTimeout<Result>(operation: Promise<Result>, timeoutMs: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    let parts = 0;
    const timer = setInterval(() => {
      parts += 1;
      if (parts === PARTS) reject(new TimeoutError(`There was no answer within ${timeoutMs} ms.`));
    }, timeoutMs / PARTS);
    operation.then(resolve, reject).finally(() => clearInterval(timer));
  });
}
