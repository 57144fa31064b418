import MiniSearch from 'minisearch';
import type { CatalogueEntry } from '../anime/catalogue.ts';
import { termsOf } from './terms.ts';

/** Edits that a word may have in it, as a share of its length: one in words of 4 to 7 letters, two in longer ones. */
const TYPO_SHARE = 0.25;
const MOST_TYPOS = 2;
/** Shorter words are too much like each other for typos to be told from other words. */
const TYPO_FROM_LETTERS = 4;
/** What an unfinished and a misspelt word count for, beside 1 for the word itself. */
const WEIGHTS = { prefix: 0.6, fuzzy: 0.3 };
/** BM25 (Robertson and Zaragoza 2009) with full regard for length: of two names with the words, the shorter is meant. */
const BM25 = { k: 1.2, b: 1, d: 0 };
/** What popularity adds to a hit: nothing for a title on no list, `POPULARITY_BOOST` times its score at the most. */
const POPULARITY_BOOST = 1;
/** What each year of age adds, up to `OLD_YEARS`: a sequel carries its original's name, and the original is meant. */
const AGE_BOOST = 0.01;
const OLD_YEARS = 20;

/**
 * Names indexed in one go before requests get their turn again: some milliseconds of work. MiniSearch pauses for at
 * least a millisecond after each.
 */
const NAMES_AT_ONCE = 100;

/** The index of every title's names, in memory: each name is a document of its own. */
export class SearchIndex {
  private constructor(
    private readonly names: MiniSearch,
    /** The title that a document names. */
    private readonly animeIds: readonly number[],
    /** What a title's hits are multiplied by. */
    private readonly boosts: ReadonlyMap<number, number>,
  ) {}

  /** Indexes every name of the titles: a second's work or two for the whole catalogue, between which requests pass. */
  static async build(entries: readonly CatalogueEntry[]): Promise<SearchIndex> {
    const documents = entries
      .flatMap(entry => namesOf(entry).map(name => ({ name, animeId: entry.id })))
      .map((document, id) => ({ ...document, id }));
    const names = new MiniSearch({
      fields: ['name'],
      tokenize: termsOf,
      processTerm: term => term,
      searchOptions: {
        combineWith: 'AND',
        prefix: (_term, index, terms) => index === terms.length - 1,
        fuzzy: term => (term.length >= TYPO_FROM_LETTERS ? TYPO_SHARE : false),
        maxFuzzy: MOST_TYPOS,
        weights: WEIGHTS,
        bm25: BM25,
      },
    });
    await names.addAllAsync(documents, { chunkSize: NAMES_AT_ONCE });
    const animeIds = documents.map(({ animeId }) => animeId);
    return new SearchIndex(names, animeIds, boostsAmong(entries));
  }

  /** The same names where other titles are popular. The entries are of the titles that the index was built of. */
  withPopularityOf(entries: readonly CatalogueEntry[]): SearchIndex {
    return new SearchIndex(this.names, this.animeIds, boostsAmong(entries));
  }

  /**
   * Finds titles by any of their names: the last word may be unfinished, and longer words may hold typos.
   *
   * @returns ids, best first, at most `limit`.
   */
  search(query: string, limit: number): number[] {
    const boostDocument = (document: unknown) => this.boosts.get(this.titleOf(document)) ?? 1;
    const found = new Set<number>();
    for (const { id } of this.names.search(query, { boostDocument })) {
      found.add(this.titleOf(id));
      if (found.size === limit) break;
    }
    return [...found];
  }

  private titleOf(document: unknown): number {
    return this.animeIds[Number(document)] ?? 0;
  }
}

function boostsAmong(entries: readonly CatalogueEntry[]): Map<number, number> {
  const most = entries.reduce((largest, { popularity }) => Math.max(largest, popularity), 1);
  const latest = entries.reduce((year, entry) => Math.max(year, entry.year ?? 0), 0);
  const boostOf = ({ popularity, year }: CatalogueEntry) => {
    const age = Math.min(latest - (year ?? latest), OLD_YEARS);
    return (1 + (POPULARITY_BOOST * Math.log1p(popularity)) / Math.log1p(most)) * (1 + AGE_BOOST * age);
  };
  return new Map(entries.map(entry => [entry.id, boostOf(entry)]));
}

function namesOf({ title, titleEnglish, titleRomaji, titleJapanese, synonyms }: CatalogueEntry): string[] {
  return [
    ...new Set([title, titleEnglish, titleRomaji, titleJapanese, ...synonyms].filter(name => name !== null)),
  ];
}
