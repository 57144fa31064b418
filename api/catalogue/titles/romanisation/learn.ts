import { hepburn } from './hepburn.ts';
import { Lexicon } from './lexicon.ts';
import { soundsOfRun } from './borrowed-words.ts';
import { latinSounds, soundDistance } from './sounds.ts';
import type { Unit } from './units.ts';

/** What names that have romaji teach. */
export interface Learnt {
  names: Lexicon;
  /** How names read single units, as the dictionary does or otherwise. */
  readings: Lexicon;
}

/** A Japanese title's units, and how somebody wrote it in Latin letters. */
export interface Example {
  units: readonly Unit[];
  romaji: string;
  franchise: number;
}

/** Syllables of Hepburn and nothing else: what English has instead of Japanese is no reading. */
const ROMAJI_ONLY =
  /^(?:(?:[kgnhbpmr]y?|s|z|j|t|d|w|y|f|v|sh|ch|ts|cch|tts|ssh|[kstpgdbc])?(?:[aiueo]|(?<=[aiueo])n|(?<=[aiueo])(?:k(?=k)|s(?=s)|t(?=[tc])|p(?=p)|c(?=c)))|[\s'’-])+$/iu;

/** Farther apart, a Katakana run and Latin words are no pair. */
const FARTHEST_PAIR = 0.3;
/** Shorter words of kana are particles. */
const MIN_KANA = 3;

/** Aligns Japanese titles with their romaji, piece by piece: kana are anchors, what is between is learnt. */
export function learnFrom(examples: readonly Example[]): Learnt {
  const learnt = { names: new Lexicon(), readings: new Lexicon() };
  for (const { units, romaji, franchise } of examples) {
    for (const { piece, text, isAnchor } of align(units, romaji)) {
      if (isAnchor) noteKana(piece, text, learnt.names, franchise);
      else noteAll(piece, text, learnt, franchise);
    }
  }
  return learnt;
}

/** Units in a row that are all anchors or none, and the letters that stand for them. */
interface Stretch {
  piece: readonly Unit[];
  text: string;
  isAnchor: boolean;
}

function align(units: readonly Unit[], romaji: string): Stretch[] {
  const stretches = stretchesOf(units);
  const { letters, places } = lettersOf(romaji);
  const pattern = (quantifier: string) =>
    new RegExp(
      `^${stretches.map(({ anchors }) => `(${anchors.join('') || `.${quantifier}`})`).join('')}$`,
      'd',
    );
  const lazy = pattern('+?').exec(letters);
  const greedy = pattern('+').exec(letters);
  if (!lazy?.indices || !greedy) return [];
  return stretches.flatMap(({ piece, anchors }, at) => {
    const [from = 0, to = 0] = lazy.indices?.[at + 1] ?? [];
    if (lazy[at + 1] !== greedy[at + 1] || from === to) return [];
    const text = romaji.slice(places[from], (places[to - 1] ?? 0) + 1);
    return [{ piece, text, isAnchor: anchors.length > 0 }];
  });
}

function stretchesOf(units: readonly Unit[]): { piece: Unit[]; anchors: string[] }[] {
  const stretches: { piece: Unit[]; anchors: string[] }[] = [];
  for (const unit of units) {
    if (unit.kind === 'mark' || unit.kind === 'space') continue;
    const anchor = anchorOf(unit);
    const last = stretches.at(-1);
    if (last && (anchor === null) === (last.anchors.length === 0)) {
      last.piece.push(unit);
      if (anchor !== null) last.anchors.push(anchor);
    } else {
      stretches.push({
        piece: [unit],
        anchors: anchor === null ? [] : [anchor],
      });
    }
  }
  return stretches;
}

/** Where words of kana end is learnt, too, and which ha is no particle. */
function noteKana(piece: readonly Unit[], text: string, names: Lexicon, franchise: number): void {
  const surface = piece.map(unit => unit.surface).join('');
  if (surface.length >= MIN_KANA && piece.every(unit => unit.kind === 'kana'))
    names.note(surface, text, franchise);
}

/** What a unit surely is in romaji, as a regular expression; null where that is to be learnt. */
function anchorOf({ kind, surface, reading }: Unit): string | null {
  if (kind === 'latin') return surface.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (kind !== 'kana') return null;
  const romaji = hepburn(reading || surface);
  if (romaji === 'wa') return '(?:wa|ha)';
  if (romaji === 'e') return '(?:e|he)';
  if (romaji === 'wo') return 'w?o';
  return romaji.replaceAll(/[^a-z]/g, '.?');
}

/** The letters of a name, and where in it each stands. */
function lettersOf(name: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  Array.from(name.toLowerCase()).forEach((letter, at) => {
    if (!/[a-z0-9]/.test(letter)) return;
    letters += letter;
    places.push(at);
  });
  return { letters, places };
}

/** Learns the whole stretch, and takes off both its ends what is read as the dictionary has it, to learn the middle. */
function noteAll(piece: readonly Unit[], text: string, learnt: Learnt, franchise: number): void {
  let units = [...piece];
  let rest = text;
  const strip = (isAtEnd: boolean) => {
    for (let unit = units.at(isAtEnd ? -1 : 0); unit && units.length > 1; unit = units.at(isAtEnd ? -1 : 0)) {
      const remaining = without(rest, hepburn(unit.reading), isAtEnd);
      if (remaining === undefined) break;
      learnt.readings.note(unit.surface, hepburn(unit.reading), franchise);
      units = isAtEnd ? units.slice(0, -1) : units.slice(1);
      rest = remaining;
    }
  };
  strip(false);
  strip(true);
  const surface = units.map(unit => unit.surface).join('');
  const reading = hepburn(units.map(unit => unit.reading).join(''));
  if (plain(reading) === plain(rest)) {
    for (const unit of units) learnt.readings.note(unit.surface, hepburn(unit.reading), franchise);
  } else if (isLikely(units, rest)) {
    if (units.length === 1) learnt.readings.note(surface, rest.trim(), franchise);
    learnt.names.note(surface, rest.trim(), franchise);
  }
  if (piece.length > 1 && isLikely(piece, text))
    learnt.names.note(piece.map(unit => unit.surface).join(''), text.trim(), franchise);
}

/** A Katakana run must sound like its words; of Chinese characters each has one to six letters. */
function isLikely(units: readonly Unit[], text: string): boolean {
  if (units.length === 1 && units[0]?.kind === 'katakana') {
    const sounds = soundsOfRun(units[0].surface);
    return soundDistance(sounds, latinSounds(text)) <= FARTHEST_PAIR;
  }
  if (!units.every(unit => unit.kind === 'kanji')) return false;
  const characters = units.reduce((sum, unit) => sum + unit.surface.length, 0);
  const letters = plain(text).length;
  return letters >= characters && letters <= 6 * characters && ROMAJI_ONLY.test(text);
}

function without(text: string, romaji: string, isAtEnd: boolean): string | undefined {
  const { letters, places } = lettersOf(text);
  const { length } = romaji;
  if (length === 0 || length >= letters.length) return undefined;
  if (isAtEnd) return letters.endsWith(romaji) ? text.slice(0, places[letters.length - length]) : undefined;
  return letters.startsWith(romaji) ? text.slice(places[length]) : undefined;
}

function plain(text: string): string {
  return lettersOf(text).letters;
}
