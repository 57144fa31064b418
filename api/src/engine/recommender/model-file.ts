import { crc32 } from 'node:zlib';
import { MAX_TITLES, type Model } from './model.ts';
import type { SparseWeights } from './sparse-weights.ts';

/*
 * The model file, little endian. n titles, m weights, s weights for short lists.
 *
 *   bytes        what
 *   8            "ANIREC" and the format's number as two ASCII digits
 *   4 4 4        n, m, s                       uint32
 *   4            CRC-32 of all that follows    uint32
 *   12           the version                   ASCII
 *   4n           ids, ascending                int32
 *   4n           years                         float32
 *   4n           popularity                    uint32
 *   4n           prior                         float32
 *   4(n + 1)     weights: offsets              uint32
 *   4n           weights: scales               float32
 *   4(n + 1)     short lists: offsets          uint32
 *   4n           short lists: scales           float32
 *   2m           weights: columns              uint16
 *   2s           short lists: columns          uint16
 *   m            weights: values               int8
 *   s            short lists: values           int8
 */
const MAGIC = 'ANIREC03';
const COUNTS_AT = MAGIC.length;
const CHECKSUM_AT = COUNTS_AT + 12;
const VERSION_AT = CHECKSUM_AT + 4;
const VERSION_BYTES = 12;
const HEADER_BYTES = VERSION_AT + VERSION_BYTES;

/** Bytes that are not a model file, or not one that this program reads. */
export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError';
}

interface Counts {
  n: number;
  m: number;
  s: number;
}

/** Writes a model as bytes; nothing is lost. */
export function encodeModel(model: Model): Uint8Array {
  const { weights, shortListWeights } = model;
  const counts = { n: model.ids.length, m: weights.values.length, s: shortListWeights.values.length };
  const bytes = new Uint8Array(fileBytes(counts));
  const text = new TextEncoder();
  bytes.set(text.encode(MAGIC));
  new Uint32Array(bytes.buffer, COUNTS_AT, 3).set([counts.n, counts.m, counts.s]);
  bytes.set(text.encode(model.version.padEnd(VERSION_BYTES).slice(0, VERSION_BYTES)), VERSION_AT);
  const sections = sectionsOf(bytes.buffer, counts);
  sections.ids.set(model.ids);
  sections.years.set(model.years);
  sections.popularity.set(model.popularity);
  sections.prior.set(model.prior);
  copyWeights(weights, sections.weights);
  copyWeights(shortListWeights, sections.shortListWeights);
  new Uint32Array(bytes.buffer, CHECKSUM_AT, 1)[0] = crc32(bytes.subarray(VERSION_AT));
  return bytes;
}

/**
 * Reads a model file.
 *
 * @throws {ModelFormatError} which says what is wrong: another kind of file, another format, or a damaged one.
 */
export function decodeModel(bytes: Uint8Array): Model {
  if (bytes.length < HEADER_BYTES || textOf(bytes, 0, MAGIC.length) !== MAGIC) {
    throw new ModelFormatError(`This is no model file: it does not begin with ${MAGIC}.`);
  }
  // A copy, since sections must begin at multiples of their elements' size in memory.
  const { buffer } = bytes.slice();
  const [n = 0, m = 0, s = 0] = new Uint32Array(buffer, COUNTS_AT, 3);
  const expected = fileBytes({ n, m, s });
  if (n >= MAX_TITLES || bytes.length !== expected) {
    throw new ModelFormatError(
      `The model file is damaged: it has ${bytes.length} bytes instead of ${expected}.`,
    );
  }
  if (new Uint32Array(buffer, CHECKSUM_AT, 1)[0] !== crc32(bytes.subarray(VERSION_AT))) {
    throw new ModelFormatError('The model file is damaged: its checksum is not that of its content.');
  }
  const sections = sectionsOf(buffer, { n, m, s });
  if (!isSound(sections.weights, n) || !isSound(sections.shortListWeights, n) || !ascends(sections.ids)) {
    throw new ModelFormatError('The model file is damaged: its rows do not fit together.');
  }
  return { version: textOf(bytes, VERSION_AT, VERSION_BYTES).trim(), ...sections };
}

function fileBytes({ n, m, s }: Counts): number {
  return HEADER_BYTES + 4 * (8 * n + 2) + 3 * (m + s);
}

function sectionsOf(buffer: ArrayBuffer, { n, m, s }: Counts): Omit<Model, 'version'> {
  let at = HEADER_BYTES;
  const take = (size: number) => (at += size) - size;
  const ids = new Int32Array(buffer, take(4 * n), n);
  const years = new Float32Array(buffer, take(4 * n), n);
  const popularity = new Uint32Array(buffer, take(4 * n), n);
  const prior = new Float32Array(buffer, take(4 * n), n);
  const offsets = new Uint32Array(buffer, take(4 * n + 4), n + 1);
  const scales = new Float32Array(buffer, take(4 * n), n);
  const shortOffsets = new Uint32Array(buffer, take(4 * n + 4), n + 1);
  const shortScales = new Float32Array(buffer, take(4 * n), n);
  const columns = new Uint16Array(buffer, take(2 * m), m);
  const shortColumns = new Uint16Array(buffer, take(2 * s), s);
  const values = new Int8Array(buffer, take(m), m);
  const shortValues = new Int8Array(buffer, take(s), s);
  return {
    ...{ ids, years, popularity, prior },
    weights: { offsets, scales, columns, values },
    shortListWeights: {
      offsets: shortOffsets,
      scales: shortScales,
      columns: shortColumns,
      values: shortValues,
    },
  };
}

function copyWeights(from: SparseWeights, to: SparseWeights): void {
  to.offsets.set(from.offsets);
  to.scales.set(from.scales);
  to.columns.set(from.columns);
  to.values.set(from.values);
}

function isSound({ offsets, columns }: SparseWeights, n: number): boolean {
  return (
    offsets[0] === 0 &&
    offsets[n] === columns.length &&
    ascendsWeakly(offsets) &&
    columns.every(column => column < n)
  );
}

function ascends(ids: Int32Array): boolean {
  return ids.every((id, row) => row === 0 || id > (ids[row - 1] ?? 0));
}

function ascendsWeakly(offsets: Uint32Array): boolean {
  return offsets.every((offset, row) => row === 0 || offset >= (offsets[row - 1] ?? 0));
}

function textOf(bytes: Uint8Array, start: number, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(start, start + length));
}
