import fc from 'fast-check';
import contract from '../../src/generated/openapi.json' with { type: 'json' };
import type { PlacedOperation } from './contract.ts';

/** A request as it is sent. */
export interface WireRequest {
  method: string;
  /** With its parameters, and without its query. */
  path: string;
  query: readonly [name: string, value: string][];
  headers: Readonly<Record<string, string>>;
  body?: string;
}

/** As much of a schema as the contract uses. */
interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  example?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

const MAX_INTEGER = 2 ** 31 - 1;
/** Titles that the catalogue has. */
const KNOWN_IDS = [1, 5, 199, 5114];
const BOUNDARY = 'anirec';

/** Requests that the contract allows, whether or not there is what they ask for. */
export function allowedRequests({ method, path, operation }: PlacedOperation): fc.Arbitrary<WireRequest> {
  const parameters = operation.parameters ?? [];
  const of = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter(each => each.in === place)
          .map(({ name, schema, example }) => [name, valuesOf({ example, ...schema }, name)]),
      ),
      { requiredKeys: parameters.filter(each => each.in === place && each.required).map(({ name }) => name) },
    );
  return fc
    .record({ path: of('path'), query: of('query'), header: of('header'), body: bodyOf(operation) })
    .map(({ path: inPath, query, header, body }) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(inPath[name]))),
      query: Object.entries(query).flatMap(([name, value]) =>
        [value].flat().map((each): [string, string] => [name, String(each)]),
      ),
      headers: { ...texts(header), ...(body && { 'Content-Type': body.type }) },
      ...(body && { body: body.text }),
    }));
}

/** What is wrong with a request, by its name; each makes one that the contract does not allow of one that it does. */
export function faultyRequests(placed: PlacedOperation): Record<string, fc.Arbitrary<WireRequest>> {
  const { operation, path } = placed;
  const allowed = allowedRequests(placed);
  const query = (operation.parameters ?? []).filter(each => each.in === 'query');
  const names = query.map(({ name }) => name);
  const scalars = query.filter(({ schema }) => (schema as Schema).type !== 'array').map(({ name }) => name);
  const inPath = (operation.parameters ?? []).filter(each => each.in === 'path' && each.name !== 'provider');
  const takesUnknown = 'x-takes-unknown-parameters' in operation;
  const isJson = operation.requestBody && 'application/json' in operation.requestBody.content;
  return {
    ...(!takesUnknown && { 'an unknown parameter': allowed.map(each => withQuery(each, ['unknown', '1'])) }),
    ...(query.length > 0 && {
      'control characters': on(allowed, names, (each, name) => only(each, name, ['a\u0000b'])),
      '10 kB': on(allowed, names, (each, name) => only(each, name, ['9'.repeat(10_000)])),
    }),
    ...(names.includes('id') && {
      'an id beyond all ids': allowed.map(each => only(each, 'id', ['2147483648'])),
    }),
    ...(scalars.length > 0 && {
      'a parameter twice': on(allowed, scalars, (each, name) => only(each, name, ['1', '1'])),
    }),
    ...(scalars.includes('cursor') && {
      'a cursor that nobody was given': allowed.map(each => only(each, 'cursor', ['bm9ib2R5'])),
    }),
    ...(inPath.length > 0 && {
      'a malformed id': fc
        .record({ each: allowed, id: fc.constantFrom('0', '-5.0', '1.5', 'é', '%00', '🙂', '9'.repeat(400)) })
        .map(({ each, id }) => ({ ...each, path: path.replaceAll(/\{\w+\}/g, encodeURIComponent(id)) })),
    }),
    ...(operation.requestBody && {
      'a body of another type': allowed.map(each => withBody(each, 'a: b', 'application/yaml')),
      'no body': allowed.map(each => withBody(each, '', 'text/plain')),
    }),
    ...(isJson && faultyJson(allowed)),
  };
}

