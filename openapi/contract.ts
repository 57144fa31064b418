/**
 * Finishes the contract: what tsoa writes from the controllers, mended where tsoa 6.6 falls short of OpenAPI 3.0, and
 * completed with what no decorator says.
 *
 * Reads `api/src/generated/tsoa.json`; writes `openapi/openapi.json`, and a copy beside it that the API serves.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface JsonObject {
  [key: string]: Json;
}

const GENERATED = resolve(import.meta.dirname, '../api/src/generated');

const INFO: JsonObject = {
  title: 'AniRec',
  version: '1.0.0',
  description:
    'Which anime to watch next, and why. Search titles in any language, and get recommendations from one or many of ' +
    'them, each with the exact share of every pick that led to it. No key is needed; what is yours alone, below ' +
    '`/users/me`, needs the session that a browser has after signing in.\n\n' +
    'Ids are MyAnimeList’s. Failures are problems as RFC 9457 writes them; `/api/docs/errors` explains each kind.',
  license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
};

const SERVERS: Json = [{ url: '/', description: 'This server' }];

const TAGS: Json = [
  { name: 'search', description: 'Finding titles by name.' },
  { name: 'recommendations', description: 'What to watch next, and why.' },
  { name: 'anime', description: 'The catalogue of titles.' },
  { name: 'facets', description: 'What the catalogue can be filtered by.' },
  { name: 'list', description: 'Your list: what you have watched, watch and mean to watch.' },
  { name: 'feedback', description: 'What you are not interested in.' },
  { name: 'history', description: 'What you searched for and had recommended.' },
  { name: 'profiles', description: 'Recommendations from people’s public lists.' },
  { name: 'imports', description: 'Lists that you bring from elsewhere.' },
  { name: 'oauth', description: 'Signing in with MyAnimeList, and out.' },
  { name: 'users', description: 'Your account, and what AniRec keeps of you.' },
  { name: 'health', description: 'Whether AniRec works.' },
];

const PROBLEM_REFERENCE = '#/components/schemas/Problem';

const spec = asObject(JSON.parse(await readFile(resolve(GENERATED, 'tsoa.json'), 'utf8')) as Json);
spec.info = INFO;
spec.servers = SERVERS;
spec.tags = TAGS;
const finished = asObject(mend(spec));
const { schemas, securitySchemes } = asObject(finished.components ?? {});
finished.components = {
  securitySchemes: securitySchemes ?? {},
  schemas: withoutUnused(asObject(schemas ?? {}), JSON.stringify(finished.paths)),
};
const text = `${JSON.stringify(finished, null, 2)}\n`;
await writeFile(resolve(import.meta.dirname, 'openapi.json'), text);
await writeFile(resolve(GENERATED, 'openapi.json'), text);

/** Mends every node, from the leaves up. */
function mend(node: Json): Json {
  if (Array.isArray(node)) return node.map(mend);
  if (node === null || typeof node !== 'object') return node;
  const mended = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mend(value)]));
  return withNullable(withReferenceApart(withSchemaOfFormat(withProblemMediaType(mended))));
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
function withNullable(node: JsonObject): JsonObject {
  const [referred] = Array.isArray(node.allOf) ? node.allOf : [];
  if (node.nullable !== true || referred === undefined) return node;
  const name = JSON.stringify(asObject(referred).$ref).split('/').at(-1)?.replace('"', '') ?? '';
  const schemas = asObject(asObject(spec.components ?? {}).schemas ?? {});
  const target = asObject(schemas[name] ?? {});
  const { allOf, nullable, ...rest } = node;
  return target.enum
    ? { ...target, ...rest, nullable, enum: [...asArray(target.enum), null] }
    : { ...rest, anyOf: [referred, { type: 'object', nullable, enum: [null] }] };
}

/** tsoa keeps the types of query parameters as schemas that nothing refers to. */
function withoutUnused(schemas: JsonObject, paths: string): JsonObject {
  const used = Object.keys(schemas).filter(name => {
    const others = Object.entries(schemas).filter(([other]) => other !== name);
    return `${paths}${JSON.stringify(others)}`.includes(`"#/components/schemas/${name}"`);
  });
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.includes(name)));
  return used.length === Object.keys(schemas).length ? kept : withoutUnused(kept, paths);
}

function asObject(node: Json): JsonObject {
  if (node === null || typeof node !== 'object' || Array.isArray(node))
    throw new TypeError('expected a JSON object');
  return node;
}

function asObjectOrEmpty(node: Json | undefined): JsonObject {
  return node === null || typeof node !== 'object' || Array.isArray(node) ? {} : node;
}

function asArray(node: Json): Json[] {
  if (!Array.isArray(node)) throw new TypeError('expected a JSON array');
  return node;
}
