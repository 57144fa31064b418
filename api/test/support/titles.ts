import type { Model } from '../../src/engine/recommender/model.ts';
import type { Titles } from '../../src/engine/recommender/titles.ts';

/** Titles that have nothing to do with each other, all series, equally well known; with what a spec is about. */
export function titlesOf(model: Model, fields: Partial<Titles> = {}): Titles {
  const n = model.ids.length;
  return {
    franchises: Int32Array.from({ length: n }, (_, row) => row),
    openings: Int32Array.from({ length: n }, (_, row) => row),
    begins: Float64Array.from({ length: n }, (_, row) => row),
    isMain: new Uint8Array(n).fill(1),
    renown: new Float32Array(n).fill(0.5),
    fame: new Float32Array(n).fill(1),
    terms: { offsets: new Uint32Array(n + 1), columns: new Uint32Array() },
    termWeights: new Float32Array(),
    ...fields,
  };
}
