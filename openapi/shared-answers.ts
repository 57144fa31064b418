import type { OperationPolicies, OperationPolicy } from '../api/src/http/contract/operation-policy.ts';
import { asArray, asObject, asObjectOrEmpty, asString, type Json, type JsonObject } from './json.ts';
import { mapOperations } from './policies.ts';

const RATE_LIMIT_HEADERS: JsonObject = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimit-Policy' },
};

const REQUEST_ID_HEADER: JsonObject = { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } };

/** Rate limits as draft-ietf-httpapi-ratelimit-headers-11 writes them. */
const HEADERS: JsonObject = {
  'X-Request-Id': {
    description:
      'Names the request: the `X-Request-Id` that you sent, where it is 8 to 64 letters, digits, dots, hyphens or underscores, else a new one.',
    schema: { type: 'string' },
    example: '0f8fad5b-d9cb-469f-a165-70867728950e',
  },
  ETag: {
    description:
      'Names what the answer says. Sent back as `If-None-Match`, it is answered 304 while nothing has changed.',
    schema: { type: 'string' },
    example: '"1a2b-7c6vJq0Zt3o9Qm1hYwXr5uKd8fE"',
  },
  Allow: {
    description: 'The methods that the address takes.',
    schema: { type: 'string' },
    example: 'GET, HEAD, OPTIONS',
  },
  RateLimit: {
    description: 'How many requests are left (`r`), and in how many seconds all are again (`t`).',
    schema: { type: 'string' },
    example: '"anon";r=37;t=21',
  },
  'RateLimit-Policy': {
    description: 'How many requests (`q`) are taken in how many seconds (`w`).',
    schema: { type: 'string' },
    example: '"anon";q=60;w=60',
  },
  'Retry-After': {
    description: 'After how many seconds to try again.',
    schema: { type: 'integer', minimum: 0 },
    example: 21,
  },
};

const RETRY_AFTER: JsonObject = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } };

/** The answers that many operations can give, whatever they do. */
const ANSWERS = {
  NotModified: {
    description: 'Nothing has changed since the answer that `If-None-Match` names: show that again.',
    headers: { ...REQUEST_ID_HEADER, ETag: { $ref: '#/components/headers/ETag' } },
  },
  MethodNotAllowed: problem('The address takes no such method; `Allow` lists those that it takes.', {
    Allow: { $ref: '#/components/headers/Allow' },
  }),
  InternalError: problem('Something failed on our side; `instance` names the request in our logs.'),
  Unauthenticated: problem('Nobody is signed in, or the session is over.'),
  UnknownKey: problem('The key in `X-API-Key` is unknown or revoked. Without one, the request is answered.'),
  ForeignOrigin: problem('The request comes from another site.'),
  ContentTooLarge: problem('The body is larger than 100 kB.'),
  UnsupportedMediaType: problem('The body is of a type that is not read here.'),
  RateLimited: problem('Too many requests; `Retry-After` says when to try again.', {
    ...RETRY_AFTER,
    ...RATE_LIMIT_HEADERS,
  }),
  Overloaded: problem('AniRec has too much to do; `Retry-After` says when to try again.', RETRY_AFTER),
  Unavailable: problem(
    'Accounts are unavailable at the moment, or AniRec has too much to do; `Retry-After` says when to try again.',
    RETRY_AFTER,
  ),
} as const satisfies Record<string, JsonObject>;

/** What `components` holds for {@link withSharedAnswers} to refer to. */
export const SHARED_COMPONENTS: JsonObject = { headers: HEADERS, responses: ANSWERS };

/**
 * Adds to each operation the answers that it shares with others. What a controller says of a status itself stands, and
 * gets the headers that go with it.
 *
 * @param paths the document's.
 * @param policies whose answers may be kept, and so can be asked for again.
 */
export function withSharedAnswers(paths: JsonObject, policies: OperationPolicies): JsonObject {
  return mapOperations(paths, (operation, method) =>
    withAnswers(operation, method, policies[asString(operation.operationId)]?.cache ?? 'none'),
  );
}

type Cacheability = OperationPolicy['cache'];

function withAnswers(operation: JsonObject, method: string, cache: Cacheability): JsonObject {
  const isHealth = asArray(operation.tags).includes('health');
  const isKept = cache === 'memory' || cache === 'public';
  const own = Object.entries(asObject(operation.responses)).map(([status, answer]): [string, Json] => [
    status,
    withHeaders(asObject(answer), {
      ...REQUEST_ID_HEADER,
      ...(isHealth ? {} : headersOf(status)),
      ...(isKept && status === '200' && { ETag: { $ref: '#/components/headers/ETag' } }),
    }),
  ]);
  const shared = {
    405: answer('MethodNotAllowed'),
    500: answer('InternalError'),
    ...(isHealth ? {} : sharedBy(operation, method)),
    ...(isKept && { 304: answer('NotModified') }),
  };
  return { ...operation, responses: { ...shared, ...Object.fromEntries(own) } };
}

function sharedBy(operation: JsonObject, method: string): JsonObject {
  const isPersonal = takes('session', operation);
  const asksAccounts = isPersonal || asArray(operation.tags).includes('oauth');
  return {
    ...(operation.requestBody && {
      413: answer('ContentTooLarge'),
      415: answer('UnsupportedMediaType'),
    }),
    ...(isPersonal && { 401: answer('Unauthenticated') }),
    ...(takes('key', operation) && { 401: answer('UnknownKey') }),
    ...(asksAccounts && method !== 'get' && { 403: answer('ForeignOrigin') }),
    429: answer('RateLimited'),
    503: answer(asksAccounts ? 'Unavailable' : 'Overloaded'),
  };
}

/** Whether an operation knows one of the contract's ways to say who asks. */
function takes(scheme: 'session' | 'key', operation: JsonObject): boolean {
  return asArray(operation.security).some(each => scheme in asObject(each));
}

function headersOf(status: string): JsonObject {
  if (status === '503') return RETRY_AFTER;
  return status < '500' ? RATE_LIMIT_HEADERS : {};
}

function withHeaders(answer: JsonObject, headers: JsonObject): JsonObject {
  return { ...answer, headers: { ...asObjectOrEmpty(answer.headers), ...headers } };
}

function answer(name: keyof typeof ANSWERS): JsonObject {
  return { $ref: `#/components/responses/${name}` };
}

function problem(description: string, headers?: JsonObject): JsonObject {
  const schema = { $ref: '#/components/schemas/Problem' };
  return {
    description,
    headers: { ...REQUEST_ID_HEADER, ...headers },
    content: { 'application/problem+json': { schema } },
  };
}
