import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { ListFileError } from './list-file-error.ts';

const UNPACKED_LIMIT_MB = 50;
const MEGABYTE = 1_000_000;
/** Bytes read at once: what the text takes in memory depends on this, and not on how long the file is. */
const PIECE = 16_384;
/** How a gzip file begins (RFC 1952, 2.3.1). */
const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Reads a file as text, a piece at a time, and unpacks it where it is packed with gzip.
 *
 * @throws {ListFileError} where it is longer than 50 MB unpacked, damaged, or not UTF-8.
 */
export async function* unpackedText(file: Uint8Array): AsyncGenerator<string> {
  refuseUtf16(file);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  for await (const piece of isPacked(file) ? unpacked(file) : pieces(file)) {
    size += piece.length;
    if (size > UNPACKED_LIMIT_MB * MEGABYTE)
      throw new ListFileError(`The file is longer than ${UNPACKED_LIMIT_MB} MB unpacked; no list is.`);
    yield decode(decoder, piece);
  }
  yield decode(decoder);
}

function isPacked(file: Uint8Array): boolean {
  return GZIP_MAGIC.every((byte, index) => file[index] === byte);
}

async function* unpacked(file: Uint8Array): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: PIECE });
  gunzip.end(file);
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new ListFileError(
      'The packed file is damaged or was cut off. Export it again, or unpack it first.',
      error,
    );
  }
}

/** Lets other requests have their turn between two pieces. */
async function* pieces(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.length; start += PIECE) {
    yield file.subarray(start, start + PIECE);
    await setImmediate();
  }
}

function refuseUtf16([first, second]: Uint8Array): void {
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const unmarked = first === 0x00 || second === 0x00;
  if (marked || unmarked) throw new ListFileError('The file is written in UTF-16. Save it as UTF-8.');
}

/** @param piece the last piece is followed by none: the text must not end within a character. */
function decode(decoder: InstanceType<typeof TextDecoder>, piece?: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch (error) {
    throw new ListFileError('The file is not written in UTF-8. Export it again, or save it as UTF-8.', error);
  }
}
