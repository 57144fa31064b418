import type { Kernel } from './linear-algebra/kernel.ts';
import type { Matrix } from './linear-algebra/matrix.ts';
import {
  coldStartItemWeights,
  type ColdStartItem,
  type ColdStartItemsKept,
  type ColdStartItemWeights,
} from './cold-start-items.ts';
import { onlyRows, type RatedRows } from './rated-lists.ts';
import { fitRidge, type RidgeOptions } from './ridge.ts';
import { largestWeights, sparseWeights, type SparseWeights, type Weight } from './sparse-weights.ts';

/** How one of the two matrices is learnt, and how much of it is kept. */
export interface Recipe extends RidgeOptions {
  /** Titles on fewer lists are left out. */
  readonly fewestLists: number;
  /** Weights kept, a title on average. */
  readonly kept: number;
  readonly keptOfColdStart: ColdStartItemsKept;
}

/** A title's weights are heard on every list that holds it, so those of a popular one are kept rather. */
const UNKNOWN_LISTS = 5;

/** What all matrices are learnt from. */
export interface Learner {
  kernel: Kernel;
  rated: RatedRows;
  popularity: Uint32Array;
  coldStartItems: readonly ColdStartItem[];
}

/** What the lists alone do not say, over the rows that are learnt. */
export interface Additions {
  /** Adds what is known beside the lists to XᵀWX and XᵀWY. */
  readonly side?: (gram: Matrix, cross: Matrix, rows: readonly number[]) => void;
  /** What is added to the weights that are learnt, by XᵀWX. */
  readonly beside?: (gram: Matrix, rows: readonly number[]) => Matrix;
  /** Changes the weights that are learnt, with what is added to them. */
  readonly share?: (weights: Matrix, rows: readonly number[]) => void;
}

/** Learns one of a model's matrices, and keeps the weights that matter. */
export function learnWeights(
  { kernel, rated, popularity, coldStartItems }: Learner,
  recipe: Recipe,
  { side, beside, share }: Additions,
  onProgress: (done: number) => void,
): SparseWeights {
  const rows = [...popularity.keys()].filter(row => (popularity[row] ?? 0) >= recipe.fewestLists);
  const added: Matrix[] = [];
  const add = (gram: Matrix, cross: Matrix) => {
    if (beside) added.push(beside(gram, rows));
    side?.(gram, cross, rows);
  };
  const ofColdStart: ColdStartItemWeights[] = [];
  const addNewcomers = (free: Matrix) => {
    ofColdStart.push(
      coldStartItemWeights(sumOf(free, added), rows, popularity, coldStartItems, recipe.keptOfColdStart),
    );
  };
  const learnt = fitRidge(kernel, onlyRows(rated, rows), rows.length, recipe, add, onProgress, addNewcomers);
  const importance = rows.map(row => Math.sqrt((popularity[row] ?? 0) + UNKNOWN_LISTS));
  const whole = sumOf(learnt, added);
  share?.(whole, rows);
  const kept = largestWeights(withoutDiagonal(whole), importance, recipe.kept);
  kernel.release(learnt);
  const all = Array.from(popularity, (): Weight[] => []);
  rows.forEach((row, k) => {
    all[row] = (kept[k] ?? []).map(({ column, weight }) => ({ column: rows[column] ?? 0, weight }));
  });
  for (const unrated of ofColdStart) addTo(all, coldStartItems, unrated);
  return sparseWeights(all);
}

function sumOf(weights: Matrix, [added]: readonly Matrix[]): Matrix {
  if (!added) return weights;
  return { ...weights, values: weights.values.map((weight, at) => weight + (added.values[at] ?? 0)) };
}

/** No title speaks for itself. */
function withoutDiagonal(weights: Matrix): Matrix {
  for (let row = 0; row < weights.rows; row++) weights.values[row * weights.columns + row] = 0;
  return weights;
}

function addTo(
  all: Weight[][],
  coldStartItems: readonly ColdStartItem[],
  { into, from }: ColdStartItemWeights,
): void {
  coldStartItems.forEach(({ row }, position) => {
    all[row] = from[position] ?? [];
    for (const { column, weight } of into[position] ?? []) all[column]?.push({ column: row, weight });
  });
}
