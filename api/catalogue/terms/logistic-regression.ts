/** Rows of sparse features: row i has `values[k]` in column `columns[k]`, for k from `offsets[i]` to `offsets[i + 1]`. */
export interface FeatureRows {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
  /** How many columns there are. */
  readonly width: number;
}

/** Steps of the descent, how often all rows are gone through, and how much the weights are held back. */
const STEP = 0.2;
const ROUNDS = 12;
const RIDGE = 1;
/** What the first step of a weight is not divided by less than. */
const MIN_SLOPE = 1e-6;

/**
 * Weights by which the chance that a row is of a class is σ(Σ weight · value): logistic regression with a ridge, by
 * stochastic gradient descent whose steps shrink column by column (AdaGrad: Duchi, Hazan and Singer 2011). The same rows
 * give the same weights.
 *
 * @param among the rows to learn from.
 * @param isOfClass by row, 1 or 0.
 */
export function fitLogistic(
  rows: FeatureRows,
  among: readonly number[],
  isOfClass: Uint8Array,
): Float64Array {
  const weights = new Float64Array(rows.width);
  const slopes = new Float64Array(rows.width).fill(MIN_SLOPE);
  const order = Uint32Array.from(among);
  const shuffle = shuffler();
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order);
    for (const row of order) {
      const error = chanceOf(rows, weights, row) - (isOfClass[row] ?? 0);
      const [from, to] = [rows.offsets[row] ?? 0, rows.offsets[row + 1] ?? 0];
      for (let k = from; k < to; k++) {
        const column = rows.columns[k] ?? 0;
        const weight = weights[column] ?? 0;
        const slope = error * (rows.values[k] ?? 0) + (RIDGE / among.length) * weight;
        const squares = (slopes[column] ?? 0) + slope ** 2;
        slopes[column] = squares;
        weights[column] = weight - (STEP * slope) / Math.sqrt(squares);
      }
    }
  }
  return weights;
}

/** How likely a row is of the class that weights were learnt for. */
export function chanceOf(
  { offsets, columns, values }: FeatureRows,
  weights: Float64Array,
  row: number,
): number {
  const to = offsets[row + 1] ?? 0;
  let sum = 0;
  for (let k = offsets[row] ?? 0; k < to; k++) sum += (weights[columns[k] ?? 0] ?? 0) * (values[k] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Shuffles alike in every run (Fisher and Yates, by a linear congruential generator: Knuth, TAOCP 2, 3.2.1). */
function shuffler(): (rows: Uint32Array) => void {
  let state = 1;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  return rows => {
    for (let k = rows.length - 1; k > 0; k--) {
      const other = next(k + 1);
      const kept = rows[k] ?? 0;
      rows[k] = rows[other] ?? 0;
      rows[other] = kept;
    }
  };
}
