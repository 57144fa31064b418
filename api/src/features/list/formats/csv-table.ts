import { setImmediate } from 'node:timers/promises';
import { parse, type Options } from 'csv-parse/sync';
import { array, object, parse as checked, string, type InferOutput } from 'valibot';
import type { ListGathering } from './list-gathering.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** The line by which spreadsheets are told what parts cells. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=(.)"?\r?\n/i;
const QUOTES_READ = 'Quotation marks that are not in pairs were read as letters.';
/** Lines at the beginning that show what parts cells: one may be a title, or the like. */
const LINES_LOOKED_AT = 6;

/** Records looked at in one go before other requests get their turn again. */
const RECORDS_AT_ONCE = 500;
/** More than a list may have. */
const MAX_LOOKED_AT = 20_010;

/** How many of the cells of a line are names of columns. */
type KnownColumns = (cells: readonly string[]) => number;

/** Records as the parser gives them, and as they stand in the file. */
const rawRecords = array(object({ record: array(string()), raw: string() }));

/**
 * Parts a table into cells. A quotation mark that is not closed would take the lines that follow it, and their titles:
 * records in which that is seen are parted again without regard to quotation marks.
 */
export async function tableOf(
  text: string,
  knownColumns: KnownColumns,
  list: ListGathering,
): Promise<string[][]> {
  const [line, said] = SEPARATOR_LINE.exec(text) ?? [''];
  const body = text.slice(line.length);
  const options = optionsFor(said ?? delimiterOf(body, knownColumns));
  const records = recordsOf(body, options);
  if (records === undefined) {
    list.note(null, QUOTES_READ);
    return unquoted(body, options);
  }
  const table: string[][] = [];
  for (const [index, { record, raw }] of records.entries()) {
    if (index % RECORDS_AT_ONCE === 0) await setImmediate();
    // A table that is too long is refused, and looked at no closer.
    if (index > MAX_LOOKED_AT || !hasSwallowedLines(raw.trim(), options)) {
      table.push(record);
      continue;
    }
    list.note(null, QUOTES_READ);
    table.push(...unquoted(raw, options));
  }
  return table;
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

/** Whatever parts the header into the most names that are known: titles hold commas and the like themselves. */
function delimiterOf(text: string, knownColumns: KnownColumns): string {
  const lines = text.split(/\r\n?|\n/, LINES_LOOKED_AT);
  const most = (delimiter: string) => Math.max(...lines.map(line => knownColumns(line.split(delimiter))));
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
