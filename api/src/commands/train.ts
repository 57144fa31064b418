import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readCatalogueFile, type CatalogueRecord } from '../anime/catalogue-file.ts';
import type { Config } from '../config.ts';
import { readRatings } from '../ratings/ratings-file.ts';
import type { Features } from '../recommender/content.ts';
import { encodeModel } from '../recommender/model-file.ts';
import { train as trainModel } from '../recommender/train.ts';
import { progressLine } from './progress.ts';

/** What `train` is asked for. */
export interface TrainOptions {
  /** Files of ratings. */
  ratings?: string[];
  /** Where the model goes. */
  output?: string;
  /** Takes only users whose name begins with one of these; all, where it is left out. */
  users?: string[];
}

/** The command `train`: learns a model from ratings and the catalogue, and writes it as one file. */
export async function train(
  config: Config,
  { ratings = [], users = [''], ...options }: TrainOptions,
): Promise<void> {
  if (ratings.length === 0 || options.output === undefined) {
    throw new Error('train needs --ratings FILE and --output MODEL.');
  }
  const output = resolve(config.workingDirectory, options.output);
  const { records, version } = await readCatalogueFile(config.catalogueFile);
  const paths = ratings.map(path => resolve(config.workingDirectory, path));
  const read = await readRatings(paths, user => users.some(prefix => user.startsWith(prefix)));
  for (const fault of read.faults) console.error(fault);
  const progress = progressLine('Training');
  const features = new Map(records.map(record => [record.id, featuresOf(record)]));
  const model = trainModel(read.lists, features, '', progress.show);
  progress.end();
  const bytes = encodeModel({ ...model, version: versionOf(encodeModel(model)) });
  await writeFile(`${output}.new`, bytes);
  await rename(`${output}.new`, output);
  console.log(
    `Trained on ${read.ratings} ratings of ${read.lists.length} users (${read.faultCount} rows left out) ` +
      `and catalogue ${version}: ${model.ids.length} titles, ${bytes.length} bytes at ${output}.`,
  );
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

function featuresOf({ genres, themes, type, startDate }: CatalogueRecord): Features {
  return {
    terms: [...genres, ...themes],
    type,
    year: startDate === null ? null : Number(startDate.slice(0, 4)),
  };
}
