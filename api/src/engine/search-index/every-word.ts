import type { CatalogueEntry } from '../catalogue/catalogue.ts';
import { foldText } from './folded-text.ts';
import { namesOf } from './names.ts';

/** One word alone is in too many names to mean one of them. */
const MIN_WORDS = 2;

/**
 * Whether one name of a title has every word of a search, in the same order, and perhaps others between them: "gundam
 * witch from mercury" is meant for "Mobile Suit Gundam: The Witch from Mercury". The last word may be unfinished.
 *
 * @param searched words as `foldText` gives them.
 */
export function hasEveryWord(entry: CatalogueEntry, searched: string): boolean {
  const words = searched.split(' ');
  return (
    words.length >= MIN_WORDS &&
    namesOf(entry).some(({ text }) => inOrder(words, foldText(text).words.split(' ')))
  );
}

function inOrder(words: readonly string[], named: readonly string[]): boolean {
  let at = 0;
  for (const [place, word] of words.entries()) {
    const isLast = place === words.length - 1;
    while (at < named.length && !(isLast ? named[at]?.startsWith(word) : named[at] === word)) at += 1;
    if (at === named.length) return false;
    at += 1;
  }
  return true;
}
