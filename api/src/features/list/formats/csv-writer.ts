import type { ListEntry } from '../../../domain/list-entry.ts';
import { plainTitle } from '../../../domain/plain-title.ts';

/** Excel reads a file without this mark as written in the computer's old code page, and spoils every Japanese title. */
const BYTE_ORDER_MARK = '\uFEFF';
const HEADER = ['animeId', 'title', 'status', 'score', 'progress', 'updatedAt'];

/**
 * Writes a list as CSV (RFC 4180), a row at a time, for spreadsheets.
 *
 * A title that a spreadsheet would run as a formula gets an apostrophe before it, which makes it text
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function* csv(entries: readonly ListEntry[]): Generator<string> {
  yield BYTE_ORDER_MARK + row(HEADER);
  for (const { animeId, title, status, score, progress, updatedAt } of entries)
    yield row([
      String(animeId),
      withoutFormula(plainTitle(title)),
      status,
      String(score ?? ''),
      String(progress),
      updatedAt?.toISOString() ?? '',
    ]);
}

function row(fields: readonly string[]): string {
  return `${fields.map(quoted).join(',')}\r\n`;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Full-width signs count too: some spreadsheets take them for the plain ones. */
function withoutFormula(text: string): string {
  return /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
