/**
 * The inner loops of dense linear algebra in single precision, for `asc` (AssemblyScript) and not for `tsc`.
 *
 * The layout is that of Goto & van de Geijn 2008, "Anatomy of high-performance matrix multiplication" (ACM TOMS 34:3),
 * mirrored because matrices are row-major here: the right operand's block stays in the L2 cache while the left one
 * streams past it. Pointers count bytes; strides count elements. Nothing is checked and nothing is allocated: the
 * memory is the caller's. Without relaxed SIMD and threads, the same input gives the same bits on every machine.
 */

/** A register tile: its 8 sums, 2 of the right operand, a splat and a product fit the 15 registers V8 has on x64. */
const TILE_ROWS: i32 = 4;
const TILE_COLUMNS: i32 = 8;

/** Bytes of a float32, as a shift. */
const SIZE: usize = 2;

/**
 * target ← factor · source, where target is `rows` × `columns` and row-major. A source whose strides are exchanged is
 * read transposed.
 */
export function copy(
  source: usize,
  rowStride: i32,
  columnStride: i32,
  target: usize,
  targetStride: i32,
  rows: i32,
  columns: i32,
  factor: f32,
): void {
  for (let i = 0; i < rows; i++) {
    let from = source + ((<usize>i * rowStride) << SIZE);
    let to = target + ((<usize>i * targetStride) << SIZE);
    for (let j = 0; j < columns; j++) {
      store<f32>(to, factor * load<f32>(from));
      from += (<usize>columnStride) << SIZE;
      to += 1 << SIZE;
    }
  }
}

/**
 * Lays `count` vectors of `depth` elements each, times `factor`, in strips of `width` vectors, element by element, so
 * that the register tile reads memory in order. The last strip is filled up with zeros.
 *
 * Vectors are the left operand's rows (width 4) or the right operand's columns (width 8).
 */
export function pack(
  source: usize,
  vectorStride: i32,
  elementStride: i32,
  target: usize,
  count: i32,
  depth: i32,
  width: i32,
  factor: f32,
): void {
  for (let first = 0; first < count; first += width) {
    packStrip(
      source + ((<usize>first * vectorStride) << SIZE),
      vectorStride,
      elementStride,
      target + ((<usize>first * depth) << SIZE),
      min(width, count - first),
      depth,
      width,
      factor,
    );
  }
}

function packStrip(
  source: usize,
  vectorStride: i32,
  elementStride: i32,
  target: usize,
  count: i32,
  depth: i32,
  width: i32,
  factor: f32,
): void {
  for (let k = 0; k < depth; k++) {
    let from = source + ((<usize>k * elementStride) << SIZE);
    for (let vector = 0; vector < width; vector++) {
      store<f32>(target, vector < count ? factor * load<f32>(from) : 0);
      from += (<usize>vectorStride) << SIZE;
      target += 1 << SIZE;
    }
  }
}

/**
 * target ← target + left · right, where both operands are packed and target is `rows` × `columns` and row-major.
 *
 * Of row i only the columns up to i + `reach` are promised, so that a symmetric target costs half.
 */
export function multiplyPacked(
  left: usize,
  right: usize,
  target: usize,
  targetStride: i32,
  rows: i32,
  columns: i32,
  depth: i32,
  reach: i32,
): void {
  for (let i = 0; i < rows; i += TILE_ROWS) {
    const end = min(columns, i + TILE_ROWS + reach);
    const strip = left + ((<usize>i * depth) << SIZE);
    for (let j = 0; j < end; j += TILE_COLUMNS) {
      const other = right + ((<usize>j * depth) << SIZE);
      const to = target + ((<usize>i * targetStride + j) << SIZE);
      if (i + TILE_ROWS <= rows && j + TILE_COLUMNS <= columns)
        addTile(strip, other, to, (<usize>targetStride) << SIZE, depth);
      else
        addPartialTile(
          strip,
          other,
          to,
          targetStride,
          min(TILE_ROWS, rows - i),
          min(TILE_COLUMNS, columns - j),
          depth,
        );
    }
  }
}

/** A function of its own, because V8 changes to its optimised code only where a function is called anew. */
function addTile(left: usize, right: usize, target: usize, bytesPerRow: usize, depth: i32): void {
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  for (let k = 0; k < depth; k++) {
    const r0 = v128.load(right);
    const r1 = v128.load(right, 16);
    let l = v128.load32_splat(left);
    s00 = f32x4.add(s00, f32x4.mul(l, r0));
    s01 = f32x4.add(s01, f32x4.mul(l, r1));
    l = v128.load32_splat(left, 4);
    s10 = f32x4.add(s10, f32x4.mul(l, r0));
    s11 = f32x4.add(s11, f32x4.mul(l, r1));
    l = v128.load32_splat(left, 8);
    s20 = f32x4.add(s20, f32x4.mul(l, r0));
    s21 = f32x4.add(s21, f32x4.mul(l, r1));
    l = v128.load32_splat(left, 12);
    s30 = f32x4.add(s30, f32x4.mul(l, r0));
    s31 = f32x4.add(s31, f32x4.mul(l, r1));
    left += 16;
    right += 32;
  }
  addRow(target, s00, s01);
  addRow(target + bytesPerRow, s10, s11);
  addRow(target + 2 * bytesPerRow, s20, s21);
  addRow(target + 3 * bytesPerRow, s30, s31);
}

function addRow(target: usize, low: v128, high: v128): void {
  v128.store(target, f32x4.add(v128.load(target), low));
  v128.store(target, f32x4.add(v128.load(target, 16), high), 16);
}

/** At the right and lower edges, where a full tile would write past the target. */
function addPartialTile(
  left: usize,
  right: usize,
  target: usize,
  targetStride: i32,
  rows: i32,
  columns: i32,
  depth: i32,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum: f32 = 0;
      for (let k = 0; k < depth; k++) {
        const l = load<f32>(left + ((<usize>(k * TILE_ROWS + i)) << SIZE));
        sum += l * load<f32>(right + ((<usize>(k * TILE_COLUMNS + j)) << SIZE));
      }
      const to = target + ((<usize>i * targetStride + j) << SIZE);
      store<f32>(to, load<f32>(to) + sum);
    }
  }
}
