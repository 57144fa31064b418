import type { Json, JsonObject } from '../json.ts';
import { addition, breaking, type Difference, type Direction } from './change.ts';
import { formOf, type SchemaForm } from './schema-form.ts';

/** Two documents' schemas, and which way those that are compared travel. */
export interface SchemaContext {
  readonly direction: Direction;
  readonly schemasBefore: JsonObject;
  readonly schemasAfter: JsonObject;
}

/** Limits above which less is allowed as they rise. */
const LEAST = ['minimum', 'minLength', 'minItems', 'minProperties'] as const;

/** Limits below which less is allowed as they fall. */
const MOST = ['maximum', 'maxLength', 'maxItems', 'maxProperties'] as const;

/** What narrows a schema by being there, and breaks by being another. */
const CONSTRAINTS = ['pattern', 'format', 'multipleOf', 'uniqueItems'] as const;

/**
 * Tells what differs between two schemas, as far as programs can notice.
 *
 * A request that may say less than before, and an answer that may say more, break whoever has built on it. Values that are
 * added to an enumeration in an answer do not: programs are told to expect ones that they do not know.
 *
 * @param subject what the schema is of, where it has no name of its own.
 */
export function schemaDifferences(
  before: Json | undefined,
  after: Json | undefined,
  subject: string,
  context: SchemaContext,
): Difference[] {
  return new SchemaComparison(context).differences(before, after, subject);
}

class SchemaComparison {
  /** Pairs of named schemas that are compared already, or are being: schemas may hold themselves. */
  private readonly compared = new Set<string>();

  constructor(private readonly context: SchemaContext) {}

  differences(before: Json | undefined, after: Json | undefined, subject: string): Difference[] {
    const old = formOf(before, this.context.schemasBefore);
    const now = formOf(after, this.context.schemasAfter);
    // Whether it can be null is said where it is used, and not by what it is called.
    const nullability = this.nullability(old, now, subject);
    if (old.name !== undefined && now.name !== undefined) {
      const pair = `${old.name} ${now.name}`;
      if (this.compared.has(pair)) return nullability;
      this.compared.add(pair);
    }
    return [...nullability, ...this.differencesOfForms(old, now, now.name ?? subject)];
  }

  private differencesOfForms(old: SchemaForm, now: SchemaForm, name: string): Difference[] {
    if (old.type !== now.type)
      return [
        breaking(`\`${name}\` is of the type \`${now.type || 'any'}\` instead of \`${old.type || 'any'}\``),
      ];
    return [
      ...this.values(old, now, name),
      ...this.limits(old, now, name),
      ...this.constraints(old, now, name),
      ...this.defaults(old, now, name),
      ...this.properties(old, now, name),
      ...this.variants(old, now, name),
      ...(old.items === undefined ? [] : this.differences(old.items, now.items, `${name}[]`)),
    ];
  }

  private nullability(old: SchemaForm, now: SchemaForm, name: string): Difference[] {
    if (old.nullable === now.nullable) return [];
    return now.nullable
      ? [this.widened(`\`${name}\` can be null`)]
      : [this.narrowed(`\`${name}\` can no longer be null`)];
  }

  private values(old: SchemaForm, now: SchemaForm, name: string): Difference[] {
    if (!old.values && !now.values) return [];
    if (!old.values) return [this.narrowed(`\`${name}\` is one of a few values alone`)];
    if (!now.values) return [this.widened(`\`${name}\` is no longer one of a few values alone`)];
    const added = now.values.filter(value => !old.values?.includes(value));
    const removed = old.values.filter(value => !now.values?.includes(value));
    return [
      ...removed.map(value => this.narrowed(`\`${name}\` is never \`${told(value)}\` any more`)),
      ...added.map(value => addition(`\`${name}\` can be \`${told(value)}\``)),
    ];
  }

  private limits(old: SchemaForm, now: SchemaForm, name: string): Difference[] {
    const limitOf = (form: SchemaForm, limit: string, otherwise: number): number => {
      const value = form.rest[limit];
      return typeof value === 'number' ? value : otherwise;
    };
    return [
      ...LEAST.map(limit => ({ limit, sign: 1, otherwise: -Infinity })),
      ...MOST.map(limit => ({ limit, sign: -1, otherwise: Infinity })),
    ].flatMap(({ limit, sign, otherwise }) => {
      const [was, is] = [limitOf(old, limit, otherwise), limitOf(now, limit, otherwise)];
      if (was === is) return [];
      const what = `\`${limit}\` of \`${name}\` is ${told(is)} instead of ${told(was)}`;
      return [(is - was) * sign > 0 ? this.narrowed(what) : this.widened(what)];
    });
  }

