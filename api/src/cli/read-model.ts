import { readFile } from 'node:fs/promises';
import { decodeModel } from '../engine/recommender/model-file.ts';
import type { Model } from '../engine/recommender/model.ts';

/**
 * Reads a model file.
 *
 * @throws where it is missing or damaged; the message names it.
 */
export async function readModel(path: string): Promise<Model> {
  try {
    return decodeModel(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The model at ${path} cannot be used. ${reason}`, { cause: error });
  }
}
