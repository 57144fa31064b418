/**
 * What a name is in that comes without its language, as far as its letters tell: Japanese has kana. What has Chinese
 * characters alone is taken for Japanese: most names are.
 *
 * @returns as `lang` writes it (BCP 47); null for Latin letters, which many languages are written in.
 */
export function languageOfScript(text: string): string | null {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? 'ja' : null;
}
