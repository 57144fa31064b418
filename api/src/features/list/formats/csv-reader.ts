import type { FileRow } from './file-row.ts';
import { gatherRows, wholeOf } from './json-reader.ts';
import { ListFileError } from './list-file-error.ts';
import type { ImportedFile } from '../../../domain/imported-list.ts';
import { ListGathering } from './list-gathering.ts';
import { scaleOf } from './score-scale.ts';
import { tableOf } from './csv-table.ts';
import { BYTES_READ } from './xml-text.ts';

type Column =
  'animeId' | 'id' | 'aniListId' | 'title' | 'year' | 'kind' | 'status' | 'score' | 'progress' | 'updatedAt';

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
  ],
  id: ['id'],
  aniListId: ['anilistid', 'anilist', 'idanilist'],
  title: ['title', 'name', 'anime', 'animetitle', 'animename', 'seriestitle', 'show', 'series'],
  year: ['year', 'startyear', 'releaseyear'],
  kind: ['type', 'mediatype', 'seriestype', 'category'],
  status: ['status', 'mystatus', 'watchstatus', 'liststatus', 'watchlist', 'list', 'state'],
  score: ['score', 'rating', 'myscore', 'userscore', 'userrating', 'myrating', 'yourrating'],
  progress: [
    ...['progress', 'episodeswatched', 'watchedepisodes', 'mywatchedepisodes', 'watchedepisodescount'],
    ...['numepisodeswatched', 'episodes', 'eps', 'watched'],
  ],
  updatedAt: ['updatedat', 'lastupdated', 'lastwatchedat', 'watcheddate'],
};
type Columns = ReadonlyMap<Column, number>;
/** Of these one at least has to say which anime are meant. */
const IDENTIFYING: readonly Column[] = ['animeId', 'id', 'aniListId', 'title'];
const MAX_LINES_ABOVE = 5;

const NO_HEADER =
  'The file is no list that AniRec knows. A table needs a first line that names its columns, such as “title,status,score”, with titles or MyAnimeList’s ids among them.';

/**
 * Reads a table with a header (CSV, RFC 4180, parted by commas, semicolons, tabs or bars): its ids or its titles say
 * which anime are meant. Without a column of statuses all of them count as completed.
 *
 * @throws {ListFileError} where it has no header that names either.
 */
export async function readCsv(pieces: AsyncIterable<string>): Promise<ImportedFile> {
  const list = new ListGathering();
  const text = await wholeOf(pieces);
  if (text.includes('\uFFFD')) list.note(null, BYTES_READ);
  const { columns, rows } = headed(await tableOf(text, cells => columnsOf(cells).size, list));
  if (!columns.has('status'))
    list.note(1, 'The table has no column of statuses: its titles were taken as completed.');
  const cell = (row: readonly string[], column: Column) => unescaped(row[columns.get(column) ?? -1]);
  const highest = scaleOf(rows.map(row => cell(row, 'score')));
  return gatherRows(
    rows.map(row => rowOf(column => cell(row, column), columns, highest)),
    list,
  );
}

/** The header may stand below a title of the table, or a word on who has made it: it names the most columns. */
function headed(table: readonly string[][]): { columns: Columns; rows: readonly string[][] } {
  const lines = table.slice(0, MAX_LINES_ABOVE + 1).map(columnsOf);
  const most = Math.max(0, ...lines.map(columns => columns.size));
  const index = lines.findIndex(columns => columns.size === most);
  const columns = lines[index];
  if (!columns || !IDENTIFYING.some(column => columns.has(column))) throw new ListFileError(NO_HEADER);
  return { columns, rows: table.slice(index + 1) };
}

/** The first column of a name is taken. */
function columnsOf(header: readonly string[]): Columns {
  const names = header.map(name => name.toLowerCase().replaceAll(/[^\p{L}]+/gu, ''));
  const found = (Object.keys(NAMES) as Column[]).flatMap(column => {
    const name = NAMES[column].find(each => names.includes(each));
    return name === undefined ? [] : [[column, names.indexOf(name)] as const];
  });
  return new Map(found);
}

function rowOf(cell: (column: Column) => string, columns: Columns, highest: number): FileRow {
  return {
    animeId: cell('animeId') || cell('id'),
    idIsDoubtful: !columns.has('animeId'),
    ...{ aniListId: cell('aniListId'), titles: [cell('title')], year: cell('year') },
    status: columns.has('status') ? cell('status') : 'completed',
    ...{ score: cell('score'), highest, progress: cell('progress'), updatedAt: cell('updatedAt') },
    otherThanAnime: /^(manga|(light )?novel|manhwa|manhua|one[- ]?shot)$/i.test(cell('kind'))
      ? 'manga'
      : undefined,
  };
}

/** An apostrophe keeps a spreadsheet from taking a title for a formula: `csv-writer.ts` puts one there. */
function unescaped(text = ''): string {
  return text.replace(/^'(?=[=+\-@＝＋－＠])/, '');
}