function faultyJson(allowed: fc.Arbitrary<WireRequest>): Record<string, fc.Arbitrary<WireRequest>> {
  const bodies: Record<string, string> = {
    'broken JSON': '{"a":',
    'deep JSON': `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    'deep JSON in an object': `${'{"picks":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
    'too much JSON': JSON.stringify({ picks: 'x'.repeat(110_000) }),
    'JSON that is no object': '[1]',
    'JSON of an unknown property': '{"__proto__":{"a":1},"unknown":1}',
  };
  const json = 'application/json';
  return Object.fromEntries(
    Object.entries(bodies).map(([name, text]) => [name, allowed.map(each => withBody(each, text, json))]),
  );
}

function on(
  allowed: fc.Arbitrary<WireRequest>,
  names: readonly string[],
  change: (request: WireRequest, name: string) => WireRequest,
): fc.Arbitrary<WireRequest> {
  return fc
    .record({ each: allowed, name: fc.constantFrom(...names) })
    .map(({ each, name }) => change(each, name));
}

function only(request: WireRequest, name: string, values: readonly string[]): WireRequest {
  const others = request.query.filter(([each]) => each !== name);
  return { ...request, query: [...others, ...values.map((value): [string, string] => [name, value])] };
}

function withQuery(request: WireRequest, added: [string, string]): WireRequest {
  return { ...request, query: [...request.query, added] };
}

function withBody(request: WireRequest, body: string, type: string): WireRequest {
  return { ...request, body, headers: { ...request.headers, 'Content-Type': type } };
}

function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function bodyOf({
  requestBody,
}: PlacedOperation['operation']): fc.Arbitrary<{ type: string; text: string } | undefined> {
  const [[type, { schema }] = ['', { schema: {} }]] = Object.entries(requestBody?.content ?? {});
  if (type === '') return fc.constant(undefined);
  if (type === 'multipart/form-data') return fc.string({ unit: 'grapheme' }).map(upload);
  return valuesOf(schema, '').map(value => ({ type, text: JSON.stringify(value) }));
}

function upload(text: string): { type: string; text: string } {
  const head = 'Content-Disposition: form-data; name="file"; filename="list.xml"';
  return {
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    text: `--${BOUNDARY}\r\n${head}\r\n\r\n<myanimelist>${text}</myanimelist>\r\n--${BOUNDARY}--\r\n`,
  };
}

/** Values that a schema allows; its example among them. */
function valuesOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const { example, nullable } = schema;
  const others = [
    ...(example === undefined ? [] : [fc.constant(example)]),
    ...(nullable ? [fc.constant(null)] : []),
  ];
  return fc.oneof(plainValuesOf(schema, name), ...others);
}

function plainValuesOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const { $ref: reference, allOf, anyOf, enum: members, properties = {}, required = [] } = schema;
  if (reference !== undefined) return valuesOf(referred(reference), name);
  if (allOf?.[0]) return valuesOf(allOf[0], name);
  if (anyOf) return fc.oneof(...anyOf.map(each => valuesOf(each, name)));
  if (members) return fc.constantFrom(...members);
  if (schema.type === 'integer') return integersOf(schema, name);
  if (schema.type === 'number') return numbersOf(schema);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'string') return textsOf(schema);
  if (schema.type === 'array') return arraysOf(schema, name);
  const values = Object.entries(properties).map(([key, each]): [string, fc.Arbitrary<unknown>] => [
    key,
    valuesOf(each, key),
  ]);
  return fc.record(Object.fromEntries(values), { requiredKeys: required });
}

function integersOf({ minimum = 0, maximum = MAX_INTEGER }: Schema, name: string): fc.Arbitrary<number> {
  const all = fc.integer({ min: minimum, max: maximum });
  return name === 'animeId' ? fc.oneof(fc.constantFrom(...KNOWN_IDS), all) : all;
}

function numbersOf({ minimum = -1e6, maximum = 1e6 }: Schema): fc.Arbitrary<number> {
  return fc.double({ min: minimum, max: maximum, noNaN: true });
}

function textsOf({ pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  const any =
    pattern === undefined
      ? fc.string({ unit: 'grapheme', minLength, maxLength })
      : fc.stringMatching(new RegExp(pattern));
  return any.filter(({ length }) => length >= minLength && length <= maxLength);
}

function arraysOf({ items = {}, minItems = 0, maxItems = 5 }: Schema, name: string): fc.Arbitrary<unknown[]> {
  return fc.array(valuesOf(items, name), { minLength: minItems, maxLength: Math.min(maxItems, 5) });
}

function referred(reference: string): Schema {
  const schemas = contract.components.schemas as Record<string, Schema>;
  const schema = schemas[reference.split('/').at(-1) ?? ''];
  if (!schema) throw new Error(`The contract has no ${reference}.`);
  return schema;
}
