import {
  boolean,
  minValue,
  number,
  picklist,
  pipe,
  safeParse,
  strictObject,
  type InferOutput,
} from 'valibot';

/** The rate limits that an operation may be under; what they are is said in `http/limits/rate-limit-tiers.ts`. */
const LIMITS = [
  'anon',
  'session',
  'suggestions',
  'profiles',
  'people',
  'details',
  'imports',
  'sign-in',
  'none',
] as const;

/** Where a controller's method says it: `@Extension('x-policy', { … })`. */
export const POLICY_KEY = 'x-policy';

/**
 * What a route promises beside what OpenAPI has words for. It stands on the controller's method; `openapi/contract.ts`
 * reads it from there and takes it out of what is published (docs/adr/0023-policies-stand-on-routes.md).
 */
const OPERATION_POLICY = strictObject({
  /**
   * Who it is for. `anyone`: people and programs, of any site; an API key raises the limit. `keyless`: the same, but
   * keys change nothing. `browser`: the browser of
   * somebody who signs in or out, and no other site may read it. `session`: whoever is signed in; the method has
   * `@Security('session')` too. `monitor`: who watches over processes; it is answered under any load.
   */
  caller: picklist(['anyone', 'keyless', 'browser', 'session', 'monitor']),
  /** Under which rate limit it is counted. */
  limit: picklist(LIMITS),
  /** Seconds after which it is given up with 503. */
  timeoutS: pipe(number(), minValue(1)),
  /**
   * Who may keep the answer. `memory`: anyone, for five minutes, and this process does itself; `public`: anyone, for five
   * minutes; `private` and `none`: nobody, the first since it is somebody's own.
   */
  cache: picklist(['memory', 'public', 'private', 'none']),
  /** Whether it is noted in the history of whoever is signed in. Then their answer is theirs alone. */
  noted: boolean(),
});

export type OperationPolicy = Readonly<InferOutput<typeof OPERATION_POLICY>>;

/** The policies of all operations, by their ids. */
export type OperationPolicies = Readonly<Record<string, OperationPolicy>>;

const EXAMPLE = `@Extension('${POLICY_KEY}', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })`;

/** An operation lacks a policy, or has one that cannot be. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
}

/**
 * Reads the policies of operations.
 *
 * @param written what stands on each operation's method, by the operation's id.
 * @throws {PolicyError} which names every operation whose policy cannot be used, and says what to write.
 */
export function readPolicies(written: Readonly<Record<string, unknown>>): OperationPolicies {
  const faults: string[] = [];
  const policies: Record<string, OperationPolicy> = {};
  for (const [operationId, value] of Object.entries(written)) {
    const { success, output, issues } = safeParse(OPERATION_POLICY, value);
    if (success) policies[operationId] = output;
    else
      faults.push(`${operationId}: ${value === undefined ? 'it has none' : issues.map(faultOf).join('; ')}`);
  }
  if (faults.length === 0) return policies;
  throw new PolicyError(
    `Operations lack a policy, or have one that cannot be. Write on each one's method, as \`http/contract/operation-policy.ts\` explains:\n  ${EXAMPLE}\n${faults.join('\n')}`,
  );
}

function faultOf({
  path,
  message,
}: {
  path?: readonly { key: unknown }[] | undefined;
  message: string;
}): string {
  return `${path?.map(({ key }) => String(key)).join('.') ?? POLICY_KEY}: ${message}`;
}