  private constraints(old: SchemaForm, now: SchemaForm, name: string): Difference[] {
    return CONSTRAINTS.flatMap(constraint => {
      const [was, is] = [old.rest[constraint], now.rest[constraint]];
      if (was === is) return [];
      if (was === undefined) return [this.narrowed(`\`${name}\` has the ${constraint} \`${told(is)}\``)];
      if (is === undefined)
        return [this.widened(`\`${name}\` has the ${constraint} \`${told(was)}\` no more`)];
      return [breaking(`\`${name}\` has the ${constraint} \`${told(is)}\` instead of \`${told(was)}\``)];
    });
  }

  /** What is meant where nothing is said. */
  private defaults(old: SchemaForm, now: SchemaForm, name: string): Difference[] {
    const [was, is] = [old.rest.default, now.rest.default].map(value => JSON.stringify(value));
    return this.context.direction === 'answer' || was === is || was === undefined
      ? []
      : [breaking(`\`${name}\` is by default \`${is ?? 'nothing'}\` instead of \`${was}\``)];
  }

  private properties(old: SchemaForm, now: SchemaForm, name: string): Difference[] {
    const isRequest = this.context.direction === 'request';
    const removed = Object.keys(old.properties)
      .filter(property => !(property in now.properties))
      .map(property => breaking(`\`${name}.${property}\` is gone`));
    const added = Object.keys(now.properties)
      .filter(property => !(property in old.properties))
      .map(property =>
        isRequest && now.required.includes(property)
          ? breaking(`\`${name}.${property}\` is new, and must be given`)
          : addition(`\`${name}.${property}\` is new`),
      );
    const kept = Object.keys(old.properties).filter(property => property in now.properties);
    return [
      ...removed,
      ...added,
      ...kept.flatMap(property => [
        ...this.necessity(old, now, property, name),
        ...this.differences(old.properties[property], now.properties[property], `${name}.${property}`),
        ...newlyDeprecated(old.properties[property], now.properties[property], `\`${name}.${property}\``),
      ]),
    ];
  }

  private necessity(old: SchemaForm, now: SchemaForm, property: string, name: string): Difference[] {
    const [was, is] = [old, now].map(form => form.required.includes(property));
    if (was === is) return [];
    return is
      ? [this.narrowed(`\`${name}.${property}\` is always there`)]
      : [this.widened(`\`${name}.${property}\` may be missing`)];
  }

  private variants(old: SchemaForm, now: SchemaForm, name: string): Difference[] {
    const [were, are] = [old, now].map(({ variants }) => new Map(variants.map(each => [keyOf(each), each])));
    if (!were || !are) return [];
    const kept = [...were].filter(([key]) => are.has(key));
    return [
      ...[...were.keys()]
        .filter(key => !are.has(key))
        .map(key => this.narrowed(`\`${name}\` is never \`${key}\` any more`)),
      ...[...are.keys()]
        .filter(key => !were.has(key))
        .map(key => this.widened(`\`${name}\` can be \`${key}\``)),
      ...kept.flatMap(([key, variant]) => this.differences(variant, are.get(key), name)),
    ];
  }

  private narrowed(what: string): Difference {
    return this.context.direction === 'request' ? breaking(what) : addition(what);
  }

  private widened(what: string): Difference {
    return this.context.direction === 'request' ? addition(what) : breaking(what);
  }
}

/** That it will go is said before it goes. */
export function newlyDeprecated(
  before: Json | undefined,
  after: Json | undefined,
  name: string,
): Difference[] {
  return isDeprecated(after) && !isDeprecated(before) ? [addition(`${name} is deprecated`)] : [];
}

function isDeprecated(node: Json | undefined): boolean {
  return typeof node === 'object' && node !== null && !Array.isArray(node) && node.deprecated === true;
}

function keyOf({ $ref: reference, type }: JsonObject): string {
  return typeof reference === 'string' ? (reference.split('/').at(-1) ?? '') : told(type);
}

/** A limit that is none is infinite. */
function told(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return value === Infinity || value === -Infinity ? 'none' : JSON.stringify(value);
}
