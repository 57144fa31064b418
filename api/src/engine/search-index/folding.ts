import hanForms from '../../generated/han-forms.json' with { type: 'json' };
import { transliterate } from './transliteration.ts';

/** Text that only case is to be taken from: half of all names, and what most people type. */
const PLAIN = /^[ -~]*$/;
const ACCENTS = /\p{Script=Latin}\p{Mn}+/gu;
const MARKS = /\p{Mn}/gu;
const NO_LETTERS = /[^\p{L}\p{N}\p{M}]+/gu;
const NO_PLAIN_LETTERS = /[^a-z0-9]+/g;

/** Signs that are one to whoever types them. NFKC would take some of them apart: ´ into a space and an accent. */
const ALIKE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('゜ﾟ˚º', sign => [sign, '°'])),
  ...Object.fromEntries(Array.from('´‘’′＇', sign => [sign, "'"])),
  ...Object.fromEntries(Array.from('★✩✭✰⭐', sign => [sign, '☆'])),
  ...Object.fromEntries(Array.from('♥❤', sign => [sign, '♡'])),
  ...Object.fromEntries(Array.from('♫♬', sign => [sign, '♪'])),
  ...Object.fromEntries(Array.from('∗＊✱', sign => [sign, '*'])),
  ...Object.fromEntries(Array.from('×✕✖╳', sign => [sign, 'x'])),
};
const SIGNS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');

/** Latin letters that are no letter with an accent. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};
const OTHER_LATIN = new RegExp(`[${Object.keys(LATIN).join('')}]`, 'g');

const KATAKANA_FROM_HIRAGANA = 0x60;
const [FIRST_HIRAGANA, LAST_HIRAGANA] = [0x3041, 0x3096];
const SMALL_KATAKANA = 'ァィゥェォッャュョヮヵヶ';
const LARGE_KATAKANA = 'アイウエオツヤユヨワカケ';
const LONG_VOWEL_MARK = 'ー';

/** What each character stands for, by its UTF-16 code; 0 where it says nothing. */
const FORMS = characterForms();

/** A text in one width, in lower case, without accents, and with one sign for those that are alike. */
export function unifyLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(SIGNS, sign => ALIKE[sign] ?? sign)
    .normalize('NFKD')
    .replace(ACCENTS, letter => letter.replace(MARKS, ''))
    .normalize('NFKC')
    .toLowerCase()
    .replace(OTHER_LATIN, letter => LATIN[letter] ?? letter);
}

/**
 * The words of a text, a space between two: letters and digits without punctuation, kana as large Katakana, Chinese
 * characters in one form, whether they are traditional, simplified or Japanese, and Cyrillic and Hangul in Latin letters.
 *
 * @param unified by {@link unifyLetters}.
 */
export function wordsOf(unified: string): string {
  const spelt = unified.replaceAll("'", '').replaceAll('&', ' and ').replaceAll('@', 'a');
  if (PLAIN.test(spelt)) return spelt.replace(NO_PLAIN_LETTERS, ' ').trim();
  return transliterate(foldCharacters(spelt.replace(NO_LETTERS, ' ').trim()));
}

function foldCharacters(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const form = FORMS[text.charCodeAt(i)] ?? 0;
    if (form !== 0) folded += String.fromCharCode(form);
  }
  return folded;
}

function characterForms(): Uint16Array {
  const forms = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let i = 0; i < hanForms.from.length; i++)
    forms[hanForms.from.charCodeAt(i)] = hanForms.to.charCodeAt(i);
  for (let i = 0; i < SMALL_KATAKANA.length; i++)
    forms[SMALL_KATAKANA.charCodeAt(i)] = LARGE_KATAKANA.charCodeAt(i);
  for (let code = FIRST_HIRAGANA; code <= LAST_HIRAGANA; code++)
    forms[code] = forms[code + KATAKANA_FROM_HIRAGANA] ?? 0;
  forms[LONG_VOWEL_MARK.charCodeAt(0)] = 0;
  return forms;
}
