import type { Kernel } from './linear-algebra/kernel.ts';
import type { Matrix } from './linear-algebra/matrix.ts';
import { MOST_TITLES, type Model } from './model.ts';
import { newcomerWeights, type Newcomer, type NewcomersKept, type NewcomerWeights } from './newcomers.ts';
import { countByRow, idsOf, onlyRows, ratedRows, type RatedList, type RatedRows } from './rated-lists.ts';
import { fitRidge, listWeight, type RidgeOptions } from './ridge.ts';
import { SHORT_LIST_DROPOUT } from './scores.ts';
import {
  estimateYears,
  sideInformation,
  type SideInformation,
  type TitleInformation,
} from './side-information.ts';
import { addGram, rangeOf, someRows } from './sparse-rows.ts';
import { NAME_WEIGHT, standInFinder, TAG_WEIGHT } from './stand-ins.ts';
import { largestWeights, sparseWeights, type SparseWeights, type Weight } from './sparse-weights.ts';
import { INPUT_WEIGHTS } from './taste.ts';

/** What the model learns from. */
export interface TrainingData {
  readonly lists: readonly RatedList[];
  /** What is known of titles, by MyAnimeList id. Titles of the lists need not be among them. */
  readonly titles: ReadonlyMap<number, TitleInformation>;
  /** On how many lists titles would be that are on none, by MyAnimeList id; 0 where it is not among them. */
  readonly expected?: ReadonlyMap<number, number>;
}

/** How one of the two matrices is learnt, and how much of it is kept. */
interface Recipe extends RidgeOptions {
  /** Titles on fewer lists are left out. */
  readonly fewestLists: number;
  /** Weights kept, a title on average. */
  readonly kept: number;
  readonly keptOfNewcomers: NewcomersKept;
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
  kept: 140,
  keptOfNewcomers: { into: 100, toRated: 60, toNewcomers: 60 },
};
const SHORT_LIST_WEIGHTS: Recipe = {
  inputs: INPUTS,
  targets: [0.5, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.9, 1, 1.05, 1.1],
  listDamping: 0.5,
  ridge: 900,
  dropout: SHORT_LIST_DROPOUT,
  fewestLists: 10,
  kept: 80,
  keptOfNewcomers: { into: 60, toRated: 40, toNewcomers: 40 },
};
/** How much being watched by the same people says of two titles beyond the regression, and how it is shrunk. */
const COSINE = { weight: 350, shrinkage: 30 };
/** A title's weights are heard on every list that holds it, so those of a popular one are kept rather. */
const UNKNOWN_LISTS = 5;
/** Titles on fewer lists are no stand-ins for others. */
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
  if (ids.length >= MOST_TITLES) throw new RangeError(`A model holds at most ${MOST_TITLES - 1} titles.`);
  const rated = ratedRows(lists, ids);
  const popularity = countByRow(rated, ids.length);
  const side = sideInformation([...ids].map(id => titles.get(id)));
  const newcomers = newcomersIn(popularity, side, row => expected.get(ids[row] ?? 0) ?? 0);
  const learner = { kernel, rated, popularity, newcomers };
  return {
    version,
    ids,
    years: estimateYears(ids, id => titles.get(id)?.year ?? null),
    popularity,
    prior: priorOf(rated, popularity, newcomers),
    weights: learn(learner, WEIGHTS, sideAdder(side), done => onProgress('weights', done)),
    shortListWeights: learn(learner, SHORT_LIST_WEIGHTS, nothing, done =>
      onProgress('weights for short lists', done),
    ),
  };
}

interface Learner {
  kernel: Kernel;
  rated: RatedRows;
  popularity: Uint32Array;
  newcomers: readonly Newcomer[];
}

/** Adds what is known beside the lists, over the given rows, to XᵀWX and XᵀWY. */
type SideAdder = (gram: Matrix, cross: Matrix, rows: readonly number[]) => void;

const nothing: SideAdder = () => undefined;

