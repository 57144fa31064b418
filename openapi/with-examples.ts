import { asArray, asObject, asObjectOrEmpty, asString, type Json, type JsonObject } from './json.ts';
import { mapOperations } from './policies.ts';

/**
 * Of parameters whose own documentation has none; those of values that are listed have the first. What a name means, it means
 * everywhere.
 */
const PARAMETER_EXAMPLES: Readonly<Record<string, Json>> = {
  code: 'def50200a3c1',
  diversity: 0.3,
  fairness: 0.25,
  genre: ['Drama'],
  id: [1, 5114],
  limit: 5,
  minPopularity: 100,
  obscurity: 0.5,
  person: 'picks:1:9,5114:10',
  q: 'cowbo',
  score: [9, 10],
  state: 'q3pX0bYk',
  error: 'access_denied',
  theme: ['Time Travel'],
  year: 2026,
  yearFrom: 2010,
  yearTo: 2019,
};

/**
 * Puts examples into the contract: those of answers and bodies as the product gave them (`examples/write.ts`), and those of parameters
 * that the controllers do not give.
 *
 * @param examples `openapi/examples.json`.
 * @param schemas the document's, which enumerations stand in.
 */
export function withExamples(paths: JsonObject, examples: JsonObject, schemas: JsonObject): JsonObject {
  const [answers, bodies, problems] = [examples.answers, examples.bodies, examples.problems].map(asObject);
  return mapOperations(paths, operation => {
    const operationId = asString(operation.operationId);
    const ofOperation = asObjectOrEmpty(answers?.[operationId]);
    const responses = Object.entries(asObject(operation.responses)).map(
      ([status, answer]): [string, Json] => [
        status,
        withExampleOf(asObject(answer), type => exampleOf(ofOperation, status, type) ?? problems?.[status]),
      ],
    );
    const body = bodies?.[operationId];
    return {
      ...operation,
      ...(operation.parameters !== undefined && {
        parameters: asArray(operation.parameters).map(each =>
          parameterWithExample(asObject(each), ofOperation, schemas),
        ),
      }),
      ...(operation.requestBody !== undefined && {
        requestBody: withExampleOf(asObject(operation.requestBody), () => body),
      }),
      responses: Object.fromEntries(responses),
    };
  });
}

/** The same with answers that operations share. */
export function sharedWithExamples(shared: JsonObject, examples: JsonObject): JsonObject {
  const problems = asObject(examples.problems);
  const answers = Object.entries(shared).map(([name, answer]) => [
    name,
    withExampleOf(asObject(answer), () => problems[name]),
  ]);
  return Object.fromEntries(answers) as JsonObject;
}

function exampleOf(answers: JsonObject, status: string, type: string): Json | undefined {
  return asObjectOrEmpty(answers[status])[type];
}

function withExampleOf(holder: JsonObject, exampleOfType: (type: string) => Json | undefined): JsonObject {
  if (holder.content === undefined) return holder;
  const content = Object.entries(asObject(holder.content)).map(([type, media]): [string, Json] => {
    const example = exampleOfType(type);
    return [type, example === undefined ? media : { ...asObject(media), example }];
  });
  return { ...holder, content: Object.fromEntries(content) };
}

function parameterWithExample(parameter: JsonObject, answers: JsonObject, schemas: JsonObject): JsonObject {
  if (parameter.example !== undefined || parameter.examples !== undefined) return parameter;
  const name = asString(parameter.name);
  const example =
    name === 'cursor'
      ? cursorOf(answers)
      : (PARAMETER_EXAMPLES[name] ?? firstValueOf(parameter.schema, schemas));
  return example === undefined ? parameter : { ...parameter, example };
}

/** The next page's, as the example of the operation's answer has it. */
function cursorOf(answers: JsonObject): Json {
  const answer = asObjectOrEmpty(exampleOf(answers, '200', 'application/json'));
  return asObjectOrEmpty(answer.page).nextCursor ?? 'eyJhZnRlciI6MX0';
}

function firstValueOf(schema: Json | undefined, schemas: JsonObject): Json | undefined {
  const { $ref: reference, enum: values, items } = asObjectOrEmpty(schema);
  if (typeof reference === 'string') return firstValueOf(schemas[reference.split('/').at(-1) ?? ''], schemas);
  if (values !== undefined) return asArray(values)[0];
  const item = items === undefined ? undefined : firstValueOf(items, schemas);
  return item === undefined ? undefined : [item];
}
