import { type Joining, isSmall, joiningOf } from './grammar.ts';
import type { Morpheme } from './morphemes.ts';

/** A part of a Japanese title that is romanised as one: a morpheme, or a whole run of Katakana. */
export interface Unit {
  surface: string;
  kind: 'kana' | 'katakana' | 'kanji' | 'latin' | 'mark' | 'space';
  /** In kana; empty where it is not known, or not spoken. */
  reading: string;
  joining: Joining;
  isSmall: boolean;
}

const KATAKANA_RUN = /^[\p{Script=Katakana}ー・=＝]+$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const KANJI = /[\p{Script=Han}々〆ヶ]/u;
const LATIN = /^[\p{Script=Latin}\p{Number}\p{Script=Greek}'’.&]+$/u;

/** Counters after digits, and how they are read there: "7-nin", "3-gatsu". */
const COUNTERS: Readonly<Record<string, string>> = {
  ...{
    人: 'ニン',
    月: 'ガツ',
    日: 'ニチ',
    年: 'ネン',
    回: 'カイ',
    話: 'ワ',
    番: 'バン',
    本: 'ホン',
    匹: 'ヒキ',
    歳: 'サイ',
    度: 'ド',
  },
  ...{
    分: 'フン',
    時: 'ジ',
    円: 'エン',
    組: 'クミ',
    号: 'ゴウ',
    章: 'ショウ',
    部: 'ブ',
    夜: 'ヤ',
    巻: 'カン',
    階: 'カイ',
    色: 'ショク',
  },
};

/** Cuts a title into its units. */
export function unitsOf(morphemes: readonly Morpheme[], readings: ReadonlyMap<string, string>): Unit[] {
  const units: Unit[] = [];
  const known = morphemes.flatMap(morpheme => withKnownReading(morpheme, readings));
  known.forEach((morpheme, at) => {
    const last = units.at(-1);
    const kind = kindOf(morpheme);
    if (kind === last?.kind && (kind === 'katakana' || kind === 'latin')) {
      last.surface += morpheme.surface;
      last.reading += kind === 'katakana' ? morpheme.surface : '';
      return;
    }
    const counter = /\d$/.test(last?.surface ?? '') ? COUNTERS[morpheme.surface] : undefined;
    const previous = known[at - 1];
    units.push({
      surface: morpheme.surface,
      kind,
      reading: counter ?? readingOf(kind, morpheme),
      joining: counter === undefined ? joiningOf(morpheme, previous) : 'hyphenated',
      isSmall: isSmall(morpheme, previous),
    });
  });
  return asCompounds(units.flatMap(trimmedRun), readings);
}

/** Characters side by side that are no word together in the dictionary are read as those of a compound. */
function asCompounds(units: readonly Unit[], readings: ReadonlyMap<string, string>): Unit[] {
  const isSingle = (unit: Unit | undefined) =>
    unit?.kind === 'kanji' && unit.surface.length === 1 && unit.joining === 'apart';
  return units.map((unit, at) => {
    if (!isSingle(unit)) return unit;
    const followsOne = isSingle(units[at - 1]);
    if (!followsOne && !isSingle(units[at + 1])) return unit;
    const reading = readings.get(unit.surface) ?? unit.reading;
    return {
      ...unit,
      reading,
      joining: followsOne ? 'attached' : unit.joining,
    };
  });
}

function kindOf({ surface }: Morpheme): Unit['kind'] {
  if (/^\s+$/u.test(surface)) return 'space';
  if (KATAKANA_RUN.test(surface) && surface !== '・') return 'katakana';
  if (surface === '・') return 'mark';
  if (KANJI.test(surface)) return 'kanji';
  if (KANA.test(surface)) return 'kana';
  return LATIN.test(surface) ? 'latin' : 'mark';
}

function readingOf(kind: Unit['kind'], { surface, reading }: Morpheme): string {
  if (kind === 'katakana') return surface;
  return kind === 'kana' || kind === 'kanji' ? reading : '';
}

/** What the dictionary lacks is read letter by letter: kana as they are, Chinese characters as in compounds. */
function withKnownReading(morpheme: Morpheme, readings: ReadonlyMap<string, string>): Morpheme[] {
  if (morpheme.reading !== '') return [morpheme];
  if (KANA.test(morpheme.surface)) return [{ ...morpheme, reading: morpheme.surface }];
  const characters = Array.from(morpheme.surface);
  if (!characters.every(character => KANJI.test(character))) return [morpheme];
  const reading = characters.map(character => readings.get(character) ?? '');
  return [
    {
      ...morpheme,
      reading: reading.includes('') ? '' : reading.join(''),
      classes: ['名詞', '一般'],
    },
  ];
}

/** A run without the dots around it. */
function trimmedRun(unit: Unit): Unit[] {
  if (unit.kind !== 'katakana') return [unit];
  const surface = unit.surface.replaceAll(/^[・=＝]+|[・=＝]+$/gu, '');
  return surface === '' ? [] : [{ ...unit, surface, reading: surface }];
}
