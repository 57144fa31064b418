const LATIN_ONLY = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}]+$/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
/** The sound mark ー and the dots of Japanese typography belong to no script of their own. */
const JAPANESE_TYPOGRAPHY = /[ー・「」『』【】〈〉《》]/u;

/** Whether a title is written in Latin letters, apart from digits, signs and stray Greek ones. */
export function isLatin(title: string): boolean {
  return LATIN_LETTER.test(title) && LATIN_ONLY.test(title) && !JAPANESE_TYPOGRAPHY.test(title);
}

/** Whether a title is written with kana, which only Japanese is. */
export function hasKana(title: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title);
}

/** Whether a title has Chinese characters, which Japanese has too. */
export function hasHan(title: string): boolean {
  return /\p{Script=Han}/u.test(title);
}

/** Characters of another width, which stand for the ordinary ones: full-width Latin, half-width Katakana, Ⅱ, ㋮, ⾦, ‼. */
const OTHER_WIDTH =
  /[\u{FF01}-\u{FFE6}\u{2160}-\u{217F}\u{3000}\u{A0}\u{203C}\u{2047}-\u{2049}\u{FE30}-\u{FE6F}\u{2F00}-\u{2FDF}\u{F900}-\u{FAFF}\u{FB00}-\u{FB06}\u{32D0}-\u{32FE}]/gu;
/** What is not seen: zero-width letters, marks of direction, controls; a variation selector changes nothing alone. */
const INVISIBLE = /[\p{Cf}\p{Cc}\u{FE00}-\u{FE0F}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const ENTITY = /&(?:#(?<decimal>\d+)|#x(?<hex>[0-9a-f]+)|(?<name>amp|lt|gt|quot|apos|nbsp));/giu;

/**
 * A name as one sees it: ordinary widths, single spaces, no HTML entities, nothing invisible. Signs stay as they are
 * written (゜, ´, ∬, ½, ²): the compatible forms that NFKC has for them are for matching, and not for showing.
 */
export function tidy(title: string): string {
  return decoded(title)
    .replaceAll(/[\t\n\r]/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(OTHER_WIDTH, character => character.normalize('NFKC'))
    .normalize('NFC')
    .replaceAll('〜', '~')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Some entities were escaped twice. */
function decoded(title: string): string {
  const once = title.replace(ENTITY, (...found) => {
    const { decimal, hex, name } = found.at(-1) as Record<string, string | undefined>;
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? '';
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });
  return once === title ? title : decoded(once);
}

/** What remains of a title when spelling, case, width and punctuation are not told apart. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}
