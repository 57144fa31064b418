import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import { MAX_TITLES, type Model } from '../../src/engine/recommender/model.ts';
import { rangeOf } from '../../src/engine/recommender/sparse-rows.ts';
import type { SparseWeights } from '../../src/engine/recommender/sparse-weights.ts';

/** Ids of a copy are so much larger than those of the one before. */
const ID_STEP = 100_000;

/** A catalogue many times as large: in each copy Latin words have other letters, as other titles have other words. */
export function largerCatalogue(records: readonly CatalogueRecord[], times: number): CatalogueRecord[] {
  return Array.from({ length: times }, (_, copy) =>
    records.map(record => {
      const other = (name: string | null) => name && shiftLetters(name, copy);
      const others = (names: readonly string[]) => names.map(name => shiftLetters(name, copy));
      return {
        ...record,
        id: record.id + copy * ID_STEP,
        franchise: record.franchise + copy * ID_STEP,
        title: shiftLetters(record.title, copy),
        titleEnglish: other(record.titleEnglish),
        titleRomaji: other(record.titleRomaji),
        titleJapanese: other(record.titleJapanese),
        synonyms: others(record.synonyms),
        generatedNames: others(record.generatedNames),
        abbreviations: others(record.abbreviations),
      };
    }),
  ).flat();
}

/**
 * A model of so many times the titles and weights; what a title speaks for is spread over all copies. A model cannot have
 * more than 65,535 titles, which the shipped one reaches with five copies.
 */
export function largerModel(model: Model, wanted: number): Model {
  const times = Math.min(wanted, Math.floor((MAX_TITLES - 1) / model.ids.length));
  const repeat = <Values extends Float32Array | Uint32Array>(values: Values, into: Values): Values => {
    for (let copy = 0; copy < times; copy++) into.set(values, copy * values.length);
    return into;
  };
  const n = model.ids.length;
  return {
    version: `times${times}`,
    ids: Int32Array.from({ length: times * n }, (_, row) => {
      return (model.ids[row % n] ?? 0) + Math.floor(row / n) * ID_STEP;
    }),
    years: repeat(model.years, new Float32Array(times * n)),
    popularity: repeat(model.popularity, new Uint32Array(times * n)),
    prior: repeat(model.prior, new Float32Array(times * n)),
    weights: largerWeights(model.weights, times),
    shortListWeights: largerWeights(model.shortListWeights, times),
  };
}

function largerWeights({ offsets, columns, values, scales }: SparseWeights, times: number): SparseWeights {
  const n = scales.length;
  const larger = {
    offsets: new Uint32Array(times * n + 1),
    columns: new Uint16Array(times * columns.length),
    values: new Int8Array(times * values.length),
    scales: Float32Array.from({ length: times * n }, (_, row) => scales[row % n] ?? 0),
  };
  let at = 0;
  for (let row = 0; row < times * n; row++) {
    const copy = Math.floor(row / n);
    const [from, to] = rangeOf(offsets, row % n);
    for (let target = 0; target < times; target++)
      for (let k = from; k < to; k++) {
        if ((k + copy) % times !== target) continue;
        larger.columns[at] = target * n + (columns[k] ?? 0);
        larger.values[at++] = values[k] ?? 0;
      }
    larger.offsets[row + 1] = at;
  }
  return larger;
}

function shiftLetters(text: string, by: number): string {
  const shift = (letter: string, first: string) => {
    const base = first.charCodeAt(0);
    return String.fromCharCode(base + ((letter.charCodeAt(0) - base + by) % 26));
  };
  return text.replace(/[a-z]/g, letter => shift(letter, 'a')).replace(/[A-Z]/g, letter => shift(letter, 'A'));
}
