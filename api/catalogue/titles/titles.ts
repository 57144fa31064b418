import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import type { BangumiItem } from '../packages/bangumi-data.ts';
import type { BgmdSubject } from '../packages/bgmd.ts';
import { asWritten, hepburnAsUsual, withLongVowels } from './as-written.ts';
import { type ChineseTitles, chineseTitles } from './chinese.ts';
import { capitalisedWords, headlineCase, titleCase } from './letter-case.ts';
import { type LatinTitles, latinTitles } from './latin-titles.ts';
import { romajiShare } from './romaji.ts';
import { foldTitle, hasKana, isLatin, tidy } from './script.ts';
import { withSeason } from './season.ts';

/** What our own table says of a title, which goes before what the packages say. */
export interface KnownTitle {
  english?: string;
  romaji?: string;
}

/** The titles of a {@link CatalogueRecord}. */
export type Titles = Pick<
  CatalogueRecord,
  'title' | 'titleEnglish' | 'titleRomaji' | 'titleJapanese' | keyof ChineseTitles | 'synonyms'
>;

const MAX_SYNONYMS = 20;
/** Below this share of Japanese words a title is English. */
const ENGLISH_BELOW = 0.5;
/** From this share on a title can be romaji. */
const ROMAJI_FROM = 0.5;

/** Chooses the titles to show among all that the packages know. */
export function chooseTitles(
  item: BangumiItem,
  subject: BgmdSubject | undefined,
  known: KnownTitle | undefined,
): Titles {
  const all = [item.title, ...item.translations.values(), subject?.name ?? [], subject?.aliases ?? []]
    .flat()
    .map(tidy)
    .filter(title => title !== '');
  const latin = latinTitles(item, subject);
  const finish = (title: string) => withSeason(bestCase(title, all), item.title);

  const english = chooseEnglish(latin);
  const romaji = chooseRomaji(latin, known?.english ?? english);
  const titleEnglish = known?.english ?? (known ? null : english && withLongVowels(finish(english)));
  const titleRomaji = known?.romaji ?? (romaji && hepburnAsUsual(finish(romaji)));
  const titleJapanese = chooseJapanese(item, subject, all);
  const title = titleEnglish ?? titleRomaji ?? tidy(item.title);
  const chinese = chineseTitles(item, subject);
  const chosen = [
    title,
    titleEnglish,
    titleRomaji,
    titleJapanese,
    chinese.titleSimplifiedChinese,
    chinese.titleTraditionalChinese,
  ];
  return {
    ...{ title, titleEnglish, titleRomaji, titleJapanese, ...chinese },
    synonyms: otherTitles(all, chosen),
  };
}

/** The original, but where that is in Latin letters what Bangumi calls it in Japanese, if it does. */
function chooseJapanese(item: BangumiItem, subject: BgmdSubject | undefined, all: string[]): string | null {
  if (item.language !== 'ja') return all.find(hasKana) ?? null;
  const name = tidy(subject?.name ?? '');
  return isLatin(item.title) && hasKana(name) ? name : tidy(item.title);
}

/**
 * The first of: a declared English title that reads as English; the original where it is in Latin
 * letters and not romaji; an alias that reads as English, though where a title is declared only a
 * long one, such as "Oresuki: Are You the Only One Who Loves Me?" for "Oresuki"; what is declared.
 */
function chooseEnglish({ declared, own, aliases }: LatinTitles): string | null {
  const isEnglish = (title: string) => romajiShare(title) < ENGLISH_BELOW;
  const isSentence = (title: string) => isEnglish(title) && title.split(' ').length >= 4;
  return (
    declared.find(isEnglish) ??
    (own !== null && romajiShare(own) <= ENGLISH_BELOW ? own : undefined) ??
    aliases.find(declared.length > 0 ? isSentence : isEnglish) ??
    declared.toSorted((a, b) => romajiShare(a) - romajiShare(b))[0] ??
    aliases.find(title => romajiShare(title) === ENGLISH_BELOW) ??
    null
  );
}

function chooseRomaji({ declared, own, aliases }: LatinTitles, english: string | null): string | null {
  const others = [...declared, ...(own === null ? [] : [own]), ...aliases].filter(
    title => english === null || foldTitle(title) !== foldTitle(english),
  );
  const romaji = others.filter(title => romajiShare(title) >= ROMAJI_FROM);
  return romaji.toSorted((a, b) => romajiShare(b) - romajiShare(a))[0] ?? null;
}

/** The title in the best case that is known of it. */
function bestCase(title: string, all: string[]): string {
  const spellings = all.filter(other => isLatin(other) && foldTitle(other) === foldTitle(title));
  const [best = title] = [title, ...spellings].toSorted((a, b) => capitalisedWords(b) - capitalisedWords(a));
  const cased = titleCase(asWritten(best)).replaceAll(/(?<=\p{Letter})\s*×\s*(?=\p{Letter})/gu, ' x ');
  return romajiShare(cased) < 0.3 ? headlineCase(cased) : cased;
}

function otherTitles(all: string[], chosen: readonly (string | null)[]): string[] {
  const seen = new Set(chosen.filter(title => title !== null).map(foldTitle));
  const others = all.filter(title => {
    const folded = foldTitle(title);
    if (folded === '' || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
  return others.slice(0, MAX_SYNONYMS);
}
