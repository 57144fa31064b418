import { asArray, asObjectOrEmpty, type Json, type JsonObject } from '../json.ts';

/** A schema in one form, whichever of OpenAPI's ways it is written in. */
export interface SchemaForm {
  /** What `components` calls it; undefined where it stands where it is used. */
  readonly name: string | undefined;
  readonly type: string;
  readonly nullable: boolean;
  readonly values: readonly Json[] | undefined;
  readonly properties: JsonObject;
  readonly required: readonly string[];
  readonly items: Json | undefined;
  /** The schemas of which one has to hold, but for null, which is `nullable`. */
  readonly variants: readonly JsonObject[];
  /** Everything else that it says: `maximum`, `pattern`, … */
  readonly rest: JsonObject;
}

/**
 * Reads a schema of OpenAPI 3.0: what it refers to, and what it is put together from (`allOf`), are written out.
 *
 * @param schemas the document's, by their names.
 */
export function formOf(schema: Json | undefined, schemas: JsonObject): SchemaForm {
  const name = nameOf(schema);
  const { allOf, anyOf, oneOf, ...own } = asObjectOrEmpty(
    name === undefined ? schema : (schemas[name] ?? null),
  );
  const parts = asArray(allOf ?? []).map(part => formOf(part, schemas));
  const alternatives = asArray(anyOf ?? oneOf ?? []).map(asObjectOrEmpty);
  const variants = alternatives.filter(each => !isNull(each));
  const isNullable = own.nullable === true || variants.length < alternatives.length;
  const [only] = variants;
  // A thing or null is that thing, nullable.
  if (only && variants.length === 1) {
    const form = formOf(only, schemas);
    return { ...form, nullable: form.nullable || isNullable };
  }
  return parts.reduce(joined, {
    ...formOfOwn(own),
    name: name ?? parts[0]?.name,
    variants,
    nullable: isNullable,
  });
}

function formOfOwn(own: JsonObject): SchemaForm {
  const { type, nullable, enum: values, properties, required, items, ...rest } = own;
  return {
    name: undefined,
    type: typeof type === 'string' ? type : '',
    nullable: nullable === true,
    values: values === undefined ? undefined : asArray(values).filter(value => value !== null),
    properties: asObjectOrEmpty(properties),
    required: asArray(required ?? []).map(String),
    items,
    variants: [],
    rest,
  };
}

function joined(whole: SchemaForm, part: SchemaForm): SchemaForm {
  return {
    ...whole,
    type: whole.type || part.type,
    values: whole.values ?? part.values,
    properties: { ...part.properties, ...whole.properties },
    required: [...part.required, ...whole.required],
    items: whole.items ?? part.items,
    variants: [...whole.variants, ...part.variants],
    rest: { ...part.rest, ...whole.rest },
  };
}

function nameOf(schema: Json | undefined): string | undefined {
  const { $ref: reference } = asObjectOrEmpty(schema);
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
}

/** How OpenAPI 3.0 says null beside a reference, and 3.1 everywhere. */
function isNull({ type, enum: values }: JsonObject): boolean {
  return type === 'null' || (Array.isArray(values) && values.length === 1 && values[0] === null);
}
