import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, rolldown } from 'rolldown';
import { firstLoadOf } from './first-load.ts';

const SOURCE = fileURLToPath(new URL('src/head-start/head-start.ts', import.meta.url));
/** What exports the component of a page, or of what frames some. */
const PAGE = /^\w+Pages?$/;

/**
 * Builds the script that begins what a visit needs, told of which files each page is, and has the page load it before all
 * others, and paint nothing before: it says what is shown, and comes with the styles.
 */
export async function addHeadStart(directory: string, chunks: readonly OutputChunk[]): Promise<void> {
  const firstLoad = await firstLoadOf(directory);
  const files: Record<string, string[]> = {};
  for (const chunk of chunks.filter(({ isDynamicEntry }) => isDynamicEntry)) {
    const own = [...withImports(chunk, chunks)].filter(name => !firstLoad.has(name));
    for (const name of chunk.exports.filter(each => PAGE.test(each))) files[name] = own;
  }
  const bundle = await rolldown({
    input: SOURCE,
    transform: { define: { PAGE_FILES: JSON.stringify(files) } },
  });
  const { output } = await bundle.generate({
    format: 'iife',
    minify: true,
    entryFileNames: 'head-start-[hash].js',
  });
  await bundle.close();
  const [{ fileName, code }] = output;
  await writeFile(join(directory, fileName), code);
  const path = join(directory, 'index.html');
  const page = await readFile(path, 'utf8');
  const script = `<script async blocking="render" fetchpriority="high" src="${fileName}"></script>`;
  await writeFile(path, page.replace('<link rel="icon"', `${script}\n    <link rel="icon"`));
}

function withImports(chunk: OutputChunk, chunks: readonly OutputChunk[]): Set<string> {
  const names = new Set([chunk.fileName]);
  for (const name of names)
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      names.add(basename(imported));
  return names;
}
