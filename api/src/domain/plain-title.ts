/** Longer than any title that a site has; what is longer is cut. In UTF-16 code units. */
const MAX_TITLE = 500;

/** What XML 1.0 cannot carry, or what would break a line: control characters, non-characters and white space. */
const UNPRINTABLE = /[\p{Cc}\p{Noncharacter_Code_Point}\s]+/gu;

/**
 * Format characters that no title needs, and that spoil what stands beside them: those that turn the direction of text,
 * soft hyphens, and spaces without width. Joiners stay: emoji and Indic scripts are written with them.
 */
const INVISIBLE = /[\p{Bidi_Control}\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/gu;

/** A title on one line, as the database and every export format can hold it. Plain titles stay as they are. */
export function plainTitle(title: string): string {
  const plain = title.toWellFormed().replaceAll(INVISIBLE, '').replaceAll(UNPRINTABLE, ' ').trim();
  return plain.slice(0, lastBoundary(plain)).trim();
}

/** Where to cut, and not within a surrogate pair. */
function lastBoundary(text: string): number {
  const isWithinPair = text.length > MAX_TITLE && (text.codePointAt(MAX_TITLE - 1) ?? 0) > 0xffff;
  return isWithinPair ? MAX_TITLE - 1 : MAX_TITLE;
}
