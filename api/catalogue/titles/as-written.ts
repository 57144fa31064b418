import { ACRONYMS } from './letter-case.ts';
import { romajiShare } from './romaji.ts';

/** What stands for an apostrophe in names that were typed in a hurry. */
const APOSTROPHES = /[`´’‘ʼ′]/gu;
const SEASON_WORD = String.raw`season|part|cour|stage|series|act|vol`;
/** An English word in capitals inside a name of mixed case. Alone, what has fewer letters may be an acronym. */
const SHOUTED = /(?<![\p{Letter}'☆★])(?=\p{Lu}*[AEIOUY])\p{Lu}{4,}(?![\p{Letter}☆★])/gu;
const SHOUTED_BESIDE_OTHERS = /(?<![\p{Letter}'☆★.])(?=\p{Lu}*[AEIOUY])\p{Lu}{2,}(?![\p{Letter}☆★.])/gu;
const ENGLISH_SMALL_WORDS = new Set(
  'a an and as at by for from in into of on or the to with vs nor via'.split(' '),
);
const LONG_VOWELS: Readonly<Record<string, string>> = {
  ...{ ā: 'aa', ī: 'ii', ū: 'uu', ē: 'ee', ō: 'ou', Ā: 'Aa', Ū: 'Uu', Ō: 'Ou' },
};
/** Elsewhere "The" may begin a subtitle that no colon sets off: "Blue Archive The Animation". */
const BEFORE_THE = new Set([
  ...ENGLISH_SMALL_WORDS,
  'than',
  'beyond',
  'conquers',
  'against',
  'over',
  'under',
]);
/** Above this share of Japanese words a name is not English; see `romajiShare`. */
const ENGLISH_BELOW = 0.3;

/**
 * A name in Latin letters with its spaces, apostrophes, seasons and capitals as those write them who gave it:
 * "JUJUTSU KAISEN Season2" is "Jujutsu Kaisen Season 2", and "Working`!!" is "Working'!!".
 */
export function asWritten(name: string): string {
  const punctuated = name
    .replaceAll('″', "''")
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(/[‐‑]/gu, '-')
    .replaceAll('…', '...')
    .replaceAll(/。/gu, '.')
    .replaceAll(/\s+(?=[:,;!?](?:\s|$|[!?]))/gu, '')
    .replaceAll(/(?<=[a-z]{4}:)(?=[\p{Lu}\d])/gu, ' ')
    .replaceAll(/(?<=[a-z]!)(?=\p{Lu}\p{Ll})/gu, ' ');
  return withSmallWords(withoutShouting(withSeasonApart(punctuated)))
    .replaceAll(/(?<=\p{Ll})'S\b/gu, "'s")
    .trim();
}

/** "Season2", "(season 2)", "Part.2" and "S2" are "Season 2" and "Part 2". */
function withSeasonApart(name: string): string {
  const apart = name
    .replaceAll(new RegExp(String.raw`\s*\((${SEASON_WORD})\s*(\d+)\)`, 'giu'), ' $1 $2')
    .replaceAll(new RegExp(String.raw`\b(${SEASON_WORD})\.?(\d+)\b`, 'giu'), '$1 $2')
    .replace(/\s+S(\d)$/u, ' Season $1');
  return apart.replaceAll(new RegExp(String.raw`\b(${SEASON_WORD})(?= \d+\b)`, 'giu'), capitalised);
}

/** Words in capitals inside a name that has others, in the case of titles; acronyms and names of one word stay. */
function withoutShouting(name: string): string {
  if (!/\p{Ll}{2}/u.test(name.replaceAll(/\b(?:\d+(?:st|nd|rd|th)|Season|Part)\b/giu, ''))) return name;
  const isShouted = (name.match(SHOUTED) ?? []).some(word => !ACRONYMS.has(word));
  if (!isShouted) return name;
  return name.replaceAll(SHOUTED_BESIDE_OTHERS, (word, at: number) => {
    if (ACRONYMS.has(word)) return word;
    return at > 0 && ENGLISH_SMALL_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : capitalised(word);
  });
}

/** Articles and prepositions inside an English name are small, as in "Your Lie in April". */
function withSmallWords(name: string): string {
  if (romajiShare(name) >= ENGLISH_BELOW) return name;
  return name
    .replaceAll(
      /(?<=(?<before>[\p{Letter}\p{Number}]+)[,'"]?\s)\p{Lu}\p{Ll}{1,3}(?=\s\p{Letter})/gu,
      (word, before: string) => {
        const small = word.toLowerCase();
        const beginsSubtitle = small === 'the' && !BEFORE_THE.has(before.toLowerCase());
        return ENGLISH_SMALL_WORDS.has(small) && !beginsSubtitle ? small : word;
      },
    )
    .replaceAll(/(?<=\s)no(?=\s)/gu, 'No');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Romaji with its long vowels written out, as MyAnimeList writes them: "Imouto" for "Imōto". */
export function withLongVowels(name: string): string {
  return name.replaceAll(/[āīūēōĀŪŌ]/gu, vowel => LONG_VOWELS[vowel] ?? vowel);
}

/** Romaji with its long vowels and を as MyAnimeList writes them: "Imouto wo" for "Imōto o". */
export function hepburnAsUsual(romaji: string): string {
  return withLongVowels(romaji).replaceAll(/(?<=\p{Ll}\s)o(?=\s\p{Letter}|$)/gu, 'wo');
}
