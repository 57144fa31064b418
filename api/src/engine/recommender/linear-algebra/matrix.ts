/** A dense matrix in single precision: element (i, j) is `values[i · columns + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/**
 * A rectangle of a matrix or of its transpose: element (i, j) is i · `rowStride` + j · `columnStride` elements after
 * `address`, which counts bytes.
 */
export interface View {
  readonly address: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** The whole of a matrix. */
export function viewOf({ rows, columns, values }: Matrix): View {
  return { address: values.byteOffset, rows, columns, rowStride: columns, columnStride: 1 };
}

/** The `rows` × `columns` rectangle of a view that begins at row `row` and column `column`; it must lie inside. */
export function block(view: View, row: number, column: number, rows: number, columns: number): View {
  const offset = row * view.rowStride + column * view.columnStride;
  return { ...view, address: view.address + offset * Float32Array.BYTES_PER_ELEMENT, rows, columns };
}

/** The same elements with rows and columns exchanged; nothing is moved. */
export function transpose({ address, rows, columns, rowStride, columnStride }: View): View {
  return { address, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride };
}
