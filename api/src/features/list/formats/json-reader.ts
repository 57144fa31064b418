import { setImmediate } from 'node:timers/promises';
import { readRow, type FileRow } from './file-row.ts';
import { JSON_FORMATS } from './json-formats.ts';
import { ListFileError, MANGA_LIST } from './list-file-error.ts';
import type { ImportedFile } from '../../../domain/imported-list.ts';
import { ListGathering } from './list-gathering.ts';
import { BYTES_READ } from './xml-text.ts';

/** In UTF-16 code units: 20,000 titles with all that AniList says of each take 15 million. */
const LONGEST = 20_000_000;
/** What is made of JSON takes memory by the number of its values: these take 50 MB at most. */
const MAX_VALUES = 1_500_000;
/** Rows read in one go before other requests get their turn again. */
const ROWS_AT_ONCE = 1_000;

const CONTROLS = /[\0-\x1f]/g;
const NO_NUMBER = /(?<=[:[,] ?)(?:NaN|-?Infinity)(?= ?[,\]}])/g;
const TRAILING_COMMA = /,(?= {0,20}[\]}])/g;

const UNKNOWN_JSON =
  'The file is JSON of a form that AniRec does not know. It reads the exports of AniList, Kitsu, Anime-Planet, Simkl, Shikimori, Trakt and AniRec.';

/**
 * Reads a list that is written as JSON, in any of the forms that sites and tools write.
 *
 * @throws {ListFileError} where it is no JSON, or of a form that is not known.
 */
export async function readJson(pieces: AsyncIterable<string>): Promise<ImportedFile> {
  const list = new ListGathering();
  const text = await wholeOf(pieces);
  if (text.includes('\uFFFD')) list.note(null, BYTES_READ);
  const root = parse(text, list);
  for (const format of JSON_FORMATS) {
    const rows = format.rowsOf(root);
    if (!rows) continue;
    const passedOver = format.passedOver?.(root);
    if (passedOver !== undefined) list.note(null, passedOver);
    return gatherRows(rows, list);
  }
  throw new ListFileError(UNKNOWN_JSON);
}

/** Gathers rows of any format: each is an entry, yet to be found out, or left out. */
export async function gatherRows(rows: readonly FileRow[], gathering: ListGathering): Promise<ImportedFile> {
  if (rows.length > 0 && rows.every(row => row.otherThanAnime === 'manga'))
    throw new ListFileError(MANGA_LIST);
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_AT_ONCE === 0) await setImmediate();
    gathering.take(readRow(row));
  }
  return gathering.build();
}

/** All of a text that has to be read whole. */
export async function wholeOf(pieces: AsyncIterable<string>): Promise<string> {
  const read: string[] = [];
  let length = 0;
  let values = 0;
  for await (const piece of pieces) {
    read.push(piece);
    length += piece.length;
    values += piece.match(/[[{,]/g)?.length ?? 0;
    if (length > LONGEST || values > MAX_VALUES)
      throw new ListFileError('The file holds more than any list of 20,000 titles does.');
  }
  return read.join('');
}

function parse(text: string, list: ListGathering): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return parseMended(text, list);
  }
}

/** Some tools write control characters and numbers that are none, which JSON does not have. */
function parseMended(text: string, list: ListGathering): unknown {
  const mended = text.replaceAll(CONTROLS, ' ').replaceAll(NO_NUMBER, 'null').replaceAll(TRAILING_COMMA, '');
  try {
    const root: unknown = JSON.parse(mended.trim());
    list.note(null, 'The JSON was not sound: what it cannot hold was passed over.');
    return root;
  } catch (error) {
    throw new ListFileError('The file is damaged, or was cut off: it is no JSON. Export it again.', error);
  }
}
