import { readFile } from 'node:fs/promises';
import { createKernel, type Kernel } from '../engine/recommender/linear-algebra/kernel.ts';

/** Compiled from `recommender/linear-algebra/assembly` (see the Makefile). */
const KERNEL_FILE = new URL('../generated/kernel.wasm', import.meta.url);

/** The linear algebra that training needs. */
export async function loadKernel(): Promise<Kernel> {
  return createKernel(new WebAssembly.Module(await readFile(KERNEL_FILE)));
}
