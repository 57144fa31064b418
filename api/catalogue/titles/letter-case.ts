/** Words that are written small inside a title, English and Japanese ones. */
const SMALL_WORDS = new Set(
  'a an and as at by for from in into is no ni wa wo ga to the of on or with vs na de x but nor per via'.split(
    ' ',
  ),
);
/** Words that are written in capitals, and too like a word to be told by their vowels. */
export const ACRONYMS = new Set(
  'NEET VOTOMS GTO AKB RPG DVD OK OOO AI AD CG DC EX FA FX ID II III IV IX JK NG OAD ONA OST OVA PV SD SP TV UFO UC USA VI VII VIII VR'.split(
    ' ',
  ),
);

/** What follows a hyphen in romaji, and stays small: Umaru-chan, Kagami-hen. */
const JAPANESE_SUFFIXES = new Set('san chan kun sama sensei senpai tan hen sho bu tachi'.split(' '));
/** What is often put behind a name in a case of its own. */
const SEASON_WORDS = /\b(?:\d+(?:st|nd|rd|th)|(?:season|part|cour)(?= \d))\b/gi;

/** Whether a title is all capitals or all small letters, so that its case says nothing. */
export function isOneCase(title: string): boolean {
  const words = title.replaceAll(SEASON_WORDS, '');
  return words === words.toUpperCase() || words === words.toLowerCase();
}

/** How many words of a title start with a capital and go on small: the more, the better its case. */
export function capitalisedWords(title: string): number {
  return title.match(/(?<!\p{Letter})\p{Lu}\p{Ll}+(?!\p{Letter})/gu)?.length ?? 0;
}

/** An English title in sentence case, such as "Seraph of the end", in the case of titles. */
export function headlineCase(title: string): string {
  const isSentence = /^\P{Letter}*\p{Lu}/u.test(title);
  if (!isSentence) return title;
  return title.replaceAll(/(?<![\p{Letter}\p{Number}'’-])\p{Ll}+(?!\p{Letter})/gu, word =>
    SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/**
 * A title in the case of titles, where it is written in capitals or small letters only:
 * "ATTACK ON TITAN" becomes "Attack on Titan", while "FLCL", "K-ON!" and "Kill la Kill" stay.
 */
export function titleCase(title: string): string {
  if (!isOneCase(title)) return title;
  const isSingleWord = !/\s/.test(title);
  if (isSingleWord && title === title.toUpperCase() && lettersOf(title).length <= 4) return title;
  let isFirst = true;
  return title.replaceAll(/[\p{Letter}\p{Number}'’]+/gu, (word, offset: number) => {
    const startsPart =
      isFirst ||
      /[:～~(/]\s*$/.test(title.slice(0, offset)) ||
      (title[offset - 1] === '-' && !JAPANESE_SUFFIXES.has(word.toLowerCase()));
    isFirst = false;
    return caseWord(word, startsPart);
  });
}

function caseWord(word: string, startsPart: boolean): string {
  const lower = word.toLowerCase();
  if (!startsPart && (SMALL_WORDS.has(lower) || JAPANESE_SUFFIXES.has(lower))) return lower;
  if (ACRONYMS.has(word.toUpperCase())) return word.toUpperCase();
  const isAcronym = word === word.toUpperCase() && word.length > 1 && !/[AEIOUY]/.test(word);
  if (isAcronym || /\d/.test(word)) return word;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function lettersOf(title: string): string {
  return title.replaceAll(/[^\p{Letter}]/gu, '');
}
