import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import { clippedNames } from './clipped-names.ts';
import { foldTitle, isLatin } from './script.ts';

/** Shorter ones stand for too many titles. */
const MIN_INITIALS = 3;
const MAX_INITIALS = 8;
/** Words that initials may pass over, and are small in them where they do not: AoT, KnY, LotGH, HxH. */
const SHORT_WORDS = new Set(
  'a an and as at by for from in into is of on or the to with x no ni wo o wa ga e de mo na'.split(' '),
);
/** Where a subtitle begins, and what ends it that begins in a bracket. */
const SUBTITLE = /^(?<head>.*?\S)\s*(?:: |[[(~]| [-–] ?)(?<subtitle>[^[\](]*)/u;
/** What a season adds to a name. */
const SEASON = /\s+(?:Season \d+|\d+(?:st|nd|rd|th) Season|Part \d+|[IVX]+|\d+)$/u;
/** Ever less of a name: what a season or a subtitle adds is seldom in its initials. */
const ENDS = [/$/u, SEASON, /\s*[:(\-~–].*$/u];

/** The records with what fans shorten their names to: initials, and what our table has. */
export function withAbbreviations(records: readonly CatalogueRecord[]): CatalogueRecord[] {
  const clipped = clippedById(records);
  const byName = idsByName(records);
  const owners = ownersOf(clipped);
  return records.map(record => {
    /** What our table calls another title, is no initials of this one, unless it is a season of that: CSM is Chainsaw Man. */
    const isFree = ({ text, of }: Initials) => {
      const known = owners.get(text.toLowerCase());
      return known === undefined || known.has(record.id) || known.has(byName.get(foldTitle(of)) ?? -1);
    };
    const initials = givenNames(record).flatMap(allInitialsOf).filter(isFree);
    const firsts = givenNames(record).map(
      name => byName.get(foldTitle(name.replace(SEASON, ''))) ?? record.id,
    );
    const known = [record.id, ...firsts].flatMap(id => clipped.get(id) ?? []);
    const abbreviations = [...known, ...initials.map(({ text }) => text)];
    return {
      ...record,
      abbreviations: unlike(abbreviations, givenNames(record)),
    };
  });
}

/** The names of our table that no title has: it is out of date then. */
export function unknownClippedNames(records: readonly CatalogueRecord[]): string[] {
  const byName = idsByName(records);
  return Object.keys(clippedNames).filter(name => !byName.has(foldTitle(name)));
}

function clippedById(records: readonly CatalogueRecord[]): Map<number, string[]> {
  const byName = idsByName(records);
  const clipped = new Map<number, string[]>();
  for (const [name, abbreviations] of Object.entries(clippedNames)) {
    const id = byName.get(foldTitle(name));
    if (id !== undefined) clipped.set(id, abbreviations);
  }
  return clipped;
}

/** The titles that our table abbreviates so, by what it is without regard to case. */
function ownersOf(clipped: ReadonlyMap<number, readonly string[]>): Map<string, Set<number>> {
  const owners = new Map<string, Set<number>>();
  for (const [id, abbreviations] of clipped) {
    for (const text of abbreviations) {
      const known = owners.get(text.toLowerCase()) ?? new Set();
      owners.set(text.toLowerCase(), known.add(id));
    }
  }
  return owners;
}

/** The oldest of several titles of one name is the one meant. */
function idsByName(records: readonly CatalogueRecord[]): Map<string, number> {
  const ids = new Map<string, number>();
  const oldestFirst = records.toSorted((a, b) => (a.startDate ?? '9').localeCompare(b.startDate ?? '9'));
  for (const record of oldestFirst) {
    for (const name of [record.title, ...givenNames(record)]) {
      if (!ids.has(foldTitle(name))) ids.set(foldTitle(name), record.id);
    }
  }
  return ids;
}

function givenNames({ titleEnglish, titleRomaji, titleRomajiIsGenerated }: CatalogueRecord): string[] {
  const names = [titleEnglish, titleRomajiIsGenerated ? null : titleRomaji];
  return names.filter(name => name !== null).filter(isLatin);
}

/** Each abbreviation once, whatever its case, and none that is a name of the title. */
function unlike(abbreviations: readonly string[], names: readonly string[]): string[] {
  const seen = new Set(names.map(name => name.toLowerCase()));
  return abbreviations.filter(text => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}

/** Initials, and the part of a name that they are of. */
interface Initials {
  readonly text: string;
  readonly of: string;
}

/**
 * A name's initials, with and without short words: of the whole, of what stands before a season or a subtitle, and of the
 * subtitle alone, behind the rest.
 */
export function initialsOf(name: string): string[] {
  return [...new Set(allInitialsOf(name).map(({ text }) => text))];
}

function allInitialsOf(name: string): Initials[] {
  const ofBeginnings = ENDS.map(end => name.replace(end, '')).flatMap(of =>
    initialsOfWords(of).map(text => ({ text, of })),
  );
  const { head = '', subtitle = '' } = SUBTITLE.exec(name)?.groups ?? {};
  const ofSubtitle = initialsOfWords(subtitle).map(text => ({ text: `${head} ${text}`, of: name }));
  return [...ofBeginnings, ...ofSubtitle];
}

function initialsOfWords(name: string): string[] {
  const words = name.match(/[\p{Letter}\p{Number}]+(?:['’]\p{Letter}+)?/gu) ?? [];
  if (words.length < MIN_INITIALS) return [];
  const initials = words.map(word => (/^\d+$/.test(word) ? word : initialOf(word)));
  const withoutShort = initials.filter((_, at) => !SHORT_WORDS.has((words[at] ?? '').toLowerCase()));
  return [initials.join(''), withoutShort.join('')].filter(
    text => text.length >= MIN_INITIALS && text.length <= MAX_INITIALS,
  );
}

function initialOf(word: string): string {
  const letter = word.charAt(0);
  return SHORT_WORDS.has(word.toLowerCase()) ? letter.toLowerCase() : letter.toUpperCase();
}
