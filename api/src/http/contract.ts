/** As much of an OpenAPI 3.0 document as the API itself reads. */
export interface Contract {
  info: { title: string; version: string };
  paths: Record<string, Partial<Record<HttpMethod, Operation>>>;
}

export type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'patch';

/**
 *
 */
export interface Operation {
  operationId: string;
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, unknown> };
  /** Another service makes the requests, and may add what we do not know (RFC 6749, section 4.1.2). */
  'x-takes-unknown-parameters'?: boolean;
}

/** One address of the contract, with what may be asked of it. */
export interface ContractRoute {
  /** The path template, such as `/api/v1/anime/{animeId}`. */
  template: string;
  operations: Partial<Record<HttpMethod, Operation>>;
}

const PARAMETER = /\{[^}]+\}/g;

/**
 * Finds the contract's address that a request's path belongs to. A concrete one goes before one with a parameter
 * (OpenAPI 3.0.3, paths object).
 *
 * @returns a function from a path to its route; undefined where the contract has none.
 */
export function routeFinder(contract: Contract): (path: string) => ContractRoute | undefined {
  const routes = Object.entries(contract.paths)
    .map(([template, operations]) => ({
      route: { template, operations },
      pattern: new RegExp(`^${template.replaceAll(PARAMETER, '[^/]+')}/?$`),
    }))
    .sort((a, b) => parametersOf(a.route) - parametersOf(b.route));
  return path => routes.find(({ pattern }) => pattern.test(path))?.route;
}

function parametersOf({ template }: ContractRoute): number {
  return template.match(PARAMETER)?.length ?? 0;
}
