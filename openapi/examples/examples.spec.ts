import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { Product } from '../../client/e2e/support/product.ts';
import { asArray, asObject, asObjectOrEmpty, asString, type Json, type JsonObject } from '../json.ts';
import { refusedExamples } from './parameters.ts';
import { operationsOf, recordExamples, type Examples } from './record.ts';
import { shapeOf } from './steady.ts';

jasmine.DEFAULT_TIMEOUT_INTERVAL = 240_000;

function read(name: string): JsonObject {
  return asObject(JSON.parse(readFileSync(resolve(import.meta.dirname, '..', name), 'utf8')) as Json);
}

/** An example, and what it is to be. */
interface Example {
  readonly of: string;
  readonly schema: Json;
  readonly example: Json | undefined;
}

const contract = read('openapi.json');
const components = asObject(contract.components);

function examplesIn(content: Json | undefined, of: string): Example[] {
  return Object.entries(asObjectOrEmpty(content)).map(([type, media]) => {
    const { schema = {}, example } = asObject(media);
    return { of: `${of} as ${type}`, schema, example };
  });
}

function examplesOf(operation: JsonObject): Example[] {
  const operationId = asString(operation.operationId);
  const parameters = asArray(operation.parameters ?? []).map(each => {
    const { name = '', schema = {}, example, examples } = asObject(each);
    const [first] = Object.values(asObjectOrEmpty(examples));
    return {
      of: `${operationId}: ${asString(name)}`,
      schema,
      example: example ?? asObjectOrEmpty(first).value,
    };
  });
  const answers = Object.entries(asObject(operation.responses)).flatMap(([status, answer]) =>
    examplesIn(asObject(answer).content, `${operationId}: ${status}`),
  );
  const { content } = asObjectOrEmpty(operation.requestBody);
  const body = examplesIn(content, `${operationId}: its body`).filter(({ of }) => !of.includes('multipart'));
  return [...parameters, ...answers, ...body];
}

const EXAMPLES = [
  ...Object.values(asObject(contract.paths)).flatMap(methods =>
    Object.values(asObject(methods)).flatMap(each => examplesOf(asObject(each))),
  ),
  ...Object.entries(asObject(components.responses)).flatMap(([name, answer]) =>
    examplesIn(asObject(answer).content, name),
  ),
];

describe('the contract’s examples', () => {
  let product: Product;
  let now: Examples;
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'contract', components });

  beforeAll(async () => {
    product = await Product.start();
    now = await recordExamples(product.url, operationsOf(contract));
  });

  afterAll(() => product.stop());

  it('are there for every parameter, body and answer', () => {
    expect(EXAMPLES.length).toBeGreaterThan(200);
    expect(EXAMPLES.filter(({ example }) => example === undefined).map(({ of }) => of)).toEqual([]);
  });

  it('are what their schemas allow', () => {
    const faults = EXAMPLES.filter(({ of }) => !/csv|xml/.test(of)).flatMap(({ of, schema, example }) => {
      const text = JSON.stringify(schema).replaceAll('"#/', '"contract#/');
      const validate = ajv.compile(JSON.parse(text) as object);
      validate(example);
      return (validate.errors ?? []).map(({ instancePath, message }) => `${of}${instancePath} ${message}`);
    });
    expect(faults).toEqual([]);
  });

  it('are made of what the product answers now: else `make examples` asks it again', () => {
    const written = read('examples.json');
    for (const [operationId, answers] of Object.entries(now.answers))
      expect(JSON.stringify(shapeOf(asObject(asObject(written.answers)[operationId]))))
        .withContext(operationId)
        .toBe(JSON.stringify(shapeOf(answers)));
    expect(JSON.stringify(written.problems)).toBe(JSON.stringify(now.problems));
  });

  it('are taken by the product, each that a parameter has', async () => {
    expect(await refusedExamples(product.url, contract)).toEqual([]);
  });
});
