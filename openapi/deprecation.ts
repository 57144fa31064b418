import { DEPRECATION_KEY, readDeprecation } from '../api/src/http/contract/deprecation.ts';
import { asObject, asObjectOrEmpty, asString, type Json, type JsonObject } from './json.ts';
import { mapOperations } from './policies.ts';

const HEADERS: JsonObject = {
  Deprecation: { $ref: '#/components/headers/Deprecation' },
  Sunset: { $ref: '#/components/headers/Sunset' },
  Link: { $ref: '#/components/headers/Link' },
};

/** What `components` holds for {@link withDeprecations} to refer to. */
export const DEPRECATION_HEADERS: JsonObject = {
  Deprecation: {
    description: 'Since when this is deprecated, in seconds since 1970 (RFC 9745).',
    schema: { type: 'string', pattern: '^@[0-9]+$' },
    example: '@1798761600',
  },
  Sunset: {
    description: 'Until when this works at least (RFC 8594).',
    schema: { type: 'string' },
    example: 'Sat, 01 Jan 2028 00:00:00 GMT',
  },
  Link: {
    description: 'The page that says what becomes of what is deprecated (`rel="deprecation"`).',
    schema: { type: 'string' },
    example: '<http://localhost:8080/api/docs/versions>; rel="deprecation"; type="text/html"',
  },
};

/**
 * Says of operations whose methods are deprecated (`@Extension('x-deprecation', …)`) that they are, until when they work, and
 * what to use instead.
 *
 * @throws {DeprecationError} where a method says it in a way that cannot be.
 */
export function withDeprecations(paths: JsonObject): JsonObject {
  return mapOperations(paths, operation =>
    operation[DEPRECATION_KEY] === undefined ? operation : deprecated(operation),
  );
}

function deprecated(operation: JsonObject): JsonObject {
  const deprecation = readDeprecation(asString(operation.operationId), operation[DEPRECATION_KEY]);
  const { since, sunset, instead } = deprecation;
  const answers = Object.entries(asObject(operation.responses)).map(([status, answer]): [string, Json] => [
    status,
    withHeaders(asObject(answer)),
  ]);
  return {
    ...operation,
    deprecated: true,
    description: `**Deprecated since ${since}; works until ${sunset} at least.** ${instead}\n\n${asString(operation.description)}`,
    responses: Object.fromEntries(answers),
  };
}

/** An answer that is shared with operations that stay is left as it is: nothing may stand beside a reference. */
function withHeaders(answer: JsonObject): JsonObject {
  return '$ref' in answer
    ? answer
    : { ...answer, headers: { ...asObjectOrEmpty(answer.headers), ...HEADERS } };
}
