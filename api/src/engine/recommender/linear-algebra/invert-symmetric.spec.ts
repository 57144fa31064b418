import { readFileSync } from 'node:fs';
import { NotPositiveDefiniteError } from './cholesky.ts';
import { invertSymmetric } from './invert-symmetric.ts';
import { createKernel, type Kernel } from './kernel.ts';
import type { Matrix } from './matrix.ts';

const MODULE = new WebAssembly.Module(
  readFileSync(new URL('../../../generated/kernel.wasm', import.meta.url)),
);

/** XᵀX + 10·I of sparse 0/1 rows in which low columns are common, as in lists of titles; the same every time. */
function gram(kernel: Kernel, n: number): Matrix {
  const matrix = kernel.allocate(n, n);
  for (let i = 0; i < n; i++) matrix.values[i * n + i] = 10;
  for (let user = 0; user < 200; user++) {
    const list = Array.from({ length: n }, (_, i) => i).filter(
      i => Math.abs(Math.sin((user + 1) * (i + 1) * (i + 7))) < 4 / (i + 5) + 0.02,
    );
    for (const i of list)
      for (const j of list) matrix.values[i * n + j] = (matrix.values[i * n + j] ?? 0) + 1;
  }
  return matrix;
}

/** The largest element of |A · B − I|, in double precision. */
function residual(a: Float32Array, b: Float32Array, n: number): number {
  let worst = 0;
  for (let i = 0; i < n; i++) {
    const row = new Float64Array(n);
    row[i] = -1;
    for (let k = 0; k < n; k++) {
      const left = a[i * n + k] ?? 0;
      if (left !== 0) for (let j = 0; j < n; j++) row[j] = (row[j] ?? 0) + left * (b[k * n + j] ?? 0);
    }
    worst = row.reduce((most, value) => Math.max(most, Math.abs(value)), worst);
  }
  return worst;
}

describe('invertSymmetric', () => {
  let kernel: Kernel;

  beforeEach(() => (kernel = createKernel(MODULE, 2 ** 24)));

  // Around the register tile of 4 × 8, the block of 128, and the update's width of 512.
  for (const n of [1, 2, 3, 7, 8, 9, 127, 128, 129, 260, 517, 641])
    it(`inverts ${n} × ${n}`, () => {
      const matrix = gram(kernel, n);
      const before = matrix.values.slice();
      invertSymmetric(kernel, matrix);
      expect(residual(before, matrix.values, n)).toBeLessThan(1e-5);
    });

  it('gives the known inverse of a small matrix', () => {
    const matrix = kernel.allocate(2, 2);
    matrix.values.set([4, 6, 6, 25]);
    invertSymmetric(kernel, matrix);
    [25 / 64, -6 / 64, -6 / 64, 4 / 64].forEach((right, at) =>
      expect(matrix.values[at]).toBeCloseTo(right, 7),
    );
  });

  it('gives a matrix that is symmetric to the bit, and reads only the lower triangle', () => {
    const n = 300;
    const whole = gram(kernel, n);
    const lower = gram(kernel, n);
    for (let i = 0; i < n; i++) lower.values.fill(NaN, i * n + i + 1, (i + 1) * n);
    invertSymmetric(kernel, whole);
    invertSymmetric(kernel, lower);
    expect(lower.values).toEqual(whole.values);
    expect(
      whole.values.every((value, at) => value === whole.values[(at % n) * n + Math.floor(at / n)]),
    ).toBeTrue();
  });

  it('gives the same bits each time', () => {
    const once = gram(kernel, 200);
    const again = gram(kernel, 200);
    invertSymmetric(kernel, once);
    invertSymmetric(kernel, again);
    expect(again.values).toEqual(once.values);
  });

  it('inverts an empty matrix without a failure', () => {
    expect(() => invertSymmetric(kernel, kernel.allocate(0, 0))).not.toThrow();
  });

  it('gives the kernel’s memory back after an inversion', () => {
    const room = [1000, 4000] as const;
    kernel.release(kernel.allocate(...room));
    const matrix = gram(kernel, 10);
    invertSymmetric(kernel, matrix);
    expect(kernel.allocate(...room).rows).toBe(1000);
  });

  it('says how far it has come', () => {
    const progress: string[] = [];
    invertSymmetric(kernel, gram(kernel, 260), (done, total) => progress.push(`${done}/${total}`));
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
  });

  it('names the pivot at which a matrix is found not to be positive definite, and keeps no memory', () => {
    const n = 200;
    const matrix = gram(kernel, n);
    matrix.values[150 * n + 150] = -1;
    let thrown: unknown;
    try {
      invertSymmetric(kernel, matrix);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(NotPositiveDefiniteError);
    expect(thrown instanceof NotPositiveDefiniteError && thrown.pivot).toBe(150);
    expect(kernel.allocate(1000, 4000).rows).toBe(1000);
  });

  it('refuses what is not square or not its kernel’s', () => {
    expect(() => invertSymmetric(kernel, kernel.allocate(2, 3))).toThrowError(
      RangeError,
      'A matrix of 2 × 3 has no inverse.',
    );
    const other = createKernel(MODULE, 2 ** 16).allocate(2, 2);
    expect(() => invertSymmetric(kernel, other)).toThrowError(RangeError);
  });
});
