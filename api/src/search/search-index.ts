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

/** The index of every title's names, in memory: each name is a document of its own. */
export class SearchIndex {
  private readonly index: MiniSearch<{ id: number; name: string }>;
  /** The title that a document names. */
  private readonly animeIds: readonly number[];

  constructor(entries: readonly CatalogueEntry[]) {
    const names = entries.flatMap(entry => namesOf(entry).map(name => ({ name, entry })));
    const boostOf = boostsAmong(entries);
    const boosts = names.map(({ entry }) => boostOf(entry));
    this.animeIds = names.map(({ entry }) => entry.id);
    this.index = new MiniSearch({
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
        boostDocument: document => boosts[Number(document)] ?? 1,
      },
    });
    this.index.addAll(names.map(({ name }, id) => ({ id, name })));
  }

  /**
   * Finds titles by any of their names: the last word may be unfinished, and longer words may hold typos.
   *
   * @returns ids, best first, at most `limit`.
   */
  search(query: string, limit: number): number[] {
    const found = new Set<number>();
    for (const { id } of this.index.search(query)) {
      found.add(this.animeIds[Number(id)] ?? 0);
      if (found.size === limit) break;
    }
    return [...found];
  }
}

function boostsAmong(entries: readonly CatalogueEntry[]): (entry: CatalogueEntry) => number {
  const most = entries.reduce((largest, { popularity }) => Math.max(largest, popularity), 1);
  const latest = entries.reduce((year, entry) => Math.max(year, entry.year ?? 0), 0);
  return ({ popularity, year }) => {
    const age = Math.min(latest - (year ?? latest), OLD_YEARS);
    return (1 + (POPULARITY_BOOST * Math.log1p(popularity)) / Math.log1p(most)) * (1 + AGE_BOOST * age);
  };
}

function namesOf({ title, titleEnglish, titleRomaji, titleJapanese, synonyms }: CatalogueEntry): string[] {
  return [
    ...new Set([title, titleEnglish, titleRomaji, titleJapanese, ...synonyms].filter(name => name !== null)),
  ];
}
