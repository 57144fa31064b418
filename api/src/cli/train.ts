import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { readCatalogueFile } from '../features/anime/catalogue-file.ts';
import type { Config } from '../config/config.ts';
import { ListRepository } from '../features/list/list.repository.ts';
import type { Ratings } from './ratings/rating-collection.ts';
import { readRatings } from './ratings/ratings-file.ts';
import { readStoredLists } from './ratings/stored-lists.ts';
import { encodeModel } from '../engine/recommender/model-file.ts';
import { train as trainModel } from '../engine/recommender/train.ts';
import { loadKernel } from './load-kernel.ts';
import { progressLine } from './progress.ts';
import { trainingData } from './training-data.ts';
import { useDatabase } from './use-database.ts';
import { writeWhole } from './write-whole.ts';

/** What `train` is asked for. */
export interface TrainOptions {
  /** Files of ratings. */
  readonly ratings: readonly string[];
  /** Whether to take the lists of AniRec's own users too. */
  readonly fromDatabase: boolean;
  /** Learns nothing from fewer lists, and writes no model then. */
  readonly leastLists: number;
  /** Where the model goes. */
  readonly output: string;
  /** Takes only those users of the files whose name begins with one of these. */
  readonly users: readonly string[];
}

/**
 * The command `train`: learns a model from ratings and the catalogue, and writes it as one file.
 *
 * @throws where there is nothing to learn from; fewer lists than `leastLists` are no fault, and leave the file unwritten.
 */
export async function train(
  config: Config,
  { ratings, users, fromDatabase, leastLists, ...options }: TrainOptions,
): Promise<void> {
  if (ratings.length === 0 && !fromDatabase)
    throw new Error('train needs --ratings FILE or --from-database.');
  const output = resolve(config.workingDirectory, options.output);
  const catalogue = await readCatalogueFile(config.catalogueFile);
  const kernel = await loadKernel();
  const paths = ratings.map(path => resolve(config.workingDirectory, path));
  const read = together([
    await readRatings(paths, user => users.some(prefix => user.startsWith(prefix))),
    ...(fromDatabase ? [await readOwnUsers(config)] : []),
  ]);
  for (const fault of read.faults) console.error(fault);
  if (read.lists.length < leastLists) {
    console.log(
      `There are ${read.lists.length} lists, and at least ${leastLists} are wanted: no model was written.`,
    );
    return;
  }
  if (read.ratings === 0) throw new Error('There are no ratings to learn from.');
  const progress = progressLine();
  const model = trainModel(kernel, trainingData(read.lists, catalogue), '', progress.show);
  progress.end();
  const bytes = encodeModel({ ...model, version: versionOf(encodeModel(model)) });
  await writeWhole(output, bytes);
  console.log(
    `Trained on ${read.ratings} ratings of ${read.lists.length} users (${read.faultCount} rows left out) ` +
      `and catalogue ${catalogue.version}: ${model.ids.length} titles, ${bytes.length} bytes at ${output}.`,
  );
}

function readOwnUsers(config: Config): Promise<Ratings> {
  return useDatabase(config, ({ orm }) => readStoredLists(new ListRepository(orm.em).everyEntry()));
}

/** Whoever is in a file is nobody of the database. */
function together(sources: readonly Ratings[]): Ratings {
  const sum = (countOf: (source: Ratings) => number) => sources.reduce((all, each) => all + countOf(each), 0);
  return {
    lists: sources.flatMap(({ lists }) => lists),
    ratings: sum(({ ratings }) => ratings),
    faults: sources.flatMap(({ faults }) => faults),
    faultCount: sum(({ faultCount }) => faultCount),
  };
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
