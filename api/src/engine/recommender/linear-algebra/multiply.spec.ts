import { readFileSync } from 'node:fs';
import { createKernel, type Kernel } from './kernel.ts';
import type { Matrix } from './matrix.ts';
import { multiply } from './multiply.ts';

const MODULE = new WebAssembly.Module(
  readFileSync(new URL('../../../generated/kernel.wasm', import.meta.url)),
);

/** Whole numbers from −8 to 8, the same every time: their products and sums are exact in single precision. */
function arbitrary(kernel: Kernel, rows: number, columns: number): Matrix {
  const matrix = kernel.allocate(rows, columns);
  matrix.values.forEach((_, at) => (matrix.values[at] = Math.round(8 * Math.sin(at * at))));
  return matrix;
}

/** The largest difference from the product in double precision. */
function error(a: Matrix, b: Matrix, product: Matrix): number {
  const sums = Float64Array.from(product.values, value => -value);
  for (let i = 0; i < a.rows; i++)
    for (let k = 0; k < a.columns; k++) {
      const left = a.values[i * a.columns + k] ?? 0;
      for (let j = 0; j < b.columns; j++) {
        const at = i * b.columns + j;
        sums[at] = (sums[at] ?? 0) + left * (b.values[k * b.columns + j] ?? 0);
      }
    }
  return sums.reduce((worst, sum) => Math.max(worst, Math.abs(sum)), 0);
}

describe('multiply', () => {
  let kernel: Kernel;

  beforeEach(() => (kernel = createKernel(MODULE, 2 ** 24)));

  // Around the register tile of 4 × 8, and the blocks of 256 and 512.
  const SHAPES = [
    [1, 1, 1],
    [1, 5, 1],
    [3, 2, 7],
    [4, 8, 8],
    [5, 9, 17],
    [8, 256, 512],
    [33, 257, 513],
    [66, 600, 1030],
  ] as const;
  for (const [m, k, n] of SHAPES)
    it(`multiplies ${m} × ${k} by ${k} × ${n}`, () => {
      const a = arbitrary(kernel, m, k);
      const b = arbitrary(kernel, k, n);
      const product = multiply(kernel, a, b);
      expect([product.rows, product.columns]).toEqual([m, n]);
      expect(error(a, b, product)).toBe(0);
    });

  it('gives zeros where there is nothing to sum', () => {
    const product = multiply(kernel, kernel.allocate(2, 0), kernel.allocate(0, 1));
    expect([...product.values]).toEqual([0, 0]);
  });

  it('writes over what the target held, the same bits each time, and leaves the operands alone', () => {
    const a = arbitrary(kernel, 100, 100);
    const before = a.values.slice();
    const target = kernel.allocate(100, 100);
    const first = multiply(kernel, a, a, target).values.slice();
    expect(multiply(kernel, a, a, target)).toBe(target);
    expect(target.values).toEqual(first);
    expect(a.values).toEqual(before);
  });

  it('keeps no memory but the product’s', () => {
    const a = arbitrary(kernel, 10, 10);
    for (let k = 0; k < 100; k++) kernel.release(multiply(kernel, a, a));
    expect(kernel.allocate(1000, 4000).rows).toBe(1000);
  });

  it('says how far it has come', () => {
    const progress: string[] = [];
    const a = kernel.allocate(1, 300);
    multiply(kernel, a, kernel.allocate(300, 600), undefined, (done, total) =>
      progress.push(`${done}/${total}`),
    );
    expect(progress).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('refuses shapes that do not fit', () => {
    const a = kernel.allocate(2, 3);
    expect(() => multiply(kernel, a, a)).toThrowError(RangeError, '2 × 3 and 2 × 3 have no product.');
    const b = kernel.allocate(3, 4);
    expect(() => multiply(kernel, a, b, b)).toThrowError(
      RangeError,
      'The product is 2 × 4, and its target 3 × 4.',
    );
  });

  it('refuses to write over an operand', () => {
    const a = kernel.allocate(2, 2);
    expect(() => multiply(kernel, a, kernel.allocate(2, 2), a)).toThrowError(RangeError);
  });

  it('refuses matrices of another kernel', () => {
    const other = createKernel(MODULE, 2 ** 16).allocate(2, 2);
    expect(() => multiply(kernel, kernel.allocate(2, 2), other)).toThrowError(RangeError);
  });
});
