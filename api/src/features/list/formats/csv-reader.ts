import { parse } from 'csv-parse/sync';
import type { FileRow } from './file-row.ts';
import { gatherRows, wholeOf } from './json-reader.ts';
import { scaleOf } from './json-formats.ts';
import { ListFileError } from './list-file-error.ts';
import type { ImportedFile } from '../../../domain/imported-list.ts';
import { ListGathering } from './list-gathering.ts';

type Column = 'animeId' | 'aniListId' | 'title' | 'year' | 'status' | 'score' | 'progress' | 'updatedAt';

/** What columns are called, in lower case and letters alone: by AniRec, sites, and people who keep a table. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  animeId: [
    'animeid',
    'malid',
    'idmal',
    'myanimelistid',
    'mal',
    'myanimelist',
    'seriesanimedbid',
    'animedbid',
    'id',
  ],
  aniListId: ['anilistid', 'anilist', 'idanilist'],
  title: ['title', 'name', 'anime', 'animetitle', 'animename', 'seriestitle', 'show', 'series'],
  year: ['year', 'startyear', 'releaseyear'],
  status: ['status', 'mystatus', 'watchstatus', 'liststatus', 'watchlist', 'list', 'state'],
  score: ['score', 'rating', 'myscore', 'userscore', 'userrating', 'myrating', 'yourrating'],
  progress: [
    ...['progress', 'episodeswatched', 'watchedepisodes', 'mywatchedepisodes', 'watchedepisodescount'],
    ...['numepisodeswatched', 'episodes', 'eps', 'watched'],
  ],
  updatedAt: ['updatedat', 'lastupdated', 'lastwatchedat', 'watcheddate'],
};
const DELIMITERS = [',', ';', '\t'];

const NO_HEADER =
  'The file is no list that AniRec knows. A table needs a first line that names its columns, such as “title,status,score”, with titles or MyAnimeList’s ids among them.';

/**
 * Reads a table with a header (CSV, RFC 4180, parted by commas, semicolons or tabs): its ids or its titles say which anime
 * are meant. Without a column of statuses all of them count as completed.
 *
 * @throws {ListFileError} where it has no header that names either, or is no table.
 */
export async function readCsv(pieces: AsyncIterable<string>): Promise<ImportedFile> {
  const text = await wholeOf(pieces);
  const [header = '', ...rows] = tableOf(text);
  const columns = columnsOf(Array.isArray(header) ? header : []);
  if (!columns.has('animeId') && !columns.has('title') && !columns.has('aniListId'))
    throw new ListFileError(NO_HEADER);
  const list = new ListGathering();
  if (!columns.has('status'))
    list.note(1, 'The table has no column of statuses: its titles were taken as completed.');
  const cell = (row: readonly string[], column: Column) => unescaped(row[columns.get(column) ?? -1]);
  const highest = scaleOf(rows.map(row => cell(row, 'score')));
  return gatherRows(
    rows.map(row => rowOf(column => cell(row, column), columns.has('status'), highest)),
    list,
  );
}

function tableOf(text: string): string[][] {
  const firstLine = text.slice(0, text.indexOf('\n') >>> 0);
  const [delimiter] = DELIMITERS.toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length);
  try {
    return parse(text, {
      ...{
        delimiter: delimiter ?? ',',
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
      },
      ...{ bom: true, trim: true },
    });
  } catch (error) {
    throw new ListFileError(
      'The table is damaged: a quotation mark in it is not closed. Export it again.',
      error,
    );
  }
}

/** The first column of a name is taken. */
function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const names = header.map(name => name.toLowerCase().replaceAll(/[^\p{L}]+/gu, ''));
  const found = (Object.keys(NAMES) as Column[]).flatMap(column => {
    const name = NAMES[column].find(each => names.includes(each));
    return name === undefined ? [] : [[column, names.indexOf(name)] as const];
  });
  return new Map(found);
}

function rowOf(cell: (column: Column) => string, hasStatus: boolean, highest: number): FileRow {
  return {
    ...{
      animeId: cell('animeId'),
      aniListId: cell('aniListId'),
      titles: [cell('title')],
      year: cell('year'),
    },
    status: hasStatus ? cell('status') : 'completed',
    ...{ score: cell('score'), highest, progress: cell('progress'), updatedAt: cell('updatedAt') },
  };
}

/** An apostrophe keeps a spreadsheet from taking a title for a formula: `csv-writer.ts` puts one there. */
function unescaped(text = ''): string {
  return text.replace(/^'(?=[=+\-@＝＋－＠])/, '');
}
