import { unifyLetters, wordsOf } from './folding.ts';
import { MAX_COMPARED } from './osa-distance.ts';
import { unifyParticles, unifyRomaji } from './romaji.ts';
import { unifySeasons } from './season-words.ts';

/** Punctuation that nobody means: it stands between words. */
const BETWEEN_WORDS = /[\s\-‐-―~〜～:;,.…·・"“”「」『』()[\]{}【】<>《》〈〉/|_&\\]+/g;
const LETTERS = /[\p{L}\p{N}\p{M}]+/gu;

/** What names and searches are compared by. */
export interface FoldedText {
  /** Letters and digits without what searchers do not distinguish, and without spaces: what finds a name. */
  key: string;
  /** Letters as they are spelt, and the signs that tell K-On! from K-On!!: what puts one of two alike keys first. */
  surface: string;
  /** The words that the key is made of, a space between two. */
  words: string;
}

/** Folds a name or a search. */
export function foldText(text: string): FoldedText {
  const unified = unifyLetters(text);
  const words = unifyParticles(unifySeasons(wordsOf(unified)));
  return { key: keyOfWords(words), surface: unified.replace(BETWEEN_WORDS, ''), words };
}

/** The key of words that are folded already. */
export function keyOfWords(words: string): string {
  return unifyRomaji(words.replaceAll(' ', '')).slice(0, MAX_COMPARED);
}

/** The signs of a surface, without its letters. */
export function signsOf(surface: string): string {
  return surface.replace(LETTERS, '');
}
