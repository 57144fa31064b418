/** Said of a film in front of the name that it shares with its series. */
const FORMAT_BEFORE = /^(?:劇場版?|映画|gekijou-?ban|eiga|(?:the )?movie)[\s:]*/u;

/** A subtitle or a bracket, and all that follows. A colon within a word, as in "Re:Zero", begins none. */
const SUBTITLE = /\s*(?::(?![\p{L}\p{N}])|[~〜「『【<〈([{|]|\s[-‐–—]|[-‐–—]\s|[-‐–—]$).*$/u;

const NUMBER = String.raw`(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth)`;
const FORMAT =
  'season|series|stage|cour|part|chapter|movie|film|ova|oad|ona|tv|specials?|animation|gekijouban';
/** A name of which nothing but this is left would join all that have it. */
const NOTHING_BUT_FORMAT = new RegExp(`^(?:the\\s+)?(?:${FORMAT})$`, 'u');
/** What numbers a season or names a format, at the end of a name. */
const SEASON_OR_FORMAT = new RegExp(
  [
    String.raw`[\s!.,’'゚°☆★♪]+`,
    String.raw`[\s_]+(?:(?:the(?: final)?|final|new|${NUMBER})\s+)?(?:${FORMAT})(?:[\s.]*(?:\d+|[ivx]+))?`,
    String.raw`[\s_]+(?:\d{1,2}|i{1,3}|iv|vi{0,3}|ix|x|r\d?|s\d?|the|zoku|final|${NUMBER})`,
    String.raw`\s*第?[0-9一二三四五六七八九十]+(?:期|シリーズ|クール|部|章)`,
    String.raw`\s*(?:ファースト|セカンド|サード|ファイナル)?(?:シーズン|シリーズ)\s*\d*`,
    String.raw`\s*(?:劇場版|総集編|完結編|前編|後編|前篇|後篇|新作|特別編|ova|oad)`,
  ]
    .map(end => `(?:${end})$`)
    .join('|'),
  'u',
);

/** A title without its subtitle, season and format: what all of a franchise tend to begin with. */
export function franchiseName(title: string): string {
  const whole = withoutFormat(title);
  let name = whole.replace(SUBTITLE, '');
  // "〈物語〉シリーズ" begins with its bracket.
  if (name.length < 2) name = whole;
  for (;;) {
    const shorter = name.replace(SEASON_OR_FORMAT, '');
    if (shorter === name || shorter.length < 2 || NOTHING_BUT_FORMAT.test(shorter)) return wordsOf(name);
    name = shorter;
  }
}

/** A title as words: folded, and without a film's mark in front. */
export function plainTitle(title: string): string {
  return wordsOf(withoutFormat(title));
}

function withoutFormat(title: string): string {
  return title.normalize('NFKC').toLowerCase().trim().replace(FORMAT_BEFORE, '');
}

function wordsOf(text: string): string {
  return text
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}
