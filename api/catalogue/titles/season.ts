const KANJI_DIGITS = '一二三四五六七八九';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** Ways in which titles tell their season; each has one group, the number. */
const SEASON_MARKS = [
  /第\s*(\d+|[一二三四五六七八九])\s*(?:期|シリーズ|シーズン|季|部)/u,
  /(\d+)\s*期/u,
  /(\d+)(?:st|nd|rd|th)\s*(?:season|stage|series|シーズン)/iu,
  /(?:season|シーズン|series)\s*(\d+)/iu,
  /(first|second|third|fourth|fifth|sixth)\s*(?:season|series|stage)/iu,
  /[^A-Za-z](II|III|IV)(?![A-Za-z])/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]([2-9])$/u,
];

/** The season that a title tells, or null where it tells none; the first season rarely does. */
export function seasonOf(title: string): number | null {
  for (const mark of SEASON_MARKS) {
    const found = mark.exec(title.normalize('NFKC'))?.[1];
    if (found !== undefined) return numberOf(found);
  }
  return null;
}

/** The half of a season that was broadcast in two, or null where a title tells none. */
export function partOf(title: string): number | null {
  const [, before, after] = /第\s*(\d)\s*クール|(\d)\s*クール目/u.exec(title.normalize('NFKC')) ?? [];
  const part = before ?? after;
  return part === undefined ? null : Number(part);
}

/**
 * The title with "Season N" or "Part N" appended where the original title tells one and this title
 * nothing like it, so that seasons do not share a name. Films tell the season that they retell.
 */
export function withSeason(title: string, originalTitle: string): string {
  if (/劇場版|映画/u.test(originalTitle)) return title;
  const season = seasonOf(originalTitle) ?? 1;
  const part = partOf(originalTitle) ?? 1;
  const seasoned = season < 2 || tellsNumber(title, season) ? title : `${title} Season ${season}`;
  return part < 2 || tellsNumber(seasoned, part) ? seasoned : `${seasoned} Part ${part}`;
}

function tellsNumber(title: string, season: number): boolean {
  const words = title.split(/[^\p{Letter}\p{Number}]+/u).map(word => word.toLowerCase());
  const spellings = [
    `${season}`,
    ORDINALS[season - 1],
    ROMAN[season - 1]?.toLowerCase(),
    ...['nd', 'rd', 'th'].map(ending => `${season}${ending}`),
  ];
  return (
    words.some(word => spellings.includes(word) || word === `s${season}` || word === `season${season}`) ||
    new RegExp(`[^\\d]${season}$|[a-z]${season}\\b|Final|${ROMAN[season - 1]}\\b`).test(title)
  );
}

function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const position = [KANJI_DIGITS.indexOf(text), ORDINALS.indexOf(text.toLowerCase()), ROMAN.indexOf(text)];
  return Math.max(...position) + 1 || null;
}
