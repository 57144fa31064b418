import { asArray, asObject, asObjectOrEmpty, type Json, type JsonObject } from './json.ts';

const PROBLEM_REFERENCE = '#/components/schemas/Problem';

/**
 * Mends what tsoa 6.6 writes where it falls short of OpenAPI 3.0: every node, from the leaves up.
 *
 * @param schemas the document's, which nodes refer to.
 */
export function mend(node: Json, schemas: JsonObject): Json {
  if (Array.isArray(node)) return node.map(each => mend(each, schemas));
  if (node === null || typeof node !== 'object') return node;
  const mended = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mend(value, schemas)]));
  return withNullable(withReferenceApart(withSchemaOfFormat(withProblemMediaType(mended))), schemas);
}

/** tsoa loses the media type of a response that a whole controller declares. */
function withProblemMediaType(node: JsonObject): JsonObject {
  const json = node['application/json'];
  const isProblem = JSON.stringify(json ?? null).includes(`"$ref":"${PROBLEM_REFERENCE}"`);
  return isProblem ? { 'application/problem+json': json ?? null } : node;
}

/** tsoa gives every media type of an answer the schema of all of them: JSON, or text that is streamed. */
function withSchemaOfFormat(node: JsonObject): JsonObject {
  const formats = Object.entries(node).map(([mediaType, content]): [string, Json] => {
    const { anyOf } = asObjectOrEmpty(asObjectOrEmpty(content).schema);
    const json = asArray(anyOf ?? []).filter(schema => asObjectOrEmpty(schema).format !== 'byte');
    if (anyOf === undefined || json.length === asArray(anyOf).length) return [mediaType, content];
    return [mediaType, { schema: mediaType === 'application/json' ? (json[0] ?? null) : { type: 'string' } }];
  });
  return Object.fromEntries(formats);
}

/** Nothing may stand beside a `$ref` (OpenAPI 3.0.3). */
function withReferenceApart(node: JsonObject): JsonObject {
  const { $ref: reference, ...rest } = node;
  return reference === undefined || Object.keys(rest).length === 0
    ? node
    : { allOf: [{ $ref: reference }], ...rest };
}

/** `nullable` beside `allOf` means nothing: what is referred to still has to hold, and null does not (OpenAPI 3.0.3). */
function withNullable(node: JsonObject, schemas: JsonObject): JsonObject {
  const [referred] = Array.isArray(node.allOf) ? node.allOf : [];
  if (node.nullable !== true || referred === undefined) return node;
  const name = JSON.stringify(asObject(referred).$ref).split('/').at(-1)?.replace('"', '') ?? '';
  const target = asObject(schemas[name] ?? {});
  const { allOf, nullable, ...rest } = node;
  return target.enum
    ? { ...target, ...rest, nullable, enum: [...asArray(target.enum), null] }
    : { ...rest, anyOf: [referred, { type: 'object', nullable, enum: [null] }] };
}
