import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Catalogue, type CatalogueEntry } from '../../src/engine/catalogue/catalogue.ts';
import { readCatalogueFile } from '../../src/features/anime/catalogue-file.ts';
import { decodeModel, encodeModel } from '../../src/engine/recommender/model-file.ts';
import { rowOf } from '../../src/engine/recommender/model.ts';
import { largerCatalogue, largerModel } from './larger.ts';
import { Product } from './product.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const CATALOGUE = resolve(import.meta.dirname, '../../data/catalogue.json.gz');
const MODEL = resolve(import.meta.dirname, '../../data/model.bin');

/** AniRec as it was built, with a database of its own. */
export interface Prepared {
  readonly entries: readonly CatalogueEntry[];
  /** Of the model. */
  readonly titles: number;
  readonly product: Product;
}

/**
 * Loads a catalogue into an empty database.
 *
 * @param times how much larger than the real ones the catalogue and the model shall be.
 * @param scratch a folder for what is made for that.
 * @throws where DATABASE_URL and REDIS_URL name no servers.
 */
export async function prepare(times: number, scratch: string): Promise<Prepared> {
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;
  if (!databaseUrl?.startsWith('postgres') || redisUrl === undefined)
    throw new Error('The benchmark needs PostgreSQL and Redis: run it by .ci/with-services.');
  const file = await readCatalogueFile(CATALOGUE);
  const records = largerCatalogue(file.records, times);
  const model = largerModel(decodeModel(await readFile(MODEL)), times);
  const files = {
    CATALOGUE_FILE: join(scratch, 'catalogue.json.gz'),
    MODEL_FILE: join(scratch, 'model.bin'),
  };
  await writeFile(
    files.CATALOGUE_FILE,
    gzipSync(JSON.stringify({ ...file, version: `${file.version}-${times}`, records })),
  );
  await writeFile(files.MODEL_FILE, encodeModel(model));
  const product = await Product.prepare(ROOT, { ...files, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
  const { entries } = new Catalogue('bench', records, id => model.popularity[rowOf(model, id)] ?? 0);
  return {
    entries,
    titles: model.ids.length,
    product,
  };
}
