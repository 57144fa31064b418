import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { CatalogueFile } from '../../engine/catalogue/catalogue-record.ts';

/** The catalogue file is missing or is not one. */
export class CatalogueFileError extends Error {
  override readonly name = 'CatalogueFileError';
}

/**
 * Reads a catalogue file.
 *
 * @throws {CatalogueFileError} which names the file and how to make it.
 */
export async function readCatalogueFile(path: string): Promise<CatalogueFile> {
  try {
    return JSON.parse(gunzipSync(await readFile(path)).toString('utf8')) as CatalogueFile;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CatalogueFileError(`The catalogue cannot be read; \`make catalogue\` builds it. (${reason})`, {
      cause: error,
    });
  }
}
