import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LINKED = /(?:src|href)="([^":]+\.(?:js|css))"/g;
/** A part that is imported where it is needed has a bracket instead. */
const IMPORTED = /\b(?:from|import)\s*"\.\/([^"]+\.js)"/g;

/** How long to wait for a browser that does not say, or not at once, that it has painted. */
const MOST_WAIT_MS = 300;

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
 * Has browsers ask for all scripts of the first load at once, and run them once what the page has itself is painted: on a
 * slow phone, running them takes half a second. They come after the styles, without which nothing is painted (`low`). Where
 * nobody looks nothing is painted, nor waited for.
 */
export async function preload(directory: string, names: ReadonlySet<string>): Promise<void> {
  const path = join(directory, 'index.html');
  const page = await readFile(path, 'utf8');
  const [tag, entry = ''] = /<script src="([^"]+)" type="module"><\/script>/.exec(page) ?? [''];
  const start = `let begun;const start=()=>{begun??=import("./${entry}")};\
document.hidden?start():(setTimeout(start,${MOST_WAIT_MS}),\
new PerformanceObserver(start).observe({type:"paint",buffered:true}))`;
  const name = `start-${createHash('sha256').update(start).digest('base64url').slice(0, 8)}.js`;
  await writeFile(join(directory, name), start);
  const asked = [...names].filter(
    each => each === entry || (each.endsWith('.js') && !page.includes(`"${each}"`)),
  );
  const links = asked.map(each => `<link rel="modulepreload" fetchpriority="low" href="${each}">`);
  await writeFile(path, page.replace(tag, `${links.join('')}<script src="${name}" type="module"></script>`));
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
