import type { Deprecation } from './deprecation.ts';
import { PolicyError, type OperationPolicies, type OperationPolicy } from './operation-policy.ts';

/** As much of an OpenAPI 3.0 document as the API itself reads. */
export interface Contract {
  info: { title: string; version: string };
  paths: Record<string, Partial<Record<HttpMethod, Operation>>>;
}

export type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'patch';

/** What may be asked of an address with one method. */
export interface Operation {
  operationId: string;
  tags?: string[];
  /** Empty where anyone may ask. */
  security?: object[];
  parameters?: {
    in: string;
    name: string;
    required?: boolean;
    description?: string;
    example?: unknown;
    examples?: Record<string, { value?: unknown }>;
  }[];
  requestBody?: { content: Record<string, unknown> };
  /** Another service makes the requests, and may add what we do not know (RFC 6749, section 4.1.2). */
  'x-takes-unknown-parameters'?: boolean;
  /** That it will go. */
  'x-deprecation'?: Deprecation;
}

/** An operation, and what its route promises. */
export interface RoutedOperation extends Operation {
  policy: OperationPolicy;
}

/** One address of the contract, with what may be asked of it. */
export interface ContractRoute {
  /** The path template, such as `/api/v1/anime/{animeId}`. */
  template: string;
  operations: Partial<Record<HttpMethod, RoutedOperation>>;
}

const PARAMETER = /\{[^}]+\}/g;

/**
 * Finds the contract's address that a request's path belongs to. A concrete one goes before one with a parameter
 * (OpenAPI 3.0.3, paths object).
 *
 * @returns a function from a path to its route; undefined where the contract has none.
 * @throws {PolicyError} where an operation has no policy.
 */
export function routeFinder(
  contract: Contract,
  policies: OperationPolicies,
): (path: string) => ContractRoute | undefined {
  const routes = Object.entries(contract.paths).map(([template, operations]) => ({
    template,
    operations: Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [method, withPolicy(operation, policies)]),
    ),
  }));
  const concrete = new Map(routes.filter(isConcrete).map(route => [route.template, route]));
  const patterns = routes
    .filter(route => !isConcrete(route))
    .map(route => ({ route, pattern: new RegExp(`^${route.template.replaceAll(PARAMETER, '[^/]+')}$`) }));
  return path => {
    const plain = path.endsWith('/') ? path.slice(0, -1) : path;
    return concrete.get(plain) ?? patterns.find(({ pattern }) => pattern.test(plain))?.route;
  };
}

function withPolicy(operation: Operation, policies: OperationPolicies): RoutedOperation {
  const policy = policies[operation.operationId];
  if (!policy) throw new PolicyError(`The operation ${operation.operationId} has no policy.`);
  return { ...operation, policy };
}

/** `HEAD` is answered wherever `GET` is, by Express itself. */
export function methodOf(method: string): HttpMethod {
  return (method === 'HEAD' ? 'get' : method.toLowerCase()) as HttpMethod;
}

function isConcrete({ template }: ContractRoute): boolean {
  return !template.includes('{');
}
