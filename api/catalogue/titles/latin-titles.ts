import type { BangumiItem } from '../packages/bangumi-data.ts';
import type { BgmdSubject } from '../packages/bgmd.ts';
import { isOtherLanguage } from './romaji.ts';
import { isLatin, tidy } from './script.ts';

/** Shorter ones are no title: the "THE" of "THE ビッグオー". */
const MIN_LATIN_PART = 6;

/** The titles in Latin letters that can stand for a title. */
export interface LatinTitles {
  /** What bangumi-data says is English; some of it is romaji. */
  declared: string[];
  /** The original title, where it is in Latin letters. */
  own: string | null;
  /** bgmd's, in whatever language and of whatever quality. */
  aliases: string[];
}

/** The titles in Latin letters, without abbreviations and languages other than English and romaji. */
export function latinTitles(item: BangumiItem, subject: BgmdSubject | undefined): LatinTitles {
  const own = latinPart(tidy(item.title));
  const plain = (titles: readonly string[]) =>
    titles
      .map(tidy)
      .map(title => withoutYear(title))
      .filter(isLatin);
  const isName = (title: string) =>
    !isAbbreviation(title) && !isOtherLanguage(title) && !isMachineRomaji(title);
  return {
    declared: plain(item.translations.get('en') ?? []).filter(title => title === own || isName(title)),
    own: own === null ? null : withoutYear(own),
    aliases: plain(subject ? [subject.name, ...subject.aliases] : []).filter(isName),
  };
}

/** bgmd adds the year to what would be two of a name; distinct.ts does so better. */
function withoutYear(title: string): string {
  return title.replace(/\s*\((?:19|20)\d\d\)$/, '');
}

/** "PSYCHO-PASS サイコパス" and "SOUL EATER -ソウルイーター-" say the same twice: the first half. */
function latinPart(title: string): string | null {
  if (isLatin(title)) return title;
  const [, latin] =
    /^([\p{Script=Latin}\p{Script=Common}]{3,}?)[\s\-~(]+[\p{Script=Katakana}ー・\s!]+[-~)\s]*$/u.exec(
      title,
    ) ?? [];
  return latin !== undefined && isLatin(latin) && latin.trim().length >= MIN_LATIN_PART ? latin.trim() : null;
}

/** "SAO" and "DRRR!!", one word without small letters or vowels; AniDB's codes such as "Mng s6". */
function isAbbreviation(title: string): boolean {
  if (/\b[a-z]{2,5} s\d\b/i.test(title)) return true;
  if (/\s/.test(title)) return false;
  const letters = title.replaceAll(/[^A-Za-z]/g, '');
  const isShort = letters.length <= 5 && letters === letters.toUpperCase();
  return isShort || letters.length <= 2 || !/[aeiouy]/i.test(letters);
}

/** "Pokettomonsutā": English words through katakana and back, which nobody writes so. */
function isMachineRomaji(title: string): boolean {
  return /[āē、]/iu.test(title);
}
