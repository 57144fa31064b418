import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Response } from 'supertest';
import contract from '../../src/generated/openapi.json' with { type: 'json' };

/** An operation of the contract as tests read it. */
export interface ContractOperation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { name: string; in: string; required: boolean; schema: object; example?: unknown }[];
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

/** Expects that an answer is one that the contract documents for the operation: status, media type and schema. */
export function expectDocumented(operationId: string, response: Response): void {
  const documented = operations.find(({ operation }) => operation.operationId === operationId)?.operation
    .responses;
  const answer = documented?.[String(response.status)];
  if (!answer) {
    fail(`${operationId} answers ${response.status}, which the contract does not have: ${response.text}`);
    return;
  }
  for (const name of Object.keys(answer.headers ?? {})) {
    expect(response.get(name)).withContext(`${operationId} ${response.status}: ${name}`).toBeDefined();
  }
  if (!answer.content) {
    expect(response.text).toBe('');
    return;
  }
  const [mediaType = '', { schema } = { schema: {} }] = Object.entries(answer.content)[0] ?? [];
  expect(response.type).toBe(mediaType);
  expect(faultsOf(schema, response)).toEqual([]);
}

function faultsOf(schema: object, response: Response): string[] {
  const resolvable = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object;
  const validate = ajv.compile(resolvable);
  const body: unknown = JSON.parse(response.text);
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
