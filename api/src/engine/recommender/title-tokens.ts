/** Titles that begin alike belong together, mostly to one franchise: beginnings of so many words are features. */
const LATIN_PREFIX_WORDS = [1, 2, 3];
/** The same for titles without spaces between words, in characters. */
const UNSPACED_PREFIX_LETTERS = [2, 3, 4, 6, 8];

/** What a title has in common with others: its words, its beginnings, and what stands before a colon. */
export function titleTokens(title: string): Set<string> {
  const folded = title.normalize('NFKC').toLowerCase();
  return new Set([...latinTokens(folded), ...unspacedTokens(folded)]);
}

function latinTokens(folded: string): string[] {
  const words = folded.match(/[a-z0-9']+/g) ?? [];
  const beginnings = LATIN_PREFIX_WORDS.filter(count => words.length >= count);
  return [
    ...words.filter(word => word.length > 1).map(word => `word ${word}`),
    ...beginnings.map(count => `begins ${words.slice(0, count).join(' ')}`),
    ...(folded.includes(':') ? [`head ${folded.split(':', 1)[0]?.trim() ?? ''}`] : []),
  ];
}

function unspacedTokens(folded: string): string[] {
  const words = folded.split(/[^\p{L}\p{N}_]+/u).filter(word => word !== '');
  const letters = Array.from(words.join(''));
  const beginnings = UNSPACED_PREFIX_LETTERS.filter(count => letters.length >= count);
  return [
    ...words.filter(word => word.length > 1).map(word => `word ${word}`),
    ...beginnings.map(count => `begins ${letters.slice(0, count).join('')}`),
  ];
}
