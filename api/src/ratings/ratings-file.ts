import type { RatedList } from '../recommender/rated-lists.ts';
import { RATING_FORMATS, type RatingFormat, type Row } from './rating-formats.ts';
import { linesOf } from './text-lines.ts';

/** What files of ratings held. */
export interface Ratings {
  lists: RatedList[];
  ratings: number;
  /**
   * The first malformed rows, each named with its file and line; after those of a file, how many of its rows are no
   * entries of a list, and why.
   */
  faults: string[];
  /** How many rows were left out, malformed or no entries. */
  faultCount: number;
}

/** A file that is not of a form in which ratings come. */
export class RatingsFormatError extends Error {
  override readonly name = 'RatingsFormatError';
}

/** Malformed rows that are named one by one; beyond them they are counted. */
const FAULTS_NAMED = 20;

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
  const collection = new Collection(isWanted);
  for (const path of paths) {
    let format: RatingFormat | undefined;
    for await (const { number, text } of linesOf(path)) {
      const isFirst = format === undefined;
      format ??= formatOf(text, path);
      if (isFirst && format.hasHeader) continue;
      for (const row of format.parse(text)) collection.add(row, format.people, path, number);
    }
    if (!format) throw new RatingsFormatError(`${path} is empty. ${knownForms()}`);
    collection.endFile(path);
  }
  return collection.ratings();
}

/** What was read so far. Entries lie flat, since files of a hundred million rows shall fit in memory. */
class Collection {
  private readonly lists = new Map<string, { ids: number[]; scores: number[] }>();
  private readonly faults: string[] = [];
  private faultCount = 0;
  private malformed = 0;
  /** Rows of the present file that are no entries, by reason. */
  private readonly reasons = new Map<string, number>();

  constructor(private readonly isWanted: (user: string) => boolean) {}

  add(row: Row, people: RatingFormat['people'], path: string, line: number): void {
    if (row.kind === 'fault') {
      this.faultCount++;
      if (++this.malformed <= FAULTS_NAMED) this.faults.push(`${path}:${line}: left out: ${row.reason}`);
    } else if (this.isWanted(row.user)) {
      if (row.kind === 'entry') this.addEntry(`${people} ${row.user}`, row.id, row.score);
      else this.reasons.set(row.reason, (this.reasons.get(row.reason) ?? 0) + 1);
    }
  }

  endFile(path: string): void {
    for (const [reason, count] of this.reasons) {
      this.faultCount += count;
      this.faults.push(`${path}: left out ${count} rows: ${reason}`);
    }
    this.reasons.clear();
  }

  ratings(): Ratings {
    const lists = [...this.lists.values()].map(withoutRepeats);
    const ratings = lists.reduce((sum, { ids }) => sum + ids.length, 0);
    return { lists, ratings, faults: this.faults, faultCount: this.faultCount };
  }

  private addEntry(user: string, id: number, score: number): void {
    const list = this.lists.get(user);
    if (list) {
      list.ids.push(id);
      list.scores.push(score);
    } else this.lists.set(user, { ids: [id], scores: [score] });
  }
}

/** Each title where it first stood, with the score that it had last. */
function withoutRepeats(list: RatedList): RatedList {
  const scores = new Map(list.ids.map((id, k) => [id, list.scores[k] ?? 0]));
  if (scores.size === list.ids.length) return list;
  return { ids: [...scores.keys()], scores: [...scores.values()] };
}

function formatOf(line: string, path: string): RatingFormat {
  const format = RATING_FORMATS.find(({ isBegunBy }) => isBegunBy(line));
  if (format) return format;
  throw new RatingsFormatError(`${path} begins with ${JSON.stringify(line.slice(0, 100))}. ${knownForms()}`);
}

function knownForms(): string {
  return `Ratings begin with one of: ${RATING_FORMATS.map(({ beginning }) => beginning).join('; ')}.`;
}
