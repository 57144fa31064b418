import { invertSymmetric } from './linear-algebra/invert-symmetric.ts';
import type { Kernel } from './linear-algebra/kernel.ts';
import type { Matrix } from './linear-algebra/matrix.ts';
import { multiply } from './linear-algebra/multiply.ts';
import type { RatedRows } from './rated-lists.ts';
import { rangeOf } from './sparse-rows.ts';

/** What a score is worth, by score; index 0 is a title that was watched and not scored. */
export type ScoreWeights = readonly number[];

/** What a regression learns from, and how much it is held back. */
export interface RidgeOptions {
  /** What an entry says as a reason for others. */
  readonly inputs: ScoreWeights;
  /** What an entry is worth as something to recommend. */
  readonly targets: ScoreWeights;
  /** A list of m entries counts m to the minus this much: long lists have many pairs and no more opinions. */
  readonly listDamping: number;
  /** λ: added to the diagonal. */
  readonly ridge: number;
  /** p/(1−p) for a dropout rate p of the inputs (Steck 2020), which is added as a share of the diagonal. */
  readonly dropout: number;
}

/** How an entry of a list counts when there is nothing else to go by. */
const USUAL_LENGTH = 80;

/**
 * Learns item-item weights B by ridge regression with a zero diagonal, in closed form, with inputs and targets that
 * weigh scores differently:
 *
 *     G = XᵀWX + K,   P = (G + λI + d·diag(XᵀWX))⁻¹,   B = P·(XᵀWY + K) − P·diag(γ),   γ such that diag(B) = 0
 *
 * (Steck 2019, "Embarrassingly shallow autoencoders for sparse data"; Steck 2020, "Autoencoders that don't overfit
 * towards the identity". K is side information as if it were pairs that were watched together.)
 *
 * @param lists over n titles.
 * @param addSideInformation adds K to each of the matrices that it is given, which hold XᵀWX and XᵀWY; the first
 *   is XᵀWX.
 * @param onProgress is told how much of the work is done, 0 to 1.
 * @param onUnconstrained is given P·(XᵀWY + K): how much an entry of row i speaks for column j, and for i itself. The
 *   matrix is the same that becomes B, so what is wanted of it must be read at once.
 * @returns B, n × n: how much an entry of row i speaks for column j. It lives in the kernel.
 * @throws {NotPositiveDefiniteError} where the ridge is too small for the lists.
 */
export function fitRidge(
  kernel: Kernel,
  lists: RatedRows,
  n: number,
  options: RidgeOptions,
  addSideInformation: (gram: Matrix, cross: Matrix) => void,
  onProgress: (done: number) => void = () => undefined,
  onUnconstrained: (weights: Matrix) => void = () => undefined,
): Matrix {
  const gram = kernel.allocate(n, n);
  const cross = kernel.allocate(n, n);
  addLists(lists, options, gram.values, cross.values, n);
  const diagonal = Float32Array.from({ length: n }, (_, row) => gram.values[row * n + row] ?? 0);
  addSideInformation(gram, cross);
  for (let row = 0; row < n; row++) {
    const at = row * n + row;
    gram.values[at] = (gram.values[at] ?? 0) + options.ridge + options.dropout * (diagonal[row] ?? 0);
  }
  invertSymmetric(kernel, gram, (done, total) => onProgress(done / total / 3));
  const weights = multiply(kernel, gram, cross, undefined, (done, total) =>
    onProgress((1 + (2 * done) / total) / 3),
  );
  onUnconstrained(weights);
  clearDiagonal(weights.values, gram.values, n);
  kernel.release(gram);
  kernel.release(cross);
  return weights;
}

/** What a list of m entries counts for. */
export function listWeight(length: number, damping: number): number {
  return (length / USUAL_LENGTH) ** -damping;
}

/** gram ← gram + XᵀWX, cross ← cross + XᵀWY. */
function addLists(
  lists: RatedRows,
  options: RidgeOptions,
  gram: Float32Array,
  cross: Float32Array,
  n: number,
): void {
  const { offsets, rows, scores } = lists;
  for (let list = 0; list + 1 < offsets.length; list++) {
    const [from, to] = rangeOf(offsets, list);
    const weight = listWeight(to - from, options.listDamping);
    for (let a = from; a < to; a++) {
      const input = weight * (options.inputs[scores[a] ?? 0] ?? 0);
      const start = (rows[a] ?? 0) * n;
      if (input === 0) continue;
      for (let b = from; b < to; b++) {
        const at = start + (rows[b] ?? 0);
        const score = scores[b] ?? 0;
        gram[at] = (gram[at] ?? 0) + input * (options.inputs[score] ?? 0);
        cross[at] = (cross[at] ?? 0) + input * (options.targets[score] ?? 0);
      }
    }
  }
}

/** B ← B − P·diag(γ) with γⱼ = Bⱼⱼ / Pⱼⱼ. */
function clearDiagonal(weights: Float32Array, inverse: Float32Array, n: number): void {
  const gamma = Float32Array.from(
    { length: n },
    (_, j) => (weights[j * n + j] ?? 0) / (inverse[j * n + j] ?? 1),
  );
  for (let row = 0; row < n; row++) {
    const start = row * n;
    for (let j = 0; j < n; j++) {
      weights[start + j] = (weights[start + j] ?? 0) - (inverse[start + j] ?? 0) * (gamma[j] ?? 0);
    }
    weights[start + row] = 0;
  }
}
