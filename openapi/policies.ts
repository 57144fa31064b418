import {
  POLICY_KEY,
  readPolicies,
  type OperationPolicies,
} from '../api/src/http/contract/operation-policy.ts';
import { asArray, asObject, asString, type Json, type JsonObject } from './json.ts';

/** The document's paths without policies, and the policies. */
export interface TakenPolicies {
  readonly paths: JsonObject;
  readonly policies: OperationPolicies;
}

/**
 * Takes out of the contract what AniRec promises itself: how it keeps its word is no part of what others may build on.
 *
 * @throws {PolicyError} where an operation says nothing of it, or nothing that can be.
 */
export function takePolicies(paths: JsonObject): TakenPolicies {
  const written = new Map<string, Json | undefined>();
  const kept = mapOperations(paths, ({ [POLICY_KEY]: policy, ...operation }) => {
    written.set(asString(operation.operationId), policy);
    return operation;
  });
  const policies = readPolicies(Object.fromEntries(written));
  mapOperations(kept, operation => {
    const needsSession = asArray(operation.security).some(each => 'session' in asObject(each));
    const { caller } = policies[asString(operation.operationId)] ?? {};
    if (needsSession === (caller === 'session')) return operation;
    throw new TypeError(
      `${asString(operation.operationId)}: \`@Security('session')\` goes with \`caller: 'session'\`, and neither without the other.`,
    );
  });
  return { paths: kept, policies };
}

/** The same paths with other operations. */
export function mapOperations(
  paths: JsonObject,
  change: (operation: JsonObject, method: string) => JsonObject,
): JsonObject {
  const mapped = Object.entries(paths).map(([path, methods]): [string, Json] => {
    const operations = Object.entries(asObject(methods)).map(([method, operation]): [string, Json] => [
      method,
      change(asObject(operation), method),
    ]);
    return [path, Object.fromEntries(operations)];
  });
  return Object.fromEntries(mapped);
}
