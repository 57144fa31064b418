import type { Matrix } from './linear-algebra/matrix.ts';

/** A sparse matrix by rows: row i holds `values[k]` at column `columns[k]`, for k from `offsets[i]` to `offsets[i + 1]`. */
export interface SparseRows {
  /** Length: rows + 1. */
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** The entries of a row, as positions in `columns` and `values`: from, and up to but without. */
export function rangeOf(offsets: Uint32Array, row: number): [from: number, to: number] {
  return [offsets[row] ?? 0, offsets[row + 1] ?? 0];
}

/** Puts rows of entries together. Columns of a row may come in any order. */
export function sparseRows(
  rows: readonly (readonly (readonly [column: number, value: number])[])[],
): SparseRows {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((entries, row) => (offsets[row + 1] = (offsets[row] ?? 0) + entries.length));
  const flat = rows.flat();
  return {
    offsets,
    columns: Uint32Array.from(flat, ([column]) => column),
    values: Float32Array.from(flat, ([, value]) => value),
  };
}

/**
 * Rows of tf-idf features, each of length 1 (Salton and Buckley 1988): a feature weighs ln(rows / rows that have it).
 *
 * @param features what each row has; each feature once.
 * @param minimum features of fewer rows are left out: they tie nothing together.
 * @param maximum features of more rows are left out: they tie everything together.
 */
export function inverseFrequencyRows(
  features: readonly ReadonlySet<string>[],
  minimum: number,
  maximum: number,
): SparseRows {
  const frequencies = new Map<string, number>();
  for (const row of features) for (const name of row) frequencies.set(name, (frequencies.get(name) ?? 0) + 1);
  const kept = [...frequencies].filter(([, count]) => count >= minimum && count <= maximum);
  const columns = new Map(kept.map(([name], column) => [name, column]));
  return sparseRows(
    features.map(row => {
      const entries = [...row].flatMap(name => {
        const column = columns.get(name);
        return column === undefined
          ? []
          : [[column, Math.log(features.length / (frequencies.get(name) ?? 1))] as const];
      });
      const length = Math.hypot(...entries.map(([, value]) => value)) || 1;
      return entries.map(([column, value]) => [column, value / length] as const);
    }),
  );
}

/** The same matrix with rows and columns exchanged. */
export function transposeRows({ offsets, columns, values }: SparseRows): SparseRows {
  const count = columns.reduce((largest, column) => Math.max(largest, column + 1), 0);
  const rows: [number, number][][] = Array.from({ length: count }, () => []);
  for (let row = 0; row + 1 < offsets.length; row++) {
    const [from, to] = rangeOf(offsets, row);
    for (let k = from; k < to; k++) rows[columns[k] ?? 0]?.push([row, values[k] ?? 0]);
  }
  return sparseRows(rows);
}

/** Some rows of a matrix, in the order in which they are named. */
export function someRows({ offsets, columns, values }: SparseRows, rows: readonly number[]): SparseRows {
  return sparseRows(
    rows.map(row => {
      const [from, to] = rangeOf(offsets, row);
      return Array.from(
        { length: to - from },
        (_, k) => [columns[from + k] ?? 0, values[from + k] ?? 0] as const,
      );
    }),
  );
}

/** target ← target + factor · F · Fᵀ. F has as many rows as the target. */
export function addGram(target: Matrix, features: SparseRows, factor: number): void {
  const { offsets, columns, values } = transposeRows(features);
  const { values: sums, columns: width } = target;
  for (let feature = 0; feature + 1 < offsets.length; feature++) {
    const [from, to] = rangeOf(offsets, feature);
    for (let a = from; a < to; a++) {
      const start = (columns[a] ?? 0) * width;
      const scaled = factor * (values[a] ?? 0);
      for (let b = from; b < to; b++) {
        const at = start + (columns[b] ?? 0);
        sums[at] = (sums[at] ?? 0) + scaled * (values[b] ?? 0);
      }
    }
  }
}
