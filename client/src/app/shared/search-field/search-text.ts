/** The API takes no more. */
export const MAX_SEARCH = 250;

/** What a text asks for, as the API takes it: on one line, and without what no name holds; empty where that is nothing. */
export function searchText(text: string | null): string {
  return (text ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_SEARCH)
    .toWellFormed()
    .trim();
}
