import { readCsv } from './csv-reader.ts';
import { decodedText } from './decoded-text.ts';
import { readJson } from './json-reader.ts';
import { ListFileError } from './list-file-error.ts';
import type { ImportedFile, ReadingNote } from '../../../domain/imported-list.ts';
import { readMalXml } from './mal-xml-reader.ts';
import { peek } from './pieces.ts';
import { unpackedBytes } from './unpacked-bytes.ts';

/** What servers print before a list, such as a warning, is shorter. In UTF-16 code units. */
const BEGINNING = 4_096;

/**
 * Reads a file that somebody brings as a list, packed or not, in any of the formats of `docs/imports.md`.
 *
 * @throws {ListFileError} where it cannot be read as a whole.
 */
export async function readListFile(file: Uint8Array): Promise<ImportedFile> {
  const notes: ReadingNote[] = [];
  const text = decodedText(unpackedBytes(file), note => notes.push({ line: null, note }));
  const list = await readText(text);
  return { ...list, notes: [...notes, ...list.notes] };
}

async function readText(pieces: AsyncIterable<string>): Promise<ImportedFile> {
  const { beginning, whole } = await peek(pieces, BEGINNING);
  const text = beginning.join('').trimStart();
  if (text === '') throw new ListFileError('The file is empty. Export your list again.');
  if (/^[[{]/.test(text)) return readJson(whole);
  return text.startsWith('<') || /<\?xml|<\w*:?myanimelist/i.test(text) || isBinary(text)
    ? readMalXml(whole)
    : readCsv(whole);
}

/** A picture or the like: its reader says that it is no list. */
function isBinary(text: string): boolean {
  return /^\uFFFD|\0/.test(text.slice(0, 100));
}
