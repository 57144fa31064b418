/** What may say a season, a part or a course of one: text without any of it is passed over. */
const HINT =
  /\d|[ivx]{2}|season|series|part|cour|final|first|second|third|fourth|fifth|sixth|シズン|シリズ|クル|パト|最终|[一二三四五六七八九十][期季部]/;

/** Words for 1, 2, 3, …, of Latin letters, as folded Katakana and in Chinese characters. */
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const ROMAN = 'i ii iii iv v vi vii viii ix x'.split(' ');
const HAN = Array.from('一二三四五六七八九十');
const KATAKANA = 'フアスト セカンド サド'.split(' ');
const VALUES = new Map(
  [ORDINALS, NUMBERS, ROMAN, HAN, KATAKANA].flatMap(words => words.map((word, i) => [word, i + 1] as const)),
);

const ORDINAL = `1st|2nd|3rd|[4-9]th|\\d\\dth|${ORDINALS.join('|')}`;
const NUMBER = `\\d{1,2}|${NUMBERS.join('|')}|${ROMAN.toReversed().join('|')}|[${HAN.join('')}]`;
const HAN_NUMBER = `\\d{1,2}|[${HAN.join('')}]`;
const SEASON = 'season|シズン|シリズ|series';
const PART = 'part|cour|パト|クル';

/** Notations, in the order in which they are tried: the number is the group. What is no season is marked by a letter. */
const NOTATIONS: readonly { pattern: RegExp; mark: string }[] = [
  {
    pattern: /(?:the )?final (?:season|series)|(?:ザ ?)?フアイナル ?シズン|最终(?:シズン|季|期)/g,
    mark: 'final',
  },
  { pattern: numbered(`(?<![a-z0-9])(${ORDINAL}|${KATAKANA.join('|')}) ?(?:${SEASON})(?![a-z])`), mark: '' },
  { pattern: numbered(`(?<![a-z])(?:season|シズン|シリズ) ?0?(${NUMBER})(?![a-z0-9])`), mark: '' },
  { pattern: /(?<=[^ ] )s ?0?(\d{1,2})(?![a-z0-9])/g, mark: '' },
  { pattern: numbered(`第? ?(${HAN_NUMBER}) ?(?:期|季|シズン|シリズ)`), mark: '' },
  { pattern: numbered(`(?<![a-z0-9])(${ORDINAL}) ?(?:${PART}|half)(?![a-z])`), mark: 'p' },
  { pattern: numbered(`(?<![a-z])(?:${PART}) ?0?(${NUMBER})(?![a-z0-9])`), mark: 'p' },
  { pattern: numbered(`第 ?(${HAN_NUMBER}) ?(?:部分?|クル)`), mark: 'p' },
  { pattern: /(?<=[^ ] ?)(?<![a-z])(ii|iii|iv|vi|vii|viii|ix)(?![a-z])/g, mark: '' },
  { pattern: numbered(`(?<=[^ ] )(${ORDINAL})$`), mark: '' },
];

/**
 * Writes every notation of a season alike: "II", "season 2", "2nd season", "second", "S2", 第2期 and 第二季 become "2". Parts
 * and courses become "p2", and the last season "final". The first of any goes, since the title alone says it.
 *
 * @param words as `wordsOf` folds them.
 */
export function unifySeasons(words: string): string {
  if (!HINT.test(words)) return words;
  let unified = words;
  for (const { pattern, mark } of NOTATIONS)
    unified = unified.replace(pattern, (_, number: unknown) => ` ${markedNumber(mark, number)} `);
  return unified.replace(/ {2,}/g, ' ').trim();
}

function numbered(pattern: string): RegExp {
  return new RegExp(pattern, 'g');
}

/** @param number as it is written, where the notation has one. */
function markedNumber(mark: string, number: unknown): string {
  if (typeof number !== 'string') return mark;
  const value = VALUES.get(number) ?? Number.parseInt(number, 10);
  return value === 1 ? '' : `${mark}${value}`;
}
