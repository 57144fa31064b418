import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { record } from './records.ts';

/** Writes a catalogue of a few titles into a directory, each a franchise of its own, and gives its path. */
export async function smallCatalogue(directory: string, ids: readonly number[]): Promise<string> {
  const path = join(directory, 'catalogue.json.gz');
  const records = ids.map(id => record({ id, franchise: id }));
  await writeFile(path, gzipSync(JSON.stringify({ version: 'small', records, tags: {} })));
  return path;
}
