import { RatingCollection, type Ratings } from './rating-collection.ts';
import { RATING_FORMATS, type RatingFormat } from './rating-formats.ts';
import { linesOf } from './text-lines.ts';

/** A file that is not of a form in which ratings come. */
export class RatingsFormatError extends Error {
  override readonly name = 'RatingsFormatError';
}

/**
 * Reads ratings from files, gzipped where their name ends in `.gz`, in any of the forms of `rating-formats.ts`, which
 * are told apart by the first line. Of two rows for one title of one user the later counts, over all the files; a row
 * that is no entry takes nothing back.
 *
 * @param isWanted says whose ratings to take, by the name that the file gives them.
 * @throws {RatingsFormatError} where a file is of another form.
 * @throws where a file cannot be read.
 */
export async function readRatings(
  paths: readonly string[],
  isWanted: (user: string) => boolean,
): Promise<Ratings> {
  const collection = new RatingCollection(isWanted);
  for (const path of paths) {
    let format: RatingFormat | undefined;
    for await (const { number, text } of linesOf(path)) {
      const isFirst = format === undefined;
      format ??= formatOf(text, path);
      if (isFirst && format.hasHeader) continue;
      for (const row of format.parse(text)) collection.add(row, format.people, path, number);
    }
    if (!format) throw new RatingsFormatError(`${path} is empty. ${knownForms()}`);
    collection.endSource(path);
  }
  return collection.ratings();
}

function formatOf(line: string, path: string): RatingFormat {
  const format = RATING_FORMATS.find(({ isBegunBy }) => isBegunBy(line));
  if (format) return format;
  throw new RatingsFormatError(`${path} begins with ${JSON.stringify(line.slice(0, 100))}. ${knownForms()}`);
}

function knownForms(): string {
  return `Ratings begin with one of: ${RATING_FORMATS.map(({ beginning }) => beginning).join('; ')}.`;
}
