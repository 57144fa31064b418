import { pipeline, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { ListFileError } from './list-file-error.ts';
import { peek } from './pieces.ts';
import { fileInZip, isZip } from './zip-file.ts';

const UNPACKED_LIMIT_MB = 50;
const MEGABYTE = 1_000_000;
/** Bytes read at once: what a file takes in memory depends on this, and not on how long it is. */
const PIECE = 16_384;
/** How a gzip file begins (RFC 1952, 2.3.1). */
const GZIP_MAGIC = [0x1f, 0x8b];
/** Some browsers and servers pack once more what is packed already. */
const MAX_LAYERS = 3;

/**
 * Unpacks a file, a piece at a time: with gzip, however often up to three times; as the one file of a zip; or bare.
 *
 * @throws {ListFileError} where it is longer than 50 MB unpacked, damaged, or a zip of several files.
 */
export async function* unpackedBytes(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* unpacked(isZip(file) ? limited(await fileInZip(file)) : pieces(file), MAX_LAYERS);
}

async function* unpacked(source: AsyncIterable<Uint8Array>, layers: number): AsyncGenerator<Uint8Array> {
  const { beginning, whole } = await peek(source, GZIP_MAGIC.length);
  const magic = Buffer.concat(beginning).subarray(0, GZIP_MAGIC.length);
  if (!magic.equals(Buffer.from(GZIP_MAGIC))) yield* whole;
  else if (layers === 0) throw new ListFileError(`The file is packed more than ${MAX_LAYERS} times over.`);
  else yield* unpacked(limited(gunzipped(whole)), layers - 1);
}

async function* gunzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: PIECE });
  pipeline(Readable.from(source), gunzip, () => undefined);
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof ListFileError) throw error;
    throw new ListFileError(
      'The packed file is damaged or was cut off. Export it again, or unpack it first.',
      error,
    );
  }
}

/** Every layer is counted, so that none can be a bomb for the next. */
async function* limited(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > UNPACKED_LIMIT_MB * MEGABYTE)
      throw new ListFileError(`The file is longer than ${UNPACKED_LIMIT_MB} MB unpacked; no list is.`);
    yield piece;
  }
}

/** Lets other requests have their turn between two pieces. */
async function* pieces(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.length; start += PIECE) {
    yield file.subarray(start, start + PIECE);
    await setImmediate();
  }
}
