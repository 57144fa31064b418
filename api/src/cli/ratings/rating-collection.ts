import type { RatedList } from '../../engine/recommender/rated-lists.ts';
import type { RatingRow } from './rating-row.ts';

/** Ratings that were read. */
export interface Ratings {
  lists: RatedList[];
  ratings: number;
  /**
   * The first malformed rows, each named with its source and number; after those of a source, how many of its rows are no
   * entries of a list, and why.
   */
  faults: string[];
  /** How many rows were left out, malformed or no entries. */
  faultCount: number;
}

/** Malformed rows that are named one by one; beyond them they are counted. */
const FAULTS_NAMED = 20;

/** What was read so far. Entries lie flat, since files of a hundred million rows shall fit in memory. */
export class RatingCollection {
  private readonly lists = new Map<string, { ids: number[]; scores: number[] }>();
  private readonly faults: string[] = [];
  private faultCount = 0;
  private malformed = 0;
  /** Rows of the present source that are no entries, by reason. */
  private readonly reasons = new Map<string, number>();

  constructor(private readonly isWanted: (user: string) => boolean) {}

  /**
   * @param people whose users these are: the same name among others is somebody else.
   * @param source where the row stands, with its number there.
   */
  add(row: RatingRow, people: string, source: string, number: number): void {
    if (row.kind === 'fault') {
      this.faultCount++;
      if (++this.malformed <= FAULTS_NAMED) this.faults.push(`${source}:${number}: left out: ${row.reason}`);
    } else if (this.isWanted(row.user)) {
      if (row.kind === 'entry') this.addEntry(`${people} ${row.user}`, row.id, row.score);
      else this.reasons.set(row.reason, (this.reasons.get(row.reason) ?? 0) + 1);
    }
  }

  /** Says how many rows of a source were no entries; then comes another, or none. */
  endSource(source: string): void {
    for (const [reason, count] of this.reasons) {
      this.faultCount += count;
      this.faults.push(`${source}: left out ${count} rows: ${reason}`);
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
