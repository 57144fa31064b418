/** A linear prediction of a value from a row of facts. */
export type LinearFit = (facts: ArrayLike<number>) => number;

/** Facts that hardly differ are left out. */
const MIN_DEVIATION = 1e-9;

/**
 * Fits values by ridge regression on standardised facts (Hoerl and Kennard 1970).
 *
 * @param rows facts, each row as long as the first.
 * @param values one a row.
 * @param ridge what is added to the diagonal of the standardised facts' products: as if so many rows said nothing.
 * @returns the mean of the values for any facts where the rows do not differ; 0 where there are none.
 */
export function fitLinear(
  rows: readonly ArrayLike<number>[],
  values: readonly number[],
  ridge: number,
): LinearFit {
  const width = rows[0]?.length ?? 0;
  const means = Float64Array.from({ length: width }, (_, k) => mean(rows.map(row => row[k] ?? 0)));
  const deviations = Float64Array.from({ length: width }, (_, k) =>
    Math.sqrt(mean(rows.map(row => ((row[k] ?? 0) - (means[k] ?? 0)) ** 2))),
  );
  const scales = deviations.map(deviation => (deviation > MIN_DEVIATION ? 1 / deviation : 0));
  const standardised = (row: ArrayLike<number>) =>
    Float64Array.from({ length: width }, (_, k) => ((row[k] ?? 0) - (means[k] ?? 0)) * (scales[k] ?? 0));
  const level = mean(values);
  const weights = solve(
    rows.map(standardised),
    values.map(value => value - level),
    ridge,
  );
  return facts =>
    standardised(facts).reduce((sum, fact, column) => sum + fact * (weights[column] ?? 0), level);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The weights w of (XᵀX + ridge·I) w = Xᵀy, by Cholesky's decomposition. */
function solve(rows: readonly Float64Array[], values: readonly number[], ridge: number): Float64Array {
  const width = rows[0]?.length ?? 0;
  const lower = productsOf(rows, width, ridge);
  const weights = new Float64Array(width);
  rows.forEach((row, index) => {
    for (let k = 0; k < width; k++) weights[k] = (weights[k] ?? 0) + (row[k] ?? 0) * (values[index] ?? 0);
  });
  decompose(lower, width);
  for (let i = 0; i < width; i++) {
    let rest = weights[i] ?? 0;
    for (let k = 0; k < i; k++) rest -= (lower[i * width + k] ?? 0) * (weights[k] ?? 0);
    weights[i] = rest / (lower[i * width + i] ?? 1);
  }
  for (let i = width - 1; i >= 0; i--) {
    let rest = weights[i] ?? 0;
    for (let k = i + 1; k < width; k++) rest -= (lower[k * width + i] ?? 0) * (weights[k] ?? 0);
    weights[i] = rest / (lower[i * width + i] ?? 1);
  }
  return weights;
}

/** The lower half of XᵀX + ridge·I. */
function productsOf(rows: readonly Float64Array[], width: number, ridge: number): Float64Array {
  const products = new Float64Array(width * width);
  for (const row of rows) {
    for (let i = 0; i < width; i++) {
      const value = row[i] ?? 0;
      if (value === 0) continue;
      for (let k = 0; k <= i; k++) {
        products[i * width + k] = (products[i * width + k] ?? 0) + value * (row[k] ?? 0);
      }
    }
  }
  for (let i = 0; i < width; i++) products[i * width + i] = (products[i * width + i] ?? 0) + ridge;
  return products;
}

/** Replaces the lower half of a positive definite matrix by L, where L·Lᵀ is the matrix. */
function decompose(matrix: Float64Array, width: number): void {
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * width + j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (matrix[i * width + k] ?? 0) * (matrix[j * width + k] ?? 0);
      matrix[i * width + j] = i === j ? Math.sqrt(rest) : rest / (matrix[j * width + j] ?? 1);
    }
  }
}
