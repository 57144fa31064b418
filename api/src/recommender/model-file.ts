import { MAX_ROWS, type Model } from './model.ts';

/*
 * The model file, little endian:
 *
 *   bytes          what
 *   8              "ANIREC" and the format's number as two ASCII digits
 *   4              n, the number of titles
 *   4              m, the number of neighbours of all titles together
 *   12             the version, ASCII
 *   4              zero
 *   4n             ids           int32
 *   4n             popularity    uint32
 *   4(n + 1)       offsets       uint32
 *   4n             scales        float32: a row's largest weight
 *   2m             neighbours    uint16
 *   m              weights       uint8: 255 is the row's scale, so each is at most 0.2 % of it off
 */
const MAGIC = 'ANIREC01';
const HEADER_BYTES = 32;
const VERSION_BYTES = 12;
const FULL_WEIGHT = 255;

/** Bytes that are not a model file, or not one that this program reads. */
export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError';
}

/** Writes a model as bytes. Weights lose what lies below 1/255 of their row's largest. */
export function encodeModel(model: Model): Uint8Array {
  const n = model.ids.length;
  const m = model.neighbours.length;
  const bytes = new Uint8Array(fileBytes(n, m));
  const header = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  header.setUint32(8, n, true);
  header.setUint32(12, m, true);
  bytes.set(new TextEncoder().encode(model.version.padEnd(VERSION_BYTES).slice(0, VERSION_BYTES)), 16);
  const sections = sectionsOf(bytes.buffer, n, m);
  sections.ids.set(model.ids);
  sections.popularity.set(model.popularity);
  sections.offsets.set(model.offsets);
  sections.neighbours.set(model.neighbours);
  for (let row = 0; row < n; row++) {
    const [start = 0, end = 0] = model.offsets.subarray(row, row + 2);
    const scale = model.weights
      .subarray(start, end)
      .reduce((largest, weight) => Math.max(largest, weight), 0);
    sections.scales[row] = scale;
    for (let k = start; k < end; k++) {
      sections.weights[k] = scale === 0 ? 0 : Math.round(((model.weights[k] ?? 0) / scale) * FULL_WEIGHT);
    }
  }
  return bytes;
}

/**
 * Reads a model file.
 *
 * @throws {ModelFormatError} which says what is wrong: another kind of file, another format, or a damaged one.
 */
export function decodeModel(bytes: Uint8Array): Model {
  const buffer = bytes.slice().buffer;
  if (bytes.length < HEADER_BYTES || textOf(bytes, 0, MAGIC.length) !== MAGIC) {
    throw new ModelFormatError(`This is no model file: it does not begin with ${MAGIC}.`);
  }
  const header = new DataView(buffer);
  const n = header.getUint32(8, true);
  const m = header.getUint32(12, true);
  if (n >= MAX_ROWS || bytes.length !== fileBytes(n, m)) {
    throw new ModelFormatError(
      `The model file is damaged: ${bytes.length} bytes instead of ${fileBytes(n, m)}.`,
    );
  }
  const { ids, popularity, offsets, scales, neighbours, weights } = sectionsOf(buffer, n, m);
  if (offsets[0] !== 0 || offsets[n] !== m || neighbours.some(row => row >= n)) {
    throw new ModelFormatError('The model file is damaged: its rows do not fit together.');
  }
  const decoded = new Float32Array(m);
  for (let row = 0; row < n; row++) {
    const [start = 0, end = 0] = offsets.subarray(row, row + 2);
    for (let k = start; k < end; k++) decoded[k] = ((weights[k] ?? 0) / FULL_WEIGHT) * (scales[row] ?? 0);
  }
  const version = textOf(bytes, 16, VERSION_BYTES).trim();
  return { version, ids, popularity, offsets, neighbours, weights: decoded };
}

function fileBytes(n: number, m: number): number {
  return HEADER_BYTES + 4 * n + 4 * n + 4 * (n + 1) + 4 * n + 2 * m + m;
}

function sectionsOf(buffer: ArrayBuffer, n: number, m: number) {
  let at = HEADER_BYTES;
  const take = (size: number) => (at += size) - size;
  return {
    ids: new Int32Array(buffer, take(4 * n), n),
    popularity: new Uint32Array(buffer, take(4 * n), n),
    offsets: new Uint32Array(buffer, take(4 * (n + 1)), n + 1),
    scales: new Float32Array(buffer, take(4 * n), n),
    neighbours: new Uint16Array(buffer, take(2 * m), m),
    weights: new Uint8Array(buffer, take(m), m),
  };
}

function textOf(bytes: Uint8Array, start: number, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(start, start + length));
}
