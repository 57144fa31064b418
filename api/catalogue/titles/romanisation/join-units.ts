import { hepburn } from './hepburn.ts';
import type { Unit } from './units.ts';

/** A unit and what it is in Latin letters, where that is not its reading. */
export interface SpeltUnit extends Unit {
  /** Latin letters in their final case, such as "Hero Academia"; null: the reading is romanised. */
  spelling: string | null;
}

const MARKS: Readonly<Record<string, string>> = {
  ...{
    '、': ', ',
    '。': '.',
    '「': ' "',
    '」': '" ',
    '『': ' "',
    '』': '" ',
    '【': ' (',
    '】': ') ',
    '〈': ' ',
    '〉': ' ',
  },
  ...{
    '〜': ' ~ ',
    '～': ' ~ ',
    '~': ' ~ ',
    '・': ' ',
    '：': ': ',
    '！': '!',
    '？': '?',
    '(': ' (',
    ')': ') ',
    '《': ' ',
    '》': ' ',
  },
};

/** Writes units as one title, words apart and in MyAnimeList's case. */
export function joinUnits(units: readonly SpeltUnit[]): string {
  let title = '';
  let kana = '';
  let isWordSmall = false;
  const endKana = () => {
    const romaji = hepburn(kana);
    kana = '';
    title += isWordSmall ? romaji : capitalised(romaji);
  };
  for (const unit of units) {
    if (isSpoken(unit) && unit.spelling === null && unit.joining === 'attached' && kana !== '') {
      kana += unit.reading;
      continue;
    }
    endKana();
    title += separatorBefore(unit);
    if (!isSpoken(unit)) {
      title +=
        unit.kind === 'mark' ? Array.from(unit.surface, mark => MARKS[mark] ?? mark).join('') : unit.surface;
    } else if (unit.spelling === null) {
      kana = unit.reading;
      isWordSmall = unit.joining === 'apart' ? unit.isSmall : true;
    } else {
      title += unit.spelling;
    }
  }
  endKana();
  return tidied(title);
}

function isSpoken(unit: SpeltUnit): boolean {
  return unit.spelling !== null || unit.reading !== '';
}

function separatorBefore(unit: Unit): string {
  if (unit.kind === 'mark') return '';
  if (unit.joining === 'hyphenated') return '-';
  return unit.joining === 'attached' ? '' : ' ';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Single spaces, none before a stop or inside a bracket, a capital at the beginning, and a last ~ as MyAnimeList's colon. */
function tidied(title: string): string {
  const spaced = title
    .replace(/\s*~\s*$/u, '')
    .replaceAll(/\s*~\s*/gu, ': ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s+(?=[,.!?):])/gu, '')
    .replaceAll(/(?<=\()\s+|(?<=^|\s)"\s+|\s+(?=")$/gu, '')
    .replace(/^[\s:]+|[\s:]+$/gu, '');
  return capitalised(spaced);
}
