import type { Request, RequestHandler } from 'express';
import {
  methodOf,
  routeFinder,
  type Contract,
  type ContractRoute,
  type RoutedOperation,
} from './contract.ts';
import type { OperationPolicies } from './operation-policy.ts';

/** What a request asks for; nothing where the contract has no such address. */
interface Requested {
  readonly route: ContractRoute | undefined;
  readonly operation: RoutedOperation | undefined;
}

const requested = new WeakMap<Request, Requested>();

/** Finds what a request asks for, once; whatever comes after asks {@link operationOf} and {@link routeOf}. */
export function findOperation(contract: Contract, policies: OperationPolicies): RequestHandler {
  const find = routeFinder(contract, policies);
  return (request, _response, next) => {
    const route = find(`${request.baseUrl}${request.path}`);
    requested.set(request, { route, operation: route?.operations[methodOf(request.method)] });
    next();
  };
}

/** The address that a request asks, with all its methods; undefined where the contract has none such. */
export function routeOf(request: Request): ContractRoute | undefined {
  return found(request).route;
}

/** The operation that a request asks for; undefined where the contract has no such address or method. */
export function operationOf(request: Request): RoutedOperation | undefined {
  return found(request).operation;
}

/** Without it everything would be treated as unknown, and nobody would notice. */
function found(request: Request): Requested {
  const known = requested.get(request);
  if (!known)
    throw new Error('What the request asks for has not been looked up: `findOperation` comes first.');
  return known;
}
