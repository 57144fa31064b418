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

/** Ordinary widths and single spaces. */
export function tidy(title: string): string {
  return title.normalize('NFKC').replaceAll('〜', '~').replaceAll(/\s+/g, ' ').trim();
}

/** What remains of a title when spelling, case, width and punctuation are not told apart. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}
