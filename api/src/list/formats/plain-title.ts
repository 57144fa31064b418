/** Longer than any title that a site has; what is longer is cut. In UTF-16 code units. */
const LONGEST_TITLE = 500;

/** What XML 1.0 cannot carry, or what would break a line: control characters, non-characters and white space. */
const UNPRINTABLE = /[\p{Cc}\p{Noncharacter_Code_Point}\s]+/gu;

/** A title on one line, as the database and every export format can hold it. Plain titles stay as they are. */
export function plainTitle(title: string): string {
  return title
    .toWellFormed()
    .replaceAll(UNPRINTABLE, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    .toWellFormed()
    .trim();
}
