import { decodedText } from './decoded-text.ts';
import type { ListFile } from './list-file.ts';
import { readMalXml } from './mal-xml-reader.ts';
import { unpackedBytes } from './unpacked-bytes.ts';

/**
 * Reads a file that somebody brings as a list, packed or not.
 *
 * @throws {ListFileError} where it cannot be read as a whole.
 */
export function readListFile(file: Uint8Array): Promise<ListFile> {
  return readMalXml(decodedText(unpackedBytes(file)));
}
