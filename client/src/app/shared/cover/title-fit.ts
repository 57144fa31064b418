/** A title, set to fit its place on a cover. */
export interface FittedTitle {
  readonly main: string;
  /** What follows a colon or names the season; set smaller. */
  readonly rest: string;
  /** The letters' size, in hundredths of the cover's width. */
  readonly size: number;
}

/** All in hundredths of the cover's width. */
const WIDTH = 84;
const HEIGHT = 34;
const SIZES = [15, 13.5, 12, 11, 10, 9, 8, 7.25, 6.5, 5.75] as const;
const SMALLEST = 5;
const REST_SIZE = 0.62;
const LINE = 1.1;

const SPLIT =
  /^(.{3,}?)(?:: | – | - | ~|\s+(?=(?:the )?(?:\d(?:st|nd|rd|th)|final|season|part|movie)\b))(.+)$/i;
const WIDE = /[⺀-鿿가-힣豈-﫿︰-﹏＀-｠]/;

/** Chooses the largest letters with which a title fits its cover. */
export function fitTitle(title: string): FittedTitle {
  const [, main = title, rest = ''] = SPLIT.exec(title) ?? [];
  const size = SIZES.find(each => fits(main, rest, each)) ?? SMALLEST;
  return { main, rest, size };
}

function fits(main: string, rest: string, size: number): boolean {
  const isWhole = words(main).every(word => widthOf(word) * size <= WIDTH);
  return isWhole && (lines(main, size) + lines(rest, size * REST_SIZE) * REST_SIZE) * size * LINE <= HEIGHT;
}

function lines(text: string, size: number): number {
  const most = WIDTH / size;
  let count = 0;
  let used = most;
  for (const word of words(text)) {
    const width = widthOf(word);
    if (used + width > most) {
      count++;
      used = 0;
    }
    used += width + (WIDE.test(word) ? 0 : 0.3);
  }
  return count;
}

/** Between Chinese characters and kana a line may break anywhere. */
function words(text: string): string[] {
  return text.split(/\s+|(?<=-)/).flatMap(word => (WIDE.test(word) ? Array.from(word) : word ? [word] : []));
}

/** How wide bold letters are in the widest of the fonts that pages fall back to, in heights. */
function widthOf(word: string): number {
  return Array.from(word).reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (WIDE.test(letter)) return 1;
  if (/[ijlI.,:;'!|]/.test(letter)) return 0.36;
  return /[A-ZmwMW@&]/.test(letter) ? 0.76 : 0.63;
}
