import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { firstLoadOf } from './first-load.ts';

/** Beyond it, in bytes, a script that pages share stays one of its own: not all of them need it. */
const MAX_SHARED = 5000;
/** The framework changes with its releases alone, and not with ours: browsers may keep it, so it stays as it is. */
const MIN_FRAMEWORK = 100_000;

/**
 * Joins the scripts of a build. Angular makes one for each set of pages that share something: a page took two dozen, most
 * of a kilobyte or less, which pack badly, and browsers ask for six at a time where there is no HTTP/2. All of the first
 * load are one now, beside the framework, and so are the small ones that other pages share.
 */
export async function joinScripts(directory: string): Promise<OutputChunk[]> {
  const before = (await readdir(directory)).filter(name => name.endsWith('.js'));
  const sizes = new Map<string, number>();
  for (const name of before) sizes.set(name, (await stat(join(directory, name))).size);
  const firstLoad = await firstLoadOf(directory);
  const entry = before.find(name => name.startsWith('main-'));
  if (entry === undefined) throw new Error(`${directory} has no main-….js.`);
  const pages = await importedLater(directory, before);
  const sizeOf = (id: string) => sizes.get(basename(id)) ?? Infinity;
  const isFirst = (id: string) => firstLoad.has(basename(id)) && sizeOf(id) < MIN_FRAMEWORK;
  const isShared = (id: string) =>
    !firstLoad.has(basename(id)) && !pages.has(basename(id)) && sizeOf(id) < MAX_SHARED;
  const bundle = await rolldown({
    input: join(directory, entry),
    preserveEntrySignatures: 'allow-extension',
  });
  const { output } = await bundle.generate({
    // Names and all are as Angular has them.
    minify: { mangle: false, compress: false },
    entryFileNames: 'main-[hash].js',
    chunkFileNames: 'chunk-[hash].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'first', test: id => isFirst(id) && basename(id) !== entry },
        { name: 'shared', test: isShared },
      ],
    },
  });
  await bundle.close();
  for (const name of before) await rm(join(directory, name));
  for (const file of output) {
    if (file.type === 'chunk') await writeFile(join(directory, file.fileName), file.code);
  }
  const chunks = output.filter(file => file.type === 'chunk');
  await nameIn(directory, chunks.find(({ isEntry }) => isEntry)?.fileName ?? '');
  return chunks;
}

/** Those that are imported where they are needed, and not before. */
async function importedLater(directory: string, names: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const name of names) {
    const text = await readFile(join(directory, name), 'utf8');
    for (const [, later = ''] of text.matchAll(/\bimport\([`"']\.\/([^`"']+\.js)[`"']\)/g)) found.add(later);
  }
  return found;
}

/** Has the page begin with a script, and names none of those that were there before. */
async function nameIn(directory: string, entry: string): Promise<void> {
  const path = join(directory, 'index.html');
  const page = await readFile(path, 'utf8');
  await writeFile(
    path,
    page
      .replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
      .replace(/<script src="main-[^"]+"/, `<script src="${entry}"`),
  );
}
