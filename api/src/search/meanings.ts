import type { Dictionary } from './dictionary.ts';

/** Edits that a word may have in it, as a share of its length: one in words of 4 and 5 letters, two in longer ones. */
const TYPO_SHARE = 0.25;
const MOST_TYPOS = 2;
/** Shorter words are too much like each other for typos to be told from other words. */
const TYPO_FROM_LETTERS = 4;
/** What an unfinished and a misspelt word count for, beside 1 for the word itself. */
const UNFINISHED_WEIGHT = 0.6;
const MISSPELT_WEIGHT = 0.3;
/** A letter that is yet to be typed makes another word of it this much as an edit does. */
const UNTYPED_LETTER = 0.3;

/**
 * Goes through the words of the dictionary that a searched one may stand for, and says what each counts for, 0 to 1:
 * the word itself, longer ones where it is unfinished, and those that it is a misspelling of. An edit of a long word
 * matters less than one of a short word. Weights as in MiniSearch 7, which this index came after (ADR 3).
 *
 * @param isUnfinished whether more letters may come.
 */
export function forEachMeaning(
  dictionary: Dictionary,
  searched: string,
  isUnfinished: boolean,
  visit: (word: number, weight: number) => void,
): void {
  const itself = dictionary.find(searched);
  if (itself !== undefined) visit(itself, 1);
  const [from, to] = isUnfinished ? dictionary.withPrefix(searched) : [0, 0];
  for (let word = from; word < to; word++) {
    if (word === itself) continue;
    const length = dictionary.lengthOf(word);
    visit(word, (UNFINISHED_WEIGHT * length) / (length + UNTYPED_LETTER * (length - searched.length)));
  }
  if (searched.length < TYPO_FROM_LETTERS) return;
  const mostTypos = Math.min(Math.round(TYPO_SHARE * searched.length), MOST_TYPOS);
  for (const { word, edits } of dictionary.similarTo(searched, mostTypos)) {
    if (word >= from && word < to) continue;
    const length = dictionary.lengthOf(word);
    visit(word, (MISSPELT_WEIGHT * length) / (length + edits));
  }
}
