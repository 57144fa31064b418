import { setImmediate } from 'node:timers/promises';
import type { CatalogueEntry } from '../anime/catalogue.ts';
import { largest } from '../recommender/largest.ts';
import { forEachMeaning } from './meanings.ts';
import { Postings } from './postings.ts';
import { fold, termsOf } from './terms.ts';

/** What popularity adds to a hit: nothing for a title on no list, `POPULARITY_BOOST` times its score at the most. */
const POPULARITY_BOOST = 1;
/** What each year of age adds, up to `OLD_YEARS`: a sequel carries its original's name, and the original is meant. */
const AGE_BOOST = 0.01;
const OLD_YEARS = 20;

/** Names cut into words in one go before requests get their turn again: some milliseconds of work. */
const NAMES_AT_ONCE = 1_000;

/** What was found for a search. */
export interface SearchResult {
  /** Best first. */
  animeIds: number[];
  /** Whether the first is called something like what was searched. */
  isExact: boolean;
}

/** The names of all titles. */
interface Names {
  readonly postings: Postings;
  /** Each name without case, spaces and punctuation. */
  readonly keys: readonly string[];
  /** The place of the title that each name is of. */
  readonly titles: Int32Array;
}

/**
 * The index of every title's names, in memory. A name is found where it holds every word of the search, or one like it;
 * a title is as good as its best name.
 */
export class SearchIndex {
  /** What names score in the search of this moment, and how many of its words they meet. */
  private readonly sums: Float32Array;
  private readonly met: Uint8Array;

  private constructor(
    private readonly names: Names,
    private readonly animeIds: readonly number[],
    /** What a title's hits are multiplied by. */
    private readonly boosts: Float64Array,
  ) {
    this.sums = new Float32Array(names.titles.length);
    this.met = new Uint8Array(names.titles.length);
  }

  /** Indexes every name of the titles: a third of a second's work for the whole catalogue, between which requests pass. */
  static async build(entries: readonly CatalogueEntry[]): Promise<SearchIndex> {
    const names = entries.flatMap((entry, title) => namesOf(entry).map(name => ({ name, title })));
    const words: string[][] = [];
    for (const { name } of names) {
      if (words.length % NAMES_AT_ONCE === 0) await setImmediate();
      words.push(termsOf(name));
    }
    const postings = await Postings.of(words);
    const titles = Int32Array.from(names, ({ title }) => title);
    const keys = names.map(({ name }) => keyOf(name));
    return new SearchIndex(
      { postings, keys, titles },
      entries.map(({ id }) => id),
      boostsAmong(entries),
    );
  }

  /** The same names where other titles are popular. The entries are of the titles that the index was built of. */
  withPopularityOf(entries: readonly CatalogueEntry[]): SearchIndex {
    return new SearchIndex(
      this.names,
      entries.map(({ id }) => id),
      boostsAmong(entries),
    );
  }

  /**
   * Finds titles by any of their names: the last word may be unfinished, and longer words may hold typos.
   *
   * @param query of at most 255 words.
   * @returns at most `limit` titles.
   */
  search(query: string, limit: number): SearchResult {
    const { postings } = this.names;
    const searched = termsOf(query);
    this.sums.fill(0);
    this.met.fill(0);
    searched.forEach((each, before) => {
      const isLast = before === searched.length - 1;
      forEachMeaning(postings.dictionary, each, isLast, (word, weight) =>
        postings.add(word, weight, this.sums, this.met, before),
      );
    });
    const scores = this.scoresOfTitles(searched.length);
    const titles = largest(scores, title => (scores[title] ?? 0) > 0, limit);
    return { animeIds: titles.map(title => this.animeIds[title] ?? 0), isExact: titles.length > 0 };
  }

  /** The ids of all titles that have a text in one of their names, whatever its case, spaces and punctuation. */
  namedWith(text: string): number[] {
    const key = keyOf(text);
    if (key === '') return [];
    const { titles, keys } = this.names;
    const found = new Set<number>();
    keys.forEach((each, name) => {
      if (each.includes(key)) found.add(this.animeIds[titles[name] ?? 0] ?? 0);
    });
    return [...found];
  }

  /** What each title scores by the best of its names that meet so many words; 0 where none does. */
  private scoresOfTitles(words: number): Float64Array {
    const scores = new Float64Array(this.animeIds.length);
    if (words === 0) return scores;
    const { titles } = this.names;
    for (let name = 0; name < titles.length; name++) {
      if (this.met[name] !== words) continue;
      const title = titles[name] ?? 0;
      const score = (this.sums[name] ?? 0) * (this.boosts[title] ?? 0);
      if (score > (scores[title] ?? 0)) scores[title] = score;
    }
    return scores;
  }
}

/** By the titles' places. */
function boostsAmong(entries: readonly CatalogueEntry[]): Float64Array {
  const most = entries.reduce((largestSoFar, { popularity }) => Math.max(largestSoFar, popularity), 1);
  const latest = entries.reduce((year, entry) => Math.max(year, entry.year ?? 0), 0);
  const boostOf = ({ popularity, year }: CatalogueEntry) => {
    const age = Math.min(latest - (year ?? latest), OLD_YEARS);
    return (1 + (POPULARITY_BOOST * Math.log1p(popularity)) / Math.log1p(most)) * (1 + AGE_BOOST * age);
  };
  return Float64Array.from(entries, boostOf);
}

function keyOf(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function namesOf({ title, titleEnglish, titleRomaji, titleJapanese, synonyms }: CatalogueEntry): string[] {
  return [
    ...new Set([title, titleEnglish, titleRomaji, titleJapanese, ...synonyms].filter(name => name !== null)),
  ];
}
