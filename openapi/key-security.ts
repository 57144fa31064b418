import type { OperationPolicies } from '../api/src/http/contract/operation-policy.ts';
import { asString, type JsonObject } from './json.ts';
import { mapOperations } from './policies.ts';

/**
 * Says of what anyone may do that a key counts there, or none. tsoa would have the generated routes look for one, but it
 * is never needed (`api/src/http/auth/identification.ts`).
 */
export function withKeys(paths: JsonObject, policies: OperationPolicies): JsonObject {
  return mapOperations(paths, operation =>
    policies[asString(operation.operationId)]?.caller === 'anyone'
      ? { ...operation, security: [{}, { key: [] }] }
      : operation,
  );
}
