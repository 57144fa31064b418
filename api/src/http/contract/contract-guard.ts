import type { Request, RequestHandler } from 'express';
import {
  InvalidRequestError,
  MethodNotAllowedError,
  UnsupportedMediaTypeError,
} from '../../domain/errors.ts';
import type { HttpMethod, Operation } from './contract.ts';
import { operationOf, routeOf } from './requested-operation.ts';

/** `openapi/plain-text.ts` says the same in the contract. */
const CONTROL = /\p{Cc}/u;

/**
 * Refuses what the contract does not know before any route sees it: other methods (405, or an answer to `OPTIONS`),
 * unknown query parameters and such as hold control characters (400), and bodies of another type (415). tsoa's own validation does the rest.
 */
export const contractGuard: RequestHandler = (request, response, next) => {
  const route = routeOf(request);
  if (!route) {
    next();
    return;
  }
  const allowed = allowedMethods(route.operations);
  if (request.method === 'OPTIONS') {
    response.set('Allow', allowed).status(204).end();
    return;
  }
  const operation = operationOf(request);
  if (!operation) {
    response.set('Allow', allowed);
    throw new MethodNotAllowedError(`${request.method} is not allowed here. Allowed are ${allowed}.`);
  }
  refuseUnknownQuery(operation, Object.keys(request.query));
  refuseControlCharacters(request.query);
  if (operation.requestBody && !request.is(Object.keys(operation.requestBody.content))) {
    throw new UnsupportedMediaTypeError(`Send ${Object.keys(operation.requestBody.content).join(' or ')}.`);
  }
  next();
};

function allowedMethods(operations: Partial<Record<HttpMethod, Operation>>): string {
  const methods = Object.keys(operations).map(method => method.toUpperCase());
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

function refuseUnknownQuery(operation: Operation, given: readonly string[]): void {
  if (operation['x-takes-unknown-parameters']) return;
  const known = (operation.parameters ?? []).filter(each => each.in === 'query').map(each => each.name);
  const unknown = given.filter(name => !known.includes(name));
  if (unknown.length === 0) return;
  throw new InvalidRequestError(
    'The request has query parameters that this address does not know.',
    unknown.map(name => ({ pointer: `/query/${name}`, message: unknownParameter(name, known) })),
  );
}

/** Many languages and frameworks write brackets behind a name that is given several times. */
function unknownParameter(name: string, known: readonly string[]): string {
  const plain = name.replace(/\[\d*\]$/, '');
  if (plain !== name && known.includes(plain))
    return `is written without brackets here: repeat ${plain} for several values`;
  if (known.length === 0) return 'is unknown: this address takes none';
  return `is unknown; known are ${known.join(', ')}`;
}

/** Nothing that is written in a title or a name: PostgreSQL takes no NUL, and terminals obey the others. */
function refuseControlCharacters(query: Request['query']): void {
  const names = Object.keys(query).filter(name =>
    [query[name]].flat().some(value => typeof value === 'string' && CONTROL.test(value)),
  );
  if (names.length === 0) return;
  throw new InvalidRequestError(
    'The request has query parameters with control characters.',
    names.map(name => ({ pointer: `/query/${name}`, message: 'must not hold control characters' })),
  );
}
