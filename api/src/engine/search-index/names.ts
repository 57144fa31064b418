import type { CatalogueEntry } from '../catalogue/catalogue.ts';

/** A text that a title is found by. */
export interface Name {
  text: string;
  /** What the name counts for beside a title's main ones, 0 to 1. */
  weight: number;
}

/** Nicknames and names in further languages: many are of a whole franchise. */
const SYNONYM = 0.98;
/** Romaji that the build made of Japanese names: right in most of its letters. */
const GENERATED = 0.97;
/** Initials and clipped names: whoever types one means it, but a title that is really called so comes first. */
const ABBREVIATION = 0.88;

const FROM_BRACKET = /[([（【「『〈《<].*$/s;
const LATIN = /[a-z0-9][a-z0-9 '!?&.:,-]*/gi;
const LATIN_LETTERS = /[a-z]/gi;
const UNSPACED_LETTERS = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/gu;
/** A shorter part would be found in names that have nothing to do with it. */
const MIN_LATIN = 3;
const MIN_UNSPACED = 2;

/** Every name of a title, each once. */
export function namesOf(entry: CatalogueEntry): Name[] {
  const weights = new Map<string, number>();
  const add = (weight: number, ...names: readonly (string | null)[]) => {
    for (const name of names) if (name !== null && !weights.has(name)) weights.set(name, weight);
  };
  add(1, entry.title, entry.titleEnglish, entry.titleRomaji, entry.titleJapanese);
  add(SYNONYM, ...entry.synonyms, entry.titleSimplifiedChinese, entry.titleTraditionalChinese);
  add(GENERATED, ...entry.generatedNames);
  add(ABBREVIATION, ...entry.abbreviations);
  return [...weights].map(([text, weight]) => ({ text, weight }));
}

/** Parts of a text that are a name of their own: what stands before a bracket, and each half of one in two scripts. */
export function partsOf(text: string): string[] {
  const parts = [text.replace(FROM_BRACKET, '')];
  const latin = (text.match(LATIN) ?? []).join(' ');
  const other = text.replace(LATIN, ' ');
  if (countOf(latin, LATIN_LETTERS) >= MIN_LATIN && countOf(other, UNSPACED_LETTERS) >= MIN_UNSPACED)
    parts.push(latin, other);
  return parts.map(part => part.trim()).filter(part => part.length > 1 && part !== text.trim());
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
