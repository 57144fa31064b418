/**
 * Packs built files beside themselves, as small as they get: whoever hands them out has no time for that.
 *
 *   pack.ts DIRECTORY
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = new Set(['.html', '.js', '.css', '.svg']);

async function pack(path: string): Promise<void> {
  const content = await readFile(path);
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
}

const [, , directory = ''] = process.argv;
const files = await readdir(directory, { recursive: true });
for (const file of files.filter(each => TEXTS.has(extname(each)))) await pack(join(directory, file));
