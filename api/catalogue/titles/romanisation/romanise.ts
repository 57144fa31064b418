import { type SpeltUnit, joinUnits } from './join-units.ts';
import type { Lexicon, Spelling } from './lexicon.ts';
import { composeBorrowed } from './borrowed-lexicon.ts';
import { findBorrowed, soundsOfRun } from './borrowed-words.ts';
import { hepburn } from './hepburn.ts';
import { romajiSounds } from './sounds.ts';
import { OUR_SPELLINGS } from './our-spellings.ts';
import type { Unit } from './units.ts';

/** A Japanese title in Latin letters, as the build reads it. */
export interface Romanised {
  text: string;
  /** Whether every part of it is as names that others gave have it, or can be read in one way only. */
  isCertain: boolean;
}

/** What readings are looked up in. */
export interface Sources {
  /** What names throughout the catalogue write. */
  names: Lexicon;
  /** Whose names go before all others. */
  franchise: number;
  /** How they read single units. */
  readings: Lexicon;
  /** Rows of words in the title's own Latin names by their sounds, then those of its franchise; see `wordRows`. */
  rows: readonly ReadonlyMap<string, string>[];
}

/** The most units that one spelling is looked up for. */
const MAX_PIECE = 5;
/** How far a Katakana run may be from the words of the title's own names to be surely those. */
const SURELY_BORROWED = 0.08;

/** A word that comes twice: a title that is followed by its reading, one of which is wrong. */
const REPEATED = /\b(\p{Letter}{4,})\b.*\b\1\b/iu;

interface Reading {
  unit: SpeltUnit;
  isCertain: boolean;
}

/** Reads a title that was cut into units. */
export function romanise(units: readonly Unit[], sources: Sources): Romanised {
  const readings: Reading[] = [];
  for (let at = 0; at < units.length;) {
    const { reading, length } = readPiece(units, at, sources);
    readings.push(reading);
    at += length;
  }
  const text = joinUnits(readings.map(({ unit }) => unit));
  return { text, isCertain: readings.every(({ isCertain }) => isCertain) && !REPEATED.test(text) };
}

function readPiece(
  units: readonly Unit[],
  at: number,
  sources: Sources,
): { reading: Reading; length: number } {
  const [first] = units.slice(at, at + 1);
  if (first === undefined) throw new RangeError(`there is no unit ${at}`);
  for (let length = Math.min(MAX_PIECE, units.length - at); length > 0; length--) {
    const piece = units.slice(at, at + length);
    const surface = piece.map(unit => unit.surface).join('');
    const ours = OUR_SPELLINGS[surface];
    if (ours !== undefined && (surface.length > 1 || standsAlone(units, at)))
      return { reading: spelt(first, surface, ours, true), length };
    const known = length === 1 && first.kind === 'katakana' ? undefined : spellingIn(piece, surface, sources);
    if (known !== undefined) {
      const isCertain = known.isUndisputed && (known.count > 1 || soundsAsRead(piece, known.text));
      return { reading: spelt(first, surface, known.text, isCertain), length };
    }
  }
  return { reading: readUnit(first, sources), length: 1 };
}

/** Whether a name has what the dictionary reads, however it writes long vowels. */
function soundsAsRead(piece: readonly Unit[], text: string): boolean {
  const reading = hepburn(piece.map(unit => unit.reading).join(''));
  return withoutLongVowels(reading) === withoutLongVowels(text.toLowerCase().replaceAll(/[^a-z]/g, ''));
}

function withoutLongVowels(romaji: string): string {
  return romaji.replaceAll(/ou|oo/g, 'o').replaceAll('uu', 'u');
}

/**
 * How the names of the franchise write a piece, else how others do. What the dictionary has otherwise counts only where
 * two franchises agree: one name alone may have an English word there, or a reading of its own.
 */
function spellingIn(
  piece: readonly Unit[],
  surface: string,
  { names, franchise }: Sources,
): Spelling | undefined {
  const within = names.spellingWithin(surface, franchise);
  if (within !== undefined) return within;
  if (piece[0]?.kind === 'kana' || piece[0]?.kind === 'latin') return undefined;
  const found = names.spellingOf(surface);
  const isOfOneNameAlone = piece.length > 1 && surface.length > 2;
  return found !== undefined && (found.count > 1 || isOfOneNameAlone) ? found : undefined;
}

/** Whether a unit is a word of its own: a character inside a compound is read otherwise. */
function standsAlone(units: readonly Unit[], at: number): boolean {
  const [before, unit, after] = [units[at - 1], units[at], units[at + 1]];
  const isBound = unit?.joining !== 'apart' || (after !== undefined && after.joining !== 'apart');
  return !isBound && before?.kind !== 'kanji' && after?.kind !== 'kanji';
}

function spelt(first: Unit, surface: string, spelling: string, isCertain: boolean): Reading {
  return { unit: { ...first, surface, spelling }, isCertain };
}

function readUnit(unit: Unit, sources: Sources): Reading {
  if (unit.kind === 'katakana') return readRun(unit, sources);
  return {
    unit: { ...unit, spelling: null },
    isCertain: isReadInOneWay(unit, sources.readings),
  };
}

/** Whether two franchises read it as the dictionary does, and none otherwise. Short words of kana may be others cut up. */
function isReadInOneWay(unit: Unit, readings: Lexicon): boolean {
  if (unit.kind === 'kana') return unit.isSmall || unit.joining === 'attached' || unit.surface.length > 3;
  if (unit.kind !== 'kanji') return true;
  const known = readings.spellingOf(unit.surface);
  return known !== undefined && known.isUndisputed && known.count > 1 && known.text === hepburn(unit.reading);
}

/** A run of Katakana: as the title's own names have it, else its franchise's, else any; each of its parts, else as it sounds. */
function readRun(unit: Unit, sources: Sources): Reading {
  const whole = borrowedIn(unit.surface, sources);
  if (whole !== undefined) return spelt(unit, unit.surface, whole.text, whole.isCertain);
  const parts = unit.surface.split(/[・=＝]/u);
  if (parts.length === 1) {
    const spelling = composeBorrowed(unit.surface, sources.names) ?? null;
    return { unit: { ...unit, spelling }, isCertain: false };
  }
  const readings = parts.map(part => readRun({ ...unit, surface: part, reading: part }, sources));
  const spelling = joinUnits(readings.map(reading => ({ ...reading.unit, joining: 'apart' as const })));
  return spelt(
    unit,
    unit.surface,
    spelling,
    readings.every(({ isCertain }) => isCertain),
  );
}

/** A name of Japanese that others write without its long vowels is written with them: Haikyuu, Souma. */
function withLongVowels(run: string, text: string): string {
  const romaji = hepburn(run);
  const isJapanese = run.includes('ー') && romajiSounds(text.toLowerCase()) === soundsOfRun(run);
  return isJapanese ? romaji.charAt(0).toUpperCase() + romaji.slice(1) : text;
}

function borrowedIn(run: string, { rows, names }: Sources): { text: string; isCertain: boolean } | undefined {
  for (const row of rows) {
    const found = findBorrowed(run, row);
    if (found)
      return {
        text: withLongVowels(run, found.text),
        isCertain: found.distance <= SURELY_BORROWED,
      };
  }
  const known = names.spellingOf(run);
  return (
    known && {
      text: known.text,
      isCertain: known.isUndisputed && known.count > 1,
    }
  );
}
