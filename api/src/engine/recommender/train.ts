import { besideAdder, sideAdder } from './additions.ts';
import { franchiseSharer } from './franchise-sharing.ts';
import { learnWeights, type Recipe } from './learn-weights.ts';
import type { Kernel } from './linear-algebra/kernel.ts';
import { MAX_TITLES, type Model } from './model.ts';
import type { ColdStartItem } from './cold-start-items.ts';
import { priorOf } from './prior.ts';
import { countByRow, idsOf, ratedRows, type RatedList } from './rated-lists.ts';
import { SHORT_LIST_DROPOUT } from './scores.ts';
import { estimateYears, sideInformation, type TitleInformation } from './side-information.ts';
import { type Neighbour, neighbourFinder } from './neighbours.ts';
import { INPUT_WEIGHTS } from './taste.ts';

/** What the model learns from. */
export interface TrainingData {
  readonly lists: readonly RatedList[];
  /** What is known of titles, by MyAnimeList id. Titles of the lists need not be among them. */
  readonly titles: ReadonlyMap<number, TitleInformation>;
  /** On how many lists titles would be that are on none, by MyAnimeList id; 0 where it is not among them. */
  readonly expected?: ReadonlyMap<number, number>;
}

/** What a score is worth as a reason while learning: the lowest speak a little against. */
const INPUTS = [0.6, -0.1, -0.1, 0, 0.1, ...INPUT_WEIGHTS.slice(5)];

/** Constants that the validation lists were tuned on: docs/recommender.md has what each of them is worth. */
const WEIGHTS: Recipe = {
  inputs: INPUTS,
  targets: [0.7, 0.2, 0.2, 0.2, 0.3, 0.4, 0.6, 0.9, 1, 1.05, 1.1],
  listDamping: 0.3,
  ridge: 30,
  dropout: 0.3,
  fewestLists: 1,
  kept: 160,
  keptOfColdStart: { into: 100, toRated: 60, toColdStart: 60 },
};
const SHORT_LIST_WEIGHTS: Recipe = {
  inputs: INPUTS,
  targets: [0.5, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.9, 1, 1.05, 1.1],
  listDamping: 0.5,
  ridge: 900,
  dropout: SHORT_LIST_DROPOUT,
  fewestLists: 10,
  kept: 150,
  keptOfColdStart: { into: 60, toRated: 40, toColdStart: 40 },
};
/** Titles on fewer lists are no neighbours for others. */
const STAND_IN_LISTS = 5;

/**
 * Learns a model. The same data in the same order gives the same model, bit for bit.
 *
 * @param version names the model.
 * @param onProgress is told what is under way, and how much of it is done, 0 to 1.
 * @throws {RangeError} where there are more than 65,535 titles, or they do not fit in the kernel's memory.
 */
export function train(
  kernel: Kernel,
  { lists, titles, expected = new Map() }: TrainingData,
  version: string,
  onProgress: (stage: string, done: number) => void = () => undefined,
): Model {
  const ids = Int32Array.from(new Set([...titles.keys(), ...idsOf(lists)])).sort();
  if (ids.length >= MAX_TITLES) throw new RangeError(`A model holds at most ${MAX_TITLES - 1} titles.`);
  const rated = ratedRows(lists, ids);
  const popularity = countByRow(rated, ids.length);
  const side = sideInformation([...ids].map(id => titles.get(id)));
  const franchiseOf = (row: number) => titles.get(ids[row] ?? 0)?.franchise;
  const findStandIns = neighbourFinder(side, franchiseOf, row => (popularity[row] ?? 0) >= STAND_IN_LISTS);
  const coldStartItems = coldStartItemsIn(popularity, findStandIns, row => expected.get(ids[row] ?? 0) ?? 0);
  const learner = { kernel, rated, popularity, coldStartItems };
  const share = franchiseSharer(popularity, franchiseOf);
  return {
    version,
    ids,
    years: estimateYears(ids, id => titles.get(id)?.year ?? null),
    popularity,
    prior: priorOf(rated, popularity, coldStartItems, SHORT_LIST_WEIGHTS),
    weights: learnWeights(learner, WEIGHTS, { side: sideAdder(side) }, done => onProgress('weights', done)),
    shortListWeights: learnWeights(learner, SHORT_LIST_WEIGHTS, { beside: besideAdder(side), share }, done =>
      onProgress('weights for short lists', done),
    ),
  };
}

function coldStartItemsIn(
  popularity: Uint32Array,
  findStandIns: (row: number) => Neighbour[],
  expectedOf: (row: number) => number,
): ColdStartItem[] {
  return [...popularity.keys()]
    .filter(row => popularity[row] === 0)
    .map(row => ({ row, popularity: expectedOf(row), neighbours: findStandIns(row) }));
}
