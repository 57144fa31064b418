import { Readable } from 'node:stream';
import { stringify, type Options } from 'csv-stringify';
import type { ListEntry } from '../../../domain/list-entry.ts';
import { plainTitle } from '../../../domain/plain-title.ts';

/**
 * RFC 4180. Excel reads a file without the mark at its beginning as written in the computer's old code page, and spoils
 * every Japanese title. A title that a spreadsheet would run as a formula gets an apostrophe before it, which makes it
 * text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const OPTIONS: Options = {
  bom: true,
  columns: ['animeId', 'title', 'status', 'score', 'progress', 'updatedAt'],
  header: true,
  record_delimiter: 'windows',
  escape_formulas: true,
};

/** Writes a list as CSV, for spreadsheets, while it is read. */
export function csv(entries: readonly ListEntry[]): Readable {
  return Readable.from(entries.map(rowOf)).pipe(stringify(OPTIONS));
}

function rowOf({ animeId, title, status, score, progress, updatedAt }: ListEntry) {
  return [animeId, plainTitle(title), status, score, progress, updatedAt?.toISOString()];
}
