/**
 * Makes built files ready to be handed out: all of the first load is asked for at once, and everything is packed beside
 * itself, as small as it gets, since whoever hands files out has no time for that. Ends with 1 where the first load is
 * larger than it may be.
 *
 *   pack.ts DIRECTORY
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { firstLoadOf, preload } from './first-load.ts';
import { addHeadStart } from './head-start.ts';
import { joinScripts } from './joined-scripts.ts';

const TEXTS = new Set(['.html', '.js', '.css', '.svg']);
/** Packed, in bytes: what a slow phone (1.6 Mbit/s) loads in about half a second. */
const MAX_FIRST_LOAD = 110_000;

async function pack(path: string): Promise<void> {
  const content = await readFile(path);
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
}

const [, , directory = ''] = process.argv;
await addHeadStart(directory, await joinScripts(directory));
const firstLoad = await firstLoadOf(directory);
await preload(directory, firstLoad);
const files = await readdir(directory, { recursive: true });
for (const file of files.filter(each => TEXTS.has(extname(each)))) await pack(join(directory, file));
let size = 0;
for (const name of firstLoad) size += (await stat(join(directory, `${name}.br`))).size;
if (size > MAX_FIRST_LOAD) {
  process.stderr.write(`The first load has ${size} bytes, packed; ${MAX_FIRST_LOAD} are the most.\n`);
  process.exitCode = 1;
}
