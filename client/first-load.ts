import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LINKED = /(?:src|href)="([^":]+\.(?:js|css))"/g;
/** A part that is imported where it is needed has a bracket instead. */
const IMPORTED = /\b(?:from|import)\s*"\.\/([^"]+\.js)"/g;

/** Finds the scripts and styles that a built page needs before anything is seen, those included that these import. */
export async function firstLoadOf(directory: string): Promise<Set<string>> {
  const found = new Set(namesIn(await readFile(join(directory, 'index.html'), 'utf8'), LINKED));
  for (const name of found) {
    if (!name.endsWith('.js')) continue;
    for (const imported of namesIn(await readFile(join(directory, name), 'utf8'), IMPORTED))
      found.add(imported);
  }
  return found;
}

/**
 * Has browsers ask for all scripts of the first load at once. Angular names the first ten, and what the others are is
 * known only once these are there: on a slow phone that is a fifth of a second.
 */
export async function preload(directory: string, names: ReadonlySet<string>): Promise<void> {
  const path = join(directory, 'index.html');
  const page = await readFile(path, 'utf8');
  const missing = [...names].filter(name => name.endsWith('.js') && !page.includes(`"${name}"`));
  const links = missing.map(name => `<link rel="modulepreload" href="${name}">`);
  await writeFile(path, page.replace('<script src=', `${links.join('')}<script src=`));
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
