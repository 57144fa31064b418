import { inverseFactor } from './cholesky.ts';
import { slice, type Kernel } from './kernel.ts';
import { block, transpose, viewOf, type Matrix, type View } from './matrix.ts';

/** Rows and columns that one step eliminates: more of them take more double-precision work, fewer more passes. */
const BLOCK = 128;
/** Columns of the symmetric update at a time: 128 · 512 elements are 256 KiB, a quarter of a usual L2 cache. */
const WIDTH = 512;

/** What a step works in: n × 128 each, but for the factor and its packed form, which are 128 × 128. */
interface Workspace {
  readonly panel: Matrix;
  readonly packedPanel: Matrix;
  readonly packedTranspose: Matrix;
  readonly factor: Matrix;
  readonly packedFactor: Matrix;
}

/**
 * Puts the inverse of a symmetric positive definite matrix in its place.
 *
 * One sweep over the blocks of the diagonal (Bientinesi, Gunter & van de Geijn 2008, "Families of algorithms related to
 * the inversion of a symmetric positive definite matrix", ACM TOMS 35:1): it does the same eliminations as Cholesky's
 * method, and needs no room for the factor. Takes n³ operations, and memory for 3 · 128 · n elements beside the matrix.
 * The same matrix gives the same bits.
 *
 * @param a n × n. Only the lower triangle is read; both are written. After an error its values mean nothing.
 * @param onProgress is told how many of how many blocks are done; each takes as long as the others.
 * @throws {NotPositiveDefiniteError}
 * @throws {RangeError} where the matrix is not square or not of the kernel, or memory is short.
 */
export function invertSymmetric(
  kernel: Kernel,
  a: Matrix,
  onProgress: (done: number, total: number) => void = () => undefined,
): void {
  kernel.requireOwn(a);
  const n = a.rows;
  if (a.columns !== n) throw new RangeError(`A matrix of ${n} × ${a.columns} has no inverse.`);
  const total = Math.ceil(n / BLOCK);
  kernel.scoped(() => {
    const workspace = {
      panel: kernel.allocate(n, BLOCK),
      packedPanel: kernel.allocate(n + 3, BLOCK),
      packedTranspose: kernel.allocate(n + 7, BLOCK),
      factor: kernel.allocate(BLOCK, BLOCK),
      packedFactor: kernel.allocate(BLOCK, BLOCK),
    };
    for (let done = 0; done < total; done++) {
      const first = done * BLOCK;
      eliminate(kernel, viewOf(a), first, Math.min(BLOCK, n - first), workspace);
      onProgress(done + 1, total);
    }
  });
  negateAndMirror(kernel, viewOf(a));
}

/**
 * Sweeps the lower triangle of A with its diagonal block D = L · Lᵀ, whose rows and columns make the panel V:
 * A ← A − V·D⁻¹·Vᵀ, and then V ← V·D⁻¹ and D ← −D⁻¹. Swept with every block, A becomes −A⁻¹.
 *
 * With R = L⁻ᵀ and U = V·R the update is A − U·Uᵀ, as in Cholesky's method, and the new panel is U·Rᵀ. If −I takes D's
 * place in V, D's new value comes out of the same products.
 */
function eliminate(kernel: Kernel, a: View, first: number, size: number, workspace: Workspace): void {
  const panel = block(viewOf(workspace.panel), 0, 0, a.rows, size);
  const factor = block(viewOf(workspace.factor), 0, 0, size, size);
  movePanel(kernel, a, first, panel, 'out');
  factorDiagonal(workspace, first, size);

  const v = kernel.packLeft(panel, workspace.packedPanel);
  const r = kernel.packRight(factor, workspace.packedFactor);
  workspace.panel.values.fill(0);
  kernel.multiplyPacked(v, r, panel);

  const minusU = kernel.packLeft(panel, workspace.packedPanel, -1);
  const uTransposed = kernel.packRight(transpose(panel), workspace.packedTranspose);
  for (let column = 0; column < a.columns; column += WIDTH) {
    const right = slice(uTransposed, column, WIDTH);
    const target = block(a, column, column, a.rows - column, right.count);
    kernel.multiplyPacked(slice(minusU, column), right, target, 0);
  }

  const minusRTransposed = kernel.packRight(transpose(factor), workspace.packedFactor, -1);
  workspace.panel.values.fill(0);
  kernel.multiplyPacked(minusU, minusRTransposed, panel);
  movePanel(kernel, a, first, panel, 'in');
}

/** Copies a block's rows and columns out of the lower triangle, or back in: above the diagonal they are columns. */
function movePanel(kernel: Kernel, a: View, first: number, panel: View, direction: 'out' | 'in'): void {
  const size = panel.columns;
  const across = block(a, first, 0, size, first);
  const down = block(a, first, first, a.rows - first, size);
  const above = block(panel, 0, 0, first, size);
  const below = block(panel, first, 0, a.rows - first, size);
  if (direction === 'out') {
    kernel.copy(transpose(across), above);
    kernel.copy(down, below);
  } else {
    kernel.copy(transpose(above), across);
    kernel.copy(below, down);
  }
}

/** Writes R of the panel's diagonal block to the workspace's factor, and −I in the block's place. */
function factorDiagonal({ panel, factor }: Workspace, first: number, size: number): void {
  const diagonal = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const start = (first + row) * BLOCK;
    const values = panel.values.subarray(start, start + size);
    diagonal.set(values, row * size);
    values.fill(0);
    values[row] = -1;
  }
  const inverse = inverseFactor(diagonal, size, first);
  for (let row = 0; row < size; row++)
    factor.values.set(inverse.subarray(row * size, (row + 1) * size), row * BLOCK);
}

/** A ← −A, with the lower triangle mirrored to the upper one. */
function negateAndMirror(kernel: Kernel, a: View): void {
  for (let first = 0; first < a.rows; first += BLOCK) {
    const size = Math.min(BLOCK, a.rows - first);
    const rows = block(a, first, 0, size, first + size);
    kernel.copy(rows, rows, -1);
    const across = block(a, first, 0, size, first);
    kernel.copy(transpose(across), block(a, 0, first, first, size));
    for (let row = first + 1; row < first + size; row++) {
      const left = block(a, row, first, 1, row - first);
      kernel.copy(transpose(left), block(a, first, row, row - first, 1));
    }
  }
}
