/** Writes `openapi/examples.json`: what the built product answers. `make openapi` puts it into the contract. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Product } from '../../client/e2e/support/product.ts';
import { asObject, type Json } from '../json.ts';
import { operationsOf, recordExamples } from './record.ts';

const FOLDER = resolve(import.meta.dirname, '..');

const contract = asObject(JSON.parse(readFileSync(resolve(FOLDER, 'openapi.json'), 'utf8')) as Json);
const product = await Product.start();
try {
  const examples = await recordExamples(product.url, operationsOf(contract));
  writeFileSync(resolve(FOLDER, 'examples.json'), `${JSON.stringify(examples, null, 2)}\n`);
} finally {
  await product.stop();
}
