/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const WORDS = /[\p{L}\p{N}]+/gu;
const ACCENTS = /\p{Script=Latin}\p{Mn}+/gu;
const APOSTROPHES = /['’`]/g;
/** Text that only case and apostrophes are to be taken from: half of all names, and what most people type. */
const PLAIN = /^[ -~]*$/;

/**
 * Folds what a searcher does not distinguish: case, accents, full and half width, apostrophes, × for x.
 *
 * Accents go from Latin letters alone: the marks on が and ぱ make them other letters.
 */
export function fold(text: string): string {
  const unified = PLAIN.test(text) ? text : unify(text);
  return unified.toLowerCase().replace(APOSTROPHES, '').replaceAll('×', ' x ').trim();
}

function unify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, letter => letter.replace(/\p{Mn}/gu, ''))
    .normalize('NFKC');
}

/**
 * Cuts a text into the terms that are indexed and searched: words, and for Chinese and Japanese, which have no spaces,
 * every two characters that follow each other (the usual bigram index of such scripts).
 */
export function termsOf(text: string): string[] {
  const folded = fold(text);
  if (PLAIN.test(folded)) return folded.match(WORDS) ?? [];
  const unspaced = [...folded.matchAll(UNSPACED)].flatMap(([run]) => bigrams(run));
  const words = folded.replaceAll(UNSPACED, ' ').match(WORDS) ?? [];
  return [...words, ...unspaced];
}

function bigrams(run: string): string[] {
  const letters = Array.from(run);
  return letters.length === 1
    ? letters
    : letters.slice(1).map((letter, before) => `${letters[before]}${letter}`);
}
