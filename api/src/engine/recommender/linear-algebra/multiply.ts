import { type Kernel } from './kernel.ts';
import { block, viewOf, type Matrix } from './matrix.ts';

/** Columns of the left operand at a time: with fewer, the product is fetched and put back more often. */
const DEPTH = 256;
/** Columns of the right operand at a time: 256 · 512 elements are 512 KiB, half of a usual L2 cache. */
const WIDTH = 512;

/**
 * The product a · b.
 *
 * Takes 2 · m · k · n operations, and memory for 256 · (m + 515) elements beside the matrices. Sums run in single
 * precision, 256 products at a time. The same operands give the same bits.
 *
 * @param a m × k.
 * @param b k × n.
 * @param target m × n, neither a nor b; what it held is lost. A new matrix unless given.
 * @param onProgress is told how many of how many blocks are done.
 * @returns the target.
 * @throws {RangeError} where shapes do not fit, a matrix is not of the kernel, the target is an operand, or memory is
 *   short.
 */
export function multiply(
  kernel: Kernel,
  a: Matrix,
  b: Matrix,
  target?: Matrix,
  onProgress: (done: number, total: number) => void = () => undefined,
): Matrix {
  kernel.requireOwn(a, b);
  if (a.columns !== b.rows)
    throw new RangeError(`${a.rows} × ${a.columns} and ${b.rows} × ${b.columns} have no product.`);
  const product = target ?? kernel.allocate(a.rows, b.columns);
  if (target) requireTarget(kernel, a, b, target);
  product.values.fill(0);
  const total = Math.ceil(a.columns / DEPTH) * Math.ceil(b.columns / WIDTH);
  let done = 0;
  kernel.scoped(() => {
    const leftStorage = kernel.allocate(a.rows + 3, DEPTH);
    const rightStorage = kernel.allocate(WIDTH, DEPTH);
    for (let inner = 0; inner < a.columns; inner += DEPTH) {
      const depth = Math.min(DEPTH, a.columns - inner);
      const left = kernel.packLeft(block(viewOf(a), 0, inner, a.rows, depth), leftStorage);
      for (let column = 0; column < b.columns; column += WIDTH) {
        const width = Math.min(WIDTH, b.columns - column);
        const right = kernel.packRight(block(viewOf(b), inner, column, depth, width), rightStorage);
        kernel.multiplyPacked(left, right, block(viewOf(product), 0, column, a.rows, width));
        onProgress(++done, total);
      }
    }
  });
  return product;
}

function requireTarget(kernel: Kernel, a: Matrix, b: Matrix, target: Matrix): void {
  kernel.requireOwn(target);
  if (target.rows !== a.rows || target.columns !== b.columns)
    throw new RangeError(
      `The product is ${a.rows} × ${b.columns}, and its target ${target.rows} × ${target.columns}.`,
    );
  const address = target.values.byteOffset;
  if (address === a.values.byteOffset || address === b.values.byteOffset)
    throw new RangeError('A product cannot take the place of its operand.');
}
