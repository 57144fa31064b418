import { asArray, asObject, asObjectOrEmpty, type Json, type JsonObject } from './json.ts';
import { mapOperations } from './policies.ts';

const RATE_LIMIT_HEADERS: JsonObject = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimit-Policy' },
};

/** As draft-ietf-httpapi-ratelimit-headers-11 writes them. */
const HEADERS: JsonObject = {
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
 */
export function withSharedAnswers(paths: JsonObject): JsonObject {
  return mapOperations(paths, withAnswers);
}

function withAnswers(operation: JsonObject, method: string): JsonObject {
  if (asArray(operation.tags).includes('health')) return operation;
  const own = Object.entries(asObject(operation.responses)).map(([status, answer]): [string, Json] => [
    status,
    withHeaders(status, asObject(answer)),
  ]);
  return { ...operation, responses: { ...sharedBy(operation, method), ...Object.fromEntries(own) } };
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

function withHeaders(status: string, answer: JsonObject): JsonObject {
  const headers = status < '400' ? RATE_LIMIT_HEADERS : status === '503' ? RETRY_AFTER : {};
  if (Object.keys(headers).length === 0) return answer;
  return { ...answer, headers: { ...asObjectOrEmpty(answer.headers), ...headers } };
}

function answer(name: keyof typeof ANSWERS): JsonObject {
  return { $ref: `#/components/responses/${name}` };
}

function problem(description: string, headers?: JsonObject): JsonObject {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description, ...(headers && { headers }), content: { 'application/problem+json': { schema } } };
}
