import { asArray, asObject, asObjectOrEmpty, asString, type JsonObject } from '../json.ts';
import { addition, breaking, Changes, type Change, type Difference, type Direction } from './change.ts';
import { newlyDeprecated, schemaDifferences, type SchemaContext } from './schema-changes.ts';

/** An operation of one document, with where it stands in it. */
interface Placed {
  readonly operation: JsonObject;
  readonly document: JsonObject;
}

/**
 * Tells what differs between two contracts, as far as programs that were written for the first can notice. Words, examples
 * and the order of things do not count.
 *
 * @param released the older one.
 */
export function contractChanges(released: JsonObject, current: JsonObject): Change[] {
  const changes = new Changes();
  const [before, after] = [operationsOf(released), operationsOf(current)];
  for (const [address, operation] of before) {
    const operationId = asString(operation.operationId);
    const now = after.get(address);
    if (!now) changes.add([breaking(`\`${address}\` is gone`)]);
    else {
      const [old, later] = [
        { operation, document: released },
        { operation: now, document: current },
      ];
      changes.add(operationDifferences(address, old, later), operationId);
    }
  }
  for (const [address, operation] of after)
    if (!before.has(address))
      changes.add([addition(`\`${address}\` is new`)], asString(operation.operationId));
  changes.add(problemTypeDifferences(released, current));
  return changes.all();
}

/** By their method and path. */
function operationsOf(document: JsonObject): Map<string, JsonObject> {
  return new Map(
    Object.entries(asObject(document.paths)).flatMap(([path, methods]) =>
      Object.entries(asObject(methods)).map(([method, operation]): [string, JsonObject] => [
        `${method.toUpperCase()} ${path}`,
        asObject(operation),
      ]),
    ),
  );
}

function operationDifferences(address: string, old: Placed, now: Placed): Difference[] {
  const [was, is] = [old, now].map(({ operation }) => asString(operation.operationId));
  return [
    ...(was === is ? [] : [breaking(`\`${address}\` is called \`${is}\` instead of \`${was}\``)]),
    ...newlyDeprecated(old.operation, now.operation, `\`${address}\``),
    ...securityDifferences(old, now),
    ...parameterDifferences(old, now),
    ...bodyDifferences(old, now),
    ...answerDifferences(old, now),
  ];
}

/** Who may ask: each way that there is, and whether one needs none. */
function securityDifferences(old: Placed, now: Placed): Difference[] {
  const ways = ({ operation }: Placed): string[] => {
    const written = asArray(operation.security ?? []).map(each => Object.keys(asObject(each)).join(' and '));
    return written.length === 0 ? [''] : written;
  };
  const told = (way: string): string =>
    way === '' ? 'neither session nor key' : `the way \`${way}\` to say who asks`;
  const [before, after] = [ways(old), ways(now)];
  return [
    ...before.filter(way => !after.includes(way)).map(way => breaking(`${told(way)} is enough no more`)),
    ...after.filter(way => !before.includes(way)).map(way => addition(`${told(way)} is enough`)),
  ];
}

function parameterDifferences(old: Placed, now: Placed): Difference[] {
  const parametersOf = ({ operation }: Placed): Map<string, JsonObject> =>
    new Map(
      asArray(operation.parameters ?? []).map(each => {
        const parameter = asObject(each);
        return [`the ${asString(parameter.in)} parameter \`${asString(parameter.name)}\``, parameter];
      }),
    );
  const [before, after] = [parametersOf(old), parametersOf(now)];
  const context = contextOf('request', old, now);
  const kept = [...before].flatMap(([title, parameter]) => {
    const later = after.get(title);
    if (!later) return [breaking(`${title} is gone`)];
    const name = asString(parameter.name);
    return [
      ...necessity(parameter, later, title),
      ...newlyDeprecated(parameter, later, title),
      ...schemaDifferences(parameter.schema, later.schema, name, context),
    ];
  });
  const added = [...after]
    .filter(([title]) => !before.has(title))
    .map(([title, { required }]) =>
      required === true ? breaking(`${title} is new, and must be given`) : addition(`${title} is new`),
    );
  return [...kept, ...added];
}

