import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Response } from 'supertest';
import contract from '../../src/generated/openapi.json' with { type: 'json' };

/** An operation of the contract as tests read it. */
export interface ContractOperation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: {
    name: string;
    in: string;
    required: boolean;
    description?: string;
    schema: object;
    example?: unknown;
  }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, Answer>;
}

/** An answer that an operation can give. */
interface Answer {
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, { schema: object }>;
}

interface Reference {
  $ref: string;
}

/** Where the contract has an operation. */
export interface PlacedOperation {
  path: string;
  method: string;
  operation: ContractOperation;
}

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: 'contract', components: contract.components });

/** Every operation of the contract. */
export const operations: PlacedOperation[] = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method,
    operation: resolved(operation as ContractOperation),
  })),
);

/** Whether only somebody who is signed in can do it. */
export function needsSession({ security = [] }: ContractOperation): boolean {
  return security.some(each => 'session' in each);
}

/** The operation with the answers that it shares with others written out. */
function resolved(operation: ContractOperation): ContractOperation {
  const shared = contract.components.responses as Record<string, Answer>;
  const answers = Object.entries(operation.responses as Record<string, Answer | Reference>).map(
    ([status, answer]): [string, Answer | undefined] => [
      status,
      '$ref' in answer ? shared[answer.$ref.split('/').at(-1) ?? ''] : answer,
    ],
  );
  return { ...operation, responses: Object.fromEntries(answers) as Record<string, Answer> };
}

/** An answer as it came. */
export type ContractAnswer = Pick<Response, 'status' | 'text' | 'type'> & {
  get(name: string): string | undefined;
};

/** Expects that an answer is one that the contract documents for the operation: status, headers, media type and schema. */
export function expectDocumented(operationId: string, response: ContractAnswer): void {
  expect(faultsOf(operationId, response)).toEqual([]);
}

/** In what an answer is none that the contract documents for the operation. */
export function faultsOf(operationId: string, response: ContractAnswer): string[] {
  const { status, text, type } = response;
  const answer = operations.find(({ operation }) => operation.operationId === operationId)?.operation
    .responses[String(status)];
  if (!answer) return [`${operationId} answers ${status}, which the contract does not have: ${text}`];
  const missing = Object.keys(answer.headers ?? {}).filter(name => response.get(name) === undefined);
  const faults = missing.map(name => `${operationId} answers ${status} without ${name}`);
  if (!answer.content)
    return text === '' ? faults : [...faults, `${operationId} answers ${status} with a body`];
  const schema = answer.content[type]?.schema;
  if (!schema) return [...faults, `${operationId} answers ${status} as ${type}`];
  return type.endsWith('json') ? [...faults, ...schemaFaultsOf(schema, JSON.parse(text))] : faults;
}

/** Compiling a schema takes longer than all that is validated against it. */
const validators = new Map<object, ValidateFunction>();

function schemaFaultsOf(schema: object, body: unknown): string[] {
  const validate = validators.get(schema) ?? compiled(schema);
  validators.set(schema, validate);
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function compiled(schema: object): ValidateFunction {
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object);
}
