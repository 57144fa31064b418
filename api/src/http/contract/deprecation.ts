import {
  getDotPath,
  isoDate,
  pipe,
  safeParse,
  strictObject,
  string,
  minLength,
  type InferOutput,
} from 'valibot';

/** Where a controller's method says it: `@Extension('x-deprecation', { … })`. */
export const DEPRECATION_KEY = 'x-deprecation';

/** For how long something works after it is said that it will go (docs/api/versions.md). */
const NOTICE_MONTHS = 12;

/** That an operation will go. `openapi/deprecation.ts` reads it from the controller's method and writes it into the contract. */
const DEPRECATION = strictObject({
  /** The day since when nobody should begin to use it, `YYYY-MM-DD`. */
  since: pipe(string(), isoDate()),
  /** The day until when it works at least. */
  sunset: pipe(string(), isoDate()),
  /** What to use instead, as a sentence. */
  instead: pipe(string(), minLength(10)),
});

export type Deprecation = Readonly<InferOutput<typeof DEPRECATION>>;

/** An operation is deprecated in a way that cannot be. */
export class DeprecationError extends Error {
  override readonly name = 'DeprecationError';
}

/**
 * Reads what stands on an operation's method.
 *
 * @throws {DeprecationError} where it is not understood, or leaves people less time than we promise.
 */
export function readDeprecation(operationId: string, written: unknown): Deprecation {
  const { success, output, issues } = safeParse(DEPRECATION, written);
  if (!success) {
    const faults = issues.map(issue => `${getDotPath(issue) ?? DEPRECATION_KEY}: ${issue.message}`);
    throw new DeprecationError(`${operationId} has no good ${DEPRECATION_KEY}: ${faults.join('; ')}`);
  }
  const earliest = new Date(output.since);
  earliest.setUTCMonth(earliest.getUTCMonth() + NOTICE_MONTHS);
  if (new Date(output.sunset) >= earliest) return output;
  throw new DeprecationError(
    `${operationId} ends on ${output.sunset}: let it work for ${NOTICE_MONTHS} months, until ${earliest.toISOString().slice(0, 10)}.`,
  );
}