function necessity(before: JsonObject, after: JsonObject, title: string): Difference[] {
  const [was, is] = [before.required === true, after.required === true];
  if (was === is) return [];
  return is ? [breaking(`${title} must be given`)] : [addition(`${title} may be left out`)];
}

function bodyDifferences(old: Placed, now: Placed): Difference[] {
  const [before, after] = [old, now].map(({ operation }) => asObjectOrEmpty(operation.requestBody));
  if (!before || !after) return [];
  if (!('content' in before) && !('content' in after)) return [];
  if (!('content' in after)) return [breaking('a body is taken no more')];
  if (!('content' in before))
    return [after.required === true ? breaking('a body must be given') : addition('a body is taken')];
  return [
    ...necessity(before, after, 'the body'),
    ...contentDifferences(before, after, 'request', contextOf('request', old, now)),
  ];
}

function answerDifferences(old: Placed, now: Placed): Difference[] {
  const [before, after] = [old, now].map(({ operation }) => asObject(operation.responses));
  if (!before || !after) return [];
  const context = contextOf('answer', old, now);
  const kept = Object.entries(before)
    // What can go wrong is told by the kinds of problem.
    .filter(([status]) => status < '400')
    .flatMap(([status, answer]) => {
      const [was, is] = [asObject(answer), after[status]];
      if (is === undefined) return [breaking(`the answer ${status} is gone`)];
      return [
        ...headerDifferences(was, asObject(is), status),
        ...contentDifferences(was, asObject(is), `${status} answer`, context),
      ];
    });
  const added = Object.keys(after).filter(status => !(status in before));
  return [...kept, ...added.map(status => addition(`the answer ${status} is new`))];
}

function headerDifferences(before: JsonObject, after: JsonObject, status: string): Difference[] {
  const [were, are] = [before, after].map(({ headers }) => Object.keys(asObjectOrEmpty(headers)));
  return [
    ...(were ?? [])
      .filter(name => !are?.includes(name))
      .map(name => breaking(`the header \`${name}\` of ${status} is gone`)),
    ...(are ?? [])
      .filter(name => !were?.includes(name))
      .map(name => addition(`the header \`${name}\` of ${status} is new`)),
  ];
}

function contentDifferences(
  before: JsonObject,
  after: JsonObject,
  subject: string,
  context: SchemaContext,
): Difference[] {
  const [were, are] = [asObjectOrEmpty(before.content), asObjectOrEmpty(after.content)];
  return [
    ...Object.keys(are)
      .filter(type => !(type in were))
      .map(type => addition(`\`${type}\` is a new type of the ${subject}`)),
    ...Object.entries(were).flatMap(([type, media]) =>
      type in are
        ? schemaDifferences(asObject(media).schema, asObjectOrEmpty(are[type]).schema, subject, context)
        : [breaking(`the type \`${type}\` of the ${subject} is gone`)],
    ),
  ];
}

/** A problem's kind is what programs tell failures by. */
function problemTypeDifferences(released: JsonObject, current: JsonObject): Difference[] {
  const [before, after] = [released, current].map(({ components }) =>
    Object.keys(asObjectOrEmpty(asObject(components)['x-problem-types'])),
  );
  return [
    ...(before ?? [])
      .filter(kind => !after?.includes(kind))
      .map(kind => breaking(`the problem \`${kind}\` is gone`)),
    ...(after ?? [])
      .filter(kind => !before?.includes(kind))
      .map(kind => addition(`the problem \`${kind}\` is new`)),
  ];
}

function contextOf(direction: Direction, old: Placed, now: Placed): SchemaContext {
  return { direction, schemasBefore: schemasOf(old.document), schemasAfter: schemasOf(now.document) };
}

function schemasOf({ components }: JsonObject): JsonObject {
  return asObjectOrEmpty(asObjectOrEmpty(components).schemas);
}