function learn(
  { kernel, rated, popularity, newcomers }: Learner,
  recipe: Recipe,
  addSide: SideAdder,
  onProgress: (done: number) => void,
): SparseWeights {
  const rows = [...popularity.keys()].filter(row => (popularity[row] ?? 0) >= recipe.fewestLists);
  const add = (gram: Matrix, cross: Matrix) => addSide(gram, cross, rows);
  const ofNewcomers: NewcomerWeights[] = [];
  const addNewcomers = (free: Matrix) => {
    ofNewcomers.push(newcomerWeights(free, rows, popularity, newcomers, recipe.keptOfNewcomers));
  };
  const learnt = fitRidge(kernel, onlyRows(rated, rows), rows.length, recipe, add, onProgress, addNewcomers);
  const importance = rows.map(row => Math.sqrt((popularity[row] ?? 0) + UNKNOWN_LISTS));
  const kept = largestWeights(learnt, importance, recipe.kept);
  kernel.release(learnt);
  const all = Array.from(popularity, (): Weight[] => []);
  rows.forEach((row, k) => {
    all[row] = (kept[k] ?? []).map(({ column, weight }) => ({ column: rows[column] ?? 0, weight }));
  });
  for (const unrated of ofNewcomers) addTo(all, newcomers, unrated);
  return sparseWeights(all);
}

function addTo(all: Weight[][], newcomers: readonly Newcomer[], { into, from }: NewcomerWeights): void {
  newcomers.forEach(({ row }, position) => {
    all[row] = from[position] ?? [];
    for (const { column, weight } of into[position] ?? []) all[column]?.push({ column: row, weight });
  });
}

function newcomersIn(
  popularity: Uint32Array,
  side: SideInformation,
  expectedOf: (row: number) => number,
): Newcomer[] {
  const findStandIns = standInFinder(side, row => (popularity[row] ?? 0) >= STAND_IN_LISTS);
  return [...popularity.keys()]
    .filter(row => popularity[row] === 0)
    .map(row => ({ row, popularity: expectedOf(row), standIns: findStandIns(row) }));
}

/** How much the average list likes a title, lists weighted as for short lists; a newcomer, as a title as popular. */
function priorOf(
  { offsets, rows, scores }: RatedRows,
  popularity: Uint32Array,
  newcomers: readonly Newcomer[],
): Float32Array {
  const sums = new Float64Array(popularity.length);
  let total = 0;
  for (let list = 0; list + 1 < offsets.length; list++) {
    const [from, to] = rangeOf(offsets, list);
    const weight = listWeight(to - from, SHORT_LIST_WEIGHTS.listDamping);
    total += weight;
    for (let k = from; k < to; k++) {
      const row = rows[k] ?? 0;
      sums[row] = (sums[row] ?? 0) + weight * (SHORT_LIST_WEIGHTS.targets[scores[k] ?? 0] ?? 0);
    }
  }
  const usual = sums.reduce((sum, each) => sum + each, 0) / (rows.length || 1);
  for (const { row, popularity: expected } of newcomers) sums[row] = usual * expected;
  return Float32Array.from(sums, sum => sum / (total || 1));
}

function sideAdder(side: SideInformation): SideAdder {
  return (gram, cross, rows) => {
    addCosines(gram, cross);
    const names = someRows(side.names, rows);
    const tags = someRows(side.tags, rows);
    for (const target of [gram, cross]) {
      addGram(target, names, NAME_WEIGHT);
      addGram(target, tags, TAG_WEIGHT);
    }
  };
}

/** Adds 350·cos², cos = XᵀWX over the roots of its shrunk diagonal: what the same people watch belongs together. */
function addCosines(gram: Matrix, cross: Matrix): void {
  const n = gram.rows;
  const scale = Float32Array.from(
    { length: n },
    (_, row) => 1 / Math.sqrt((gram.values[row * n + row] ?? 0) + COSINE.shrinkage),
  );
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      const at = row * n + column;
      const together = gram.values[at] ?? 0;
      if (together === 0) continue;
      const added = COSINE.weight * (together * (scale[row] ?? 0) * (scale[column] ?? 0)) ** 2;
      gram.values[at] = together + added;
      cross.values[at] = (cross.values[at] ?? 0) + added;
    }
  }
}
