import { readFileSync } from 'node:fs';
import { createKernel } from './kernel.ts';
import { block, transpose, viewOf } from './matrix.ts';

const MODULE = new WebAssembly.Module(
  readFileSync(new URL('../../../generated/kernel.wasm', import.meta.url)),
);

describe('createKernel', () => {
  it('refuses more memory than there are addresses', () => {
    expect(() => createKernel(MODULE, 2 ** 32 + 1)).toThrowError(RangeError);
    expect(() => createKernel(MODULE, NaN)).toThrowError(RangeError);
  });

  it('refuses a WebAssembly module that is not the kernel', () => {
    const empty = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    expect(() => createKernel(empty, 0)).toThrowError(TypeError, 'The module has no function copy.');
  });

  it('has room for all that 4 GiB hold, and takes none of it before it is used', () => {
    const before = process.memoryUsage().rss;
    createKernel(MODULE);
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28);
  });
});

describe('Kernel', () => {
  const kernel = createKernel(MODULE, 2 ** 16);

  it('refuses matrices that do not live in its memory', () => {
    const other = createKernel(MODULE, 2 ** 16).allocate(2, 2);
    expect(() => kernel.requireOwn(other)).toThrowError(RangeError, /not allocated by this kernel/);
  });

  it('refuses matrices that are not as large as they say', () => {
    const matrix = kernel.allocate(2, 2);
    expect(() => kernel.requireOwn({ ...matrix, rows: 3 })).toThrowError(RangeError, /not a matrix of 3 × 2/);
    kernel.release(matrix);
  });

  it('copies a rectangle, transposed and times a factor', () => {
    const source = kernel.allocate(2, 3);
    source.values.set([1, 2, 3, 4, 5, 6]);
    const target = kernel.allocate(3, 3);
    kernel.copy(transpose(block(viewOf(source), 0, 1, 2, 2)), block(viewOf(target), 1, 0, 2, 2), -2);
    expect([...target.values]).toEqual([0, 0, 0, -4, -10, 0, -6, -12, 0]);
  });

  it('refuses to pack into storage that is too small', () => {
    const source = kernel.allocate(5, 3);
    expect(() => kernel.packLeft(viewOf(source), kernel.allocate(7, 3))).toThrowError(RangeError);
    expect(() => kernel.packRight(viewOf(source), kernel.allocate(7, 5))).toThrowError(RangeError);
    expect(kernel.packLeft(viewOf(source), kernel.allocate(8, 3)).count).toBe(5);
  });
});
