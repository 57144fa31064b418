/**
 * Writes what the SDK has of each operation, and a class of error for each type of problem that the contract lists.
 *
 * Reads `openapi/openapi.json`; writes `operations.ts` and `problem-errors.ts` in `src/generated/`, beside the types that
 * `make openapi` writes.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

interface ProblemType {
  status: number;
  meaning: string;
  remedy: string;
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { 'x-problem-types': Record<string, ProblemType> };
}

const GENERATED = resolve(import.meta.dirname, 'src/generated');

const contract = JSON.parse(
  await readFile(resolve(import.meta.dirname, '../openapi.json'), 'utf8'),
) as Contract;

await mkdir(GENERATED, { recursive: true });
await writeFile(resolve(GENERATED, 'operations.ts'), operations(contract));
await writeFile(resolve(GENERATED, 'problem-errors.ts'), problemErrors(contract));

function operations({ paths }: Contract): string {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationAt(method.toUpperCase(), path, operation)),
  );
  return `// Generated from the contract by generate.ts.

import type { InputOf, Operation, OutputOf } from '../operation.ts';
import type * as types from './types/types.gen.ts';
${all.join('')}`;
}

function operationAt(method: string, path: string, operation: Operation): string {
  const { operationId, summary, description, requestBody } = operation;
  const name = capitalised(operationId);
  const isForm = Object.keys(requestBody?.content ?? {}).includes('multipart/form-data');
  const output = outputOf(operation, `OutputOf<types.${name}Responses>`);
  const value = `{ method: '${method}', path: '${path}'${isForm ? `, body: 'form'` : ''} }`;
  return `
${comment(`${summary}.`, description)}
export const ${operationId}: Operation<InputOf<types.${name}Data>, ${output}> = ${value};
`;
}

/** The generated type, but for what is no JSON: that is read as text, whatever the generator takes its media type for. */
function outputOf({ responses }: Operation, generated: string): string {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  // What only redirects has no answer of its own.
  if (successes.length === 0) return 'unknown';
  const mediaTypes = successes.flatMap(([, { content = {} }]) => Object.keys(content));
  const isText = mediaTypes.some(type => !type.includes('json'));
  const isJson = mediaTypes.some(type => type.includes('json'));
  if (isText) return isJson ? `${generated} | string` : 'string';
  return generated;
}

function problemErrors({ components }: Contract): string {
  const types = Object.entries(components['x-problem-types']);
  return `// Generated from the contract's list of problems by generate.ts.

import { ProblemError, type ProblemErrorClass } from '../errors.ts';

${types.map(([kind, type]) => classOf(kind, type)).join('\n')}
/** Which class a problem of a kind is thrown as. */
export const PROBLEM_ERRORS: Readonly<Record<string, ProblemErrorClass>> = {
${types.map(([kind]) => `  '${kind}': ${nameOf(kind)},\n`).join('')}};
`;
}

function classOf(kind: string, { status, meaning, remedy }: ProblemType): string {
  return `${comment(`\`${kind}\`, ${status}. ${meaning}`, remedy)}
export class ${nameOf(kind)} extends ProblemError {
  override readonly name = '${nameOf(kind)}';
}
`;
}

/** `not-found` is a `NotFoundError`; what is called an error already is called so once. */
function nameOf(kind: string): string {
  return `${kind
    .replace(/-error$/, '')
    .split('-')
    .map(capitalised)
    .join('')}Error`;
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function comment(...paragraphs: string[]): string {
  return `/**\n${paragraphs.join('\n\n').replaceAll(/^/gm, ' * ').replaceAll(/ +$/gm, '')}\n */`;
}
