/** Patience is counted in parts: while this process is busy itself, and reads no answer, no more than one passes. */
const PARTS = 4;

/** An operation took longer than anybody waits for it. It goes on, and nobody learns what comes of it. */
export class LateError extends Error {
  override readonly name = 'LateError';
}

/**
 * Gives what an operation gives, if that does not take too long.
 *
 * @throws {LateError} after `patienceMs`.
 */
export function inTime<Result>(operation: Promise<Result>, patienceMs: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    let parts = 0;
    const timer = setInterval(() => {
      parts += 1;
      if (parts === PARTS) reject(new LateError(`There was no answer within ${patienceMs} ms.`));
    }, patienceMs / PARTS);
    operation.then(resolve, reject).finally(() => clearInterval(timer));
  });
}
