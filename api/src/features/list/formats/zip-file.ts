import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry } from 'yauzl';
import { ListFileError } from './list-file-error.ts';

/** How a zip file begins that has something in it (PKWARE's APPNOTE, 4.3.7). */
const ZIP_MAGIC = Buffer.from('PK\x03\x04');
/** A zip that somebody made of one file; what it holds beyond is looked at no further. */
const MAX_ENTRIES = 100;

/** Whether a file is a zip. */
export function isZip(file: Uint8Array): boolean {
  return ZIP_MAGIC.equals(file.subarray(0, ZIP_MAGIC.length));
}

/**
 * Reads the one file that a zip holds. Folders, and what macOS and Windows add of their own, do not count.
 *
 * @returns its bytes as they are unpacked.
 * @throws {ListFileError} where there is not exactly one, or the zip cannot be read.
 */
export async function fileInZip(file: Uint8Array): Promise<AsyncIterable<Uint8Array>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (isFile(entry)) entries.push(entry);
      if (zip.entriesRead >= MAX_ENTRIES) break;
    }
    const [entry, ...others] = entries;
    if (entry === undefined || others.length > 0) throw ambiguous(entries.length);
    return readable(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw asListFileError(error);
  }
}

async function* readable(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw asListFileError(error);
  }
}

function isFile({ fileName }: Entry): boolean {
  return !fileName.endsWith('/') && !/(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(fileName);
}

function ambiguous(files: number): ListFileError {
  return new ListFileError(
    files === 0
      ? 'The zip file is empty. Export your list again.'
      : 'The zip file holds several files. Unpack it, and choose the one that is your list.',
  );
}

function asListFileError(error: unknown): ListFileError {
  if (error instanceof ListFileError) return error;
  return new ListFileError('The zip file is damaged, or locked with a password. Unpack it first.', error);
}
