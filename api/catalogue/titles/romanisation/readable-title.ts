import { titleCase } from '../letter-case.ts';
import { soundsOfRun } from './borrowed-words.ts';
import { latinSounds, soundDistance } from './sounds.ts';

const KANJI_DIGITS = '一二三四五六七八九';
const OLD_DIGITS: Readonly<Record<string, number>> = {
  壱: 1,
  壹: 1,
  弐: 2,
  貳: 2,
  弍: 2,
  貮: 2,
  参: 3,
  參: 3,
  肆: 4,
  伍: 5,
};
const NUMBER = String.raw`(\d+|[${KANJI_DIGITS}${Object.keys(OLD_DIGITS).join('')}])`;
const SEASON = new RegExp(
  String.raw`[(（\s]*(?:TVシリーズ\s*)?第\s*${NUMBER}\s*(?:期|シリーズ|シーズン|季)[)）]?`,
  'gu',
);
const HALF = /[(（\s]*(?:第\s*(\d)\s*クール|(\d)\s*クール目)[)）]?/gu;
/** A subtitle between dashes or tildes. */
const ENCLOSED = /\s*(?<mark>[-~〜～―–−])\s*(?<subtitle>[^-~〜～―–−]+?)\s*\k<mark>\s*/gu;
const FILM = /^(?:劇場版|映画)\s*(?:アニメ\s*)?/u;
/** Where the name of a series ends and that of its film begins. */
const SUBTITLE = /^(?<series>.+?)(?<rest>[\s:「『【].*)?$/u;
const LATIN_AND_READING =
  /([A-Za-z0-9][A-Za-z0-9 '’!&.,-]*?)\s*[:(《]?\s*([\p{Script=Katakana}ー・]{3,})(?:[)》]|(?![\p{Script=Katakana}ー・]))/gu;
/** Farther from its Latin letters, a run of Katakana says something else. */
const FARTHEST_READING = 0.25;
const LATIN_PART = /[A-Za-z][A-Za-z0-9 '’&.,!?:/-]*[A-Za-z]/g;

/**
 * A Japanese title with what is not read but said otherwise in Latin letters put so: seasons, halves, films, subtitles
 * between dashes; its Latin parts in the case of titles.
 */
export function toReadable(title: string): string {
  const plain = title
    .normalize('NFKC')
    .replaceAll(SEASON, (_, number: string) => ` ${seasonName(numberOf(number))} `)
    .replaceAll(HALF, (_, before?: string, after?: string) => ` Part ${before ?? after ?? ''} `)
    .replaceAll(ENCLOSED, ': $<subtitle> ')
    .replaceAll(/(?<=[A-Za-z])\s*[×✕]\s*(?=[A-Za-z])/gu, 'x')
    .replaceAll(/\s*[×✕]\s*/gu, ' x ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return withFilmAfterSeries(withoutReading(plain)).replaceAll(LATIN_PART, part => titleCase(part));
}

/** "PSYCHO-PASS サイコパス" says the same twice: the Latin letters, and how they are read. */
function withoutReading(title: string): string {
  return title.replaceAll(LATIN_AND_READING, (both: string, latin: string, reading: string) =>
    soundDistance(soundsOfRun(reading), latinSounds(latin)) <= FARTHEST_READING ? latin : both,
  );
}

/** "劇場版 X Y" is "X Movie: Y" where Latin letters are written. */
function withFilmAfterSeries(title: string): string {
  if (!FILM.test(title)) return title;
  const { series = '', rest = '' } = SUBTITLE.exec(title.replace(FILM, ''))?.groups ?? {};
  if (series === '') return title;
  const subtitle = rest.replace(/^[\s:]+/u, '');
  return subtitle === '' ? `${series} Movie` : `${series} Movie: ${subtitle}`;
}

function seasonName(season: number): string {
  if (season < 2) return '';
  const endings: Readonly<Record<number, string>> = { 2: 'nd', 3: 'rd' };
  return `${season}${endings[season] ?? 'th'} Season`;
}

function numberOf(text: string): number {
  return OLD_DIGITS[text] ?? (/^\d+$/.test(text) ? Number(text) : KANJI_DIGITS.indexOf(text) + 1);
}
