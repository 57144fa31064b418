import { parse, type Options } from 'csv-parse/sync';
import { array, object, parse as checked, string, type InferOutput } from 'valibot';
import type { ListGathering } from './list-gathering.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** The line by which spreadsheets are told what parts cells. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=(.)"?\r?\n/i;
const QUOTES_READ = 'Quotation marks that are not in pairs were read as letters.';
/** Lines at the beginning that show what parts cells: one may be a title, or the like. */
const LINES_LOOKED_AT = 6;

/** Records as the parser gives them, and as they stand in the file. */
const rawRecords = array(object({ record: array(string()), raw: string() }));

/**
 * Parts a table into cells. A quotation mark that is not closed would take the lines that follow it, and their titles:
 * records in which that is seen are parted again without regard to quotation marks.
 */
export function tableOf(text: string, list: ListGathering): string[][] {
  const [line, said] = SEPARATOR_LINE.exec(text) ?? [''];
  const body = text.slice(line.length);
  const options = optionsFor(said ?? delimiterOf(body));
  const records = recordsOf(body, options);
  if (records === undefined) {
    list.note(null, QUOTES_READ);
    return unquoted(body, options);
  }
  return records.flatMap(({ record, raw }) => {
    if (!hasSwallowedLines(raw.trim(), options)) return [record];
    list.note(null, QUOTES_READ);
    return unquoted(raw, options);
  });
}

/** Whether a record holds several lines by a quotation mark that was not meant to: then they are not in pairs. */
function hasSwallowedLines(record: string, options: Options): boolean {
  if (!/[\r\n]/.test(record)) return false;
  try {
    parse(record, { ...options, relax_quotes: false });
    return false;
  } catch {
    return true;
  }
}

function unquoted(text: string, options: Options): string[][] {
  const cells = parse(text, { ...options, quote: false });
  return cells.map(record =>
    record.map(cell => cell.replace(/^"/, '').replace(/"$/, '').replaceAll('""', '"')),
  );
}

function delimiterOf(text: string): string {
  const lines = text.split(/\r\n?|\n/, LINES_LOOKED_AT);
  const most = (delimiter: string) => Math.max(...lines.map(line => line.split(delimiter).length));
  return DELIMITERS.toSorted((a, b) => most(b) - most(a))[0] ?? ',';
}

function optionsFor(delimiter: string): Options {
  return {
    delimiter,
    ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true, trim: true },
  };
}

function recordsOf(text: string, options: Options): InferOutput<typeof rawRecords> | undefined {
  try {
    return checked(rawRecords, parse(text, { ...options, raw: true }));
  } catch {
    return undefined;
  }
}
