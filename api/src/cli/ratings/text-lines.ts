import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A line of a file. The first is number 1. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Reads a text file line by line, unpacked where its name ends in `.gz`. Empty lines are passed over.
 *
 * @throws where the file cannot be read or unpacked.
 */
export async function* linesOf(path: string): AsyncGenerator<TextLine> {
  const file = createReadStream(path);
  const input: Readable = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', error => input.destroy(error));
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    const text = number === 1 ? line.replace(BYTE_ORDER_MARK, '') : line;
    if (text.trim() !== '') yield { number, text };
  }
}

/** What a line of JSON holds; null where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
