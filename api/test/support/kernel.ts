import { readFileSync } from 'node:fs';
import { createKernel, type Kernel } from '../../src/engine/recommender/linear-algebra/kernel.ts';

const module = new WebAssembly.Module(
  readFileSync(new URL('../../src/generated/kernel.wasm', import.meta.url)),
);

/** A kernel with room for small matrices. */
export function smallKernel(): Kernel {
  return createKernel(module, 64 * 2 ** 20);
}
