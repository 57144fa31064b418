/** A matrix that was to be inverted is not positive definite, or not within the precision of the numbers. */
export class NotPositiveDefiniteError extends Error {
  constructor(
    /** The row, from 0, whose pivot is not positive: the matrix up to and with this row is not positive definite. */
    readonly pivot: number,
    readonly value: number,
  ) {
    super(`The matrix is not positive definite: pivot ${pivot} is ${value}.`);
    this.name = 'NotPositiveDefiniteError';
  }
}

/**
 * R = L⁻ᵀ, upper triangular, where L · Lᵀ is the matrix (Golub & Van Loan, "Matrix computations", 4.2): so the inverse
 * is R · Rᵀ. For the small blocks on the diagonal of a large matrix, whose errors would reach everything else: hence in
 * double precision.
 *
 * @param matrix symmetric, size × size by rows; only its lower triangle is read.
 * @param firstPivot the block's first row in the large matrix, for the error.
 * @returns R, size × size by rows.
 * @throws {NotPositiveDefiniteError}
 */
export function inverseFactor(matrix: Float64Array, size: number, firstPivot = 0): Float64Array {
  const lower = factor(matrix, size, firstPivot);
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const diagonal = column * size + column;
    inverse[diagonal] = 1 / (lower[diagonal] ?? 0);
    for (let row = column + 1; row < size; row++) {
      const sum = dot(lower, row * size + column, inverse, diagonal, row - column);
      inverse[column * size + row] = -sum / (lower[row * size + row] ?? 0);
    }
  }
  return inverse;
}

function factor(matrix: Float64Array, size: number, firstPivot: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const start = row * size;
    for (let column = 0; column < row; column++) {
      const rest = (matrix[start + column] ?? 0) - dot(lower, start, lower, column * size, column);
      lower[start + column] = rest / (lower[column * size + column] ?? 0);
    }
    const pivot = (matrix[start + row] ?? 0) - dot(lower, start, lower, start, row);
    // Not `pivot <= 0`, which NaN would pass.
    if (!(pivot > 0 && pivot < Infinity)) throw new NotPositiveDefiniteError(firstPivot + row, pivot);
    lower[start + row] = Math.sqrt(pivot);
  }
  return lower;
}

function dot(x: Float64Array, xStart: number, y: Float64Array, yStart: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += (x[xStart + k] ?? 0) * (y[yStart + k] ?? 0);
  return sum;
}
