import type { NameTable } from './name-table.ts';
import { OsaDistance } from './osa-distance.ts';

/**
 * What each way of being alike counts for, found by trying on 756 public searches and thousands of made ones. No single one
 * matters much: another value moves the share of right first hits by less than .005.
 */
export const WEIGHTS = {
  /** The search is a name's beginning, and is yet to be finished. */
  beginning: 0.96,
  /** What of that goes where nearly all is yet to be typed. */
  untyped: 0.12,
  /** The name is the search's beginning: the rest is words too many. */
  ownBeginning: 0.9,
  /** What of that goes where nearly all of the search is left over. */
  leftOver: 0.6,
  /** The search is in the middle or at the end of a name. */
  inside: 0.9,
  /** What of that goes where the name is much longer. */
  around: 0.1,
  /** Both share n-grams, in whatever order: words that changed places. */
  shared: 0.8,
  /** People rarely mistype the first letter. */
  otherFirstLetter: 0.96,
};

/** The search's n-grams weigh half of those that could be shared, the name's the other. */
const HALF = 0.5;
/** A name that shares less of the search's n-grams does not contain it. */
const MIN_SHARED_INSIDE = 0.4;
/** A shorter name is the beginning of too much. */
const MIN_BEGINNING = 3;

/** What a search and a name share. */
export interface SharedGrams {
  /** What the n-grams that they share weigh. */
  overlap: number;
  /** What the search's n-grams weigh together. */
  ofSearch: number;
  /** What the name's n-grams weigh together. */
  ofName: number;
}

/** Says how like one searched key the keys of names are. */
export class Similarity {
  private readonly distance = new OsaDistance();
  private key = '';

  /** @param table the names to compare with. */
  constructor(private readonly table: NameTable) {}

  /** Sets the key to compare with. */
  prepare(key: string): void {
    this.key = key;
    this.distance.prepare(key);
  }

  /** How like the key a name's is, 0 to 1; 1 for the same. */
  of(name: number, grams: SharedGrams): number {
    const { codes } = this.table.columns;
    const [from, to] = [this.table.startOf(name), this.table.endOf(name)];
    const [length, searched] = [to - from, this.key.length];
    this.distance.compare(codes, from, to);
    const { whole, beginning } = this.distance;
    if (whole === 0) return 1;
    let best = 1 - whole / Math.max(length, searched);
    if (length > searched) {
      const finished = 1 - WEIGHTS.untyped * (1 - searched / length);
      best = Math.max(best, (1 - beginning / searched) * WEIGHTS.beginning * finished);
    } else if (length >= MIN_BEGINNING) {
      const covered = 1 - WEIGHTS.leftOver * (1 - length / searched);
      const edits = this.distance.ofOwnBeginning(length);
      best = Math.max(best, (1 - edits / length) * WEIGHTS.ownBeginning * covered);
    }
    best = Math.max(best, this.byGrams(grams), this.inside(from, to, best, grams));
    return codes[from] === this.key.charCodeAt(0) ? best : best * WEIGHTS.otherFirstLetter;
  }

  private byGrams({ overlap, ofSearch, ofName }: SharedGrams): number {
    return overlap === 0 ? 0 : (WEIGHTS.shared * overlap) / (HALF * ofSearch + HALF * ofName);
  }

  /** How like any part of a name the key is, where that may be more than the best so far. */
  private inside(from: number, to: number, best: number, { overlap, ofSearch }: SharedGrams): number {
    const [length, searched] = [to - from, this.key.length];
    if (length <= searched || best >= WEIGHTS.inside) return 0;
    if (searched > 1 && overlap < MIN_SHARED_INSIDE * ofSearch) return 0;
    this.distance.compareInside(this.table.columns.codes, from, to);
    const alone = 1 - WEIGHTS.around * (1 - searched / length);
    return (1 - this.distance.beginning / searched) * WEIGHTS.inside * alone;
  }
}
