import { asArray, asObject, type Json, type JsonObject } from './json.ts';

/** What third parties call most. A key counts there, and is never needed (`api/src/http/limits/rate-limits.ts`). */
const TAGS = new Set<Json>(['anime', 'facets', 'profiles', 'recommendations', 'search']);

/** Says of what anyone may do that a key counts, or none. tsoa would have the generated routes look for one. */
export function withKeys(paths: JsonObject): JsonObject {
  const mapped = Object.entries(paths).map(([path, methods]): [string, Json] => {
    const operations = Object.entries(asObject(methods)).map(([method, operation]): [string, Json] => [
      method,
      withKey(asObject(operation)),
    ]);
    return [path, Object.fromEntries(operations)];
  });
  return Object.fromEntries(mapped);
}

function withKey(operation: JsonObject): JsonObject {
  const isOpen = asArray(operation.security).length === 0;
  const takesKey = isOpen && asArray(operation.tags).some(tag => TAGS.has(tag));
  return takesKey ? { ...operation, security: [{}, { key: [] }] } : operation;
}
