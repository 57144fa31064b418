import type { GramIndex } from './gram-index.ts';
import type { NameTable } from './name-table.ts';
import type { SharedGrams } from './similarity.ts';
import { TopNumbers } from './top-numbers.ts';

/** Names with the largest overlap that are compared for each title asked for, and at the least. */
const OVERLAPPING_A_TITLE = 2;
const MIN_OVERLAPPING = 60;
/** Names that begin with the key, the most popular first. */
const BEGINNING_A_TITLE = 4;
const MIN_BEGINNING = 80;
const MAX_CANDIDATES = 2_000;

/** What a name's n-grams count for beside the search's, where overlaps are compared. */
const LENGTH = 0.25;
/** What popularity counts for there. */
const POPULARITY = 0.3;

/** In keys up to so long, one typo leaves hardly an n-gram whole: names of like length and letters are compared. */
const SHORT_KEY = 7;
/** One edit up to this length, two above. */
const ONE_EDIT_LENGTH = 4;
/** A key of so many letters has no n-gram inside, and is looked for in all names. */
const MAX_WITHOUT_GRAMS = 1;

/** Goes through names that may be like a key. */
export class Candidates {
  /** What each name shares with the key of this moment. */
  private readonly overlaps: Float32Array;
  private readonly met: Int32Array;
  /** In which search each name was last visited. */
  private readonly visits: Int32Array;
  private search = 0;
  /** Whether any was visited in this search. */
  private visited = false;
  private readonly top = new TopNumbers(MAX_CANDIDATES);
  private readonly grams: SharedGrams = { overlap: 0, ofSearch: 0, ofName: 0 };

  /** @param boosts what a name's score is multiplied by, by name. */
  constructor(
    private readonly table: NameTable,
    private readonly index: GramIndex,
    private readonly boosts: Float32Array,
  ) {
    this.overlaps = new Float32Array(table.size);
    this.met = new Int32Array(table.size);
    this.visits = new Int32Array(table.size);
  }

  /**
   * Goes through the candidates, each once.
   *
   * @param key not empty.
   * @param titles how many titles are asked for.
   * @param compare is told what the name shares with the key: until the next one.
   */
  forEach(key: string, titles: number, compare: (name: number, grams: SharedGrams) => void): void {
    this.begin();
    const codes = Uint16Array.from(key, letter => letter.charCodeAt(0));
    const { count, weight } = this.index.overlap(codes, this.overlaps, this.met);
    this.grams.ofSearch = weight;
    const visit = (name: number) => this.visit(name, compare);
    this.forEachBeginning(key, Math.max(MIN_BEGINNING, BEGINNING_A_TITLE * titles), visit);
    this.forEachOverlapping(count, Math.max(MIN_OVERLAPPING, OVERLAPPING_A_TITLE * titles), visit);
    if (key.length <= SHORT_KEY) this.table.forEachLike(key, key.length <= ONE_EDIT_LENGTH ? 1 : 2, visit);
    if (key.length <= MAX_WITHOUT_GRAMS) this.table.forEachContaining(key, visit);
    for (let k = 0; k < count; k++) this.overlaps[this.met[k] ?? 0] = 0;
  }

  private begin(): void {
    this.search++;
    this.visited = false;
    this.grams.ofSearch = 0;
  }

  private visit(name: number, compare: (name: number, grams: SharedGrams) => void): void {
    if (this.visits[name] === this.search) return;
    this.visits[name] = this.search;
    this.visited = true;
    this.grams.overlap = this.overlaps[name] ?? 0;
    this.grams.ofName = this.index.weights[name] ?? 0;
    compare(name, this.grams);
  }

  /**
   * Goes through names that have at least letters in common with a key that is like none: those that begin as it does, else
   * those that have any of its letters.
   */
  forEachRemote(key: string, compare: (name: number, grams: SharedGrams) => void): void {
    this.begin();
    const visit = (name: number) => this.visit(name, compare);
    for (let length = key.length - 1; length > 0 && !this.visited; length--)
      this.forEachBeginning(key.slice(0, length), MIN_BEGINNING, visit);
    for (const letter of this.visited ? '' : new Set(key)) this.table.forEachContaining(letter, visit);
  }

  /** The most popular names that begin with a key. */
  private forEachBeginning(key: string, most: number, visit: (name: number) => void): void {
    const [from, to] = this.table.withPrefix(key);
    this.top.reset(most);
    for (let name = from; name < to; name++) this.top.offer(name, this.boosts[name] ?? 0);
    this.top.forEach(visit);
  }

  /** The names that share most with the key. */
  private forEachOverlapping(count: number, most: number, visit: (name: number) => void): void {
    const { ofSearch } = this.grams;
    this.top.reset(most);
    for (let k = 0; k < count; k++) {
      const name = this.met[k] ?? 0;
      const share = (this.overlaps[name] ?? 0) / (ofSearch + LENGTH * (this.index.weights[name] ?? 0));
      this.top.offer(name, share * (1 + POPULARITY * ((this.boosts[name] ?? 1) - 1)));
    }
    this.top.forEach(visit);
  }
}
