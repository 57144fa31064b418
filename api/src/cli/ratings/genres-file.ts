import { linesOf } from './text-lines.ts';

/** A file that does not say which genres titles have. */
export class GenresFormatError extends Error {
  override readonly name = 'GenresFormatError';
}

/** A field of CSV, in quotes or not. */
const FIELD = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;

/**
 * Reads which genres titles have: CSV (.gz too) whose header names `mal_id` and `genres`, these parted by bars.
 *
 * @throws {GenresFormatError} where the header names no such columns.
 */
export async function readGenres(path: string): Promise<Map<number, string[]>> {
  const genres = new Map<number, string[]>();
  let columns: { id: number; genres: number } | undefined;
  for await (const { text } of linesOf(path)) {
    const fields = [...text.matchAll(FIELD)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    if (columns) {
      const own = (fields[columns.genres] ?? '').split('|').filter(genre => genre !== '');
      genres.set(Number(fields[columns.id]), own);
    } else columns = { id: fields.indexOf('mal_id'), genres: fields.indexOf('genres') };
    if (columns.id < 0 || columns.genres < 0) {
      throw new GenresFormatError(`${path}: the header names no columns mal_id and genres.`);
    }
  }
  return genres;
}
