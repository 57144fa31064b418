import type { AdultTitles, CatalogueEntry } from '../catalogue/catalogue.ts';
import { openTo } from './adult-titles.ts';
import { boostsAmong } from './boosts.ts';
import { buildNameTable } from './build-name-table.ts';
import { Candidates } from './candidates.ts';
import { foldText, signsOf } from './folded-text.ts';
import { hasEveryWord } from './every-word.ts';
import { GramIndex } from './gram-index.ts';
import { hashOf, type NameTable } from './name-table.ts';
import { searchedKeys, type SearchedKey } from './searched-keys.ts';
import { Similarity, type SharedGrams } from './similarity.ts';
import type { Trait } from './traits.ts';

/** What a name's score gains that is the search, and that looks like it too, down to its signs. */
const SAME_KEY = 0.12;
const SAME_SURFACE = 0.06;
/** The same, where the search has signs: whoever types them means the name that has them. */
const SAME_SIGNS = 0.3;
/** What a name's score is multiplied by that has the season, year or type which the search ends in, and one that has not. */
const FITTING = 1.2;
const UNFIT = 0.9;
/** From here on a name is called something like the search. */
const LIKE = 0.72;
/** A title that is less like the search than this share of the first one's likeness is left out. */
const MIN_OF_FIRST = 0.6;
/** Signs that a name has among others are less like the search than the same signs. */
const SOME_SIGNS = 0.8;

/** What was found for a search. */
export interface SearchResult {
  /** Best first. */
  animeIds: number[];
  /** Whether the first is called something like what was searched. */
  isExact: boolean;
}

/** What a search looks like, and what a name gains that looks the same. */
interface Surface {
  hash: number;
  gain: number;
}

/** What all names are found by. */
interface Names {
  readonly table: NameTable;
  readonly grams: GramIndex;
}

/**
 * The index of every title's names, in memory. Names that may be meant are found by what begins alike, by shared n-grams
 * and, for short searches, by length and letters; they are ordered by edit distance and popularity. A title is as good as
 * its best name.
 */
export class SearchIndex {
  private readonly similarity: Similarity;
  private readonly candidates: Candidates;
  /** The best score of each title in the search of this moment, and how like the search that name is. */
  private readonly scores: Float64Array;
  private readonly likenesses: Float64Array;
  /** The titles that have a score. */
  private found: number[] = [];

  private constructor(
    private readonly names: Names,
    private readonly entries: readonly CatalogueEntry[],
    /** What a title's scores are multiplied by. */
    private readonly boosts: Float64Array,
  ) {
    const { table, grams } = names;
    this.similarity = new Similarity(table);
    this.candidates = new Candidates(
      table,
      grams,
      Float32Array.from(table.columns.titles, title => boosts[title] ?? 1),
    );
    this.scores = new Float64Array(entries.length);
    this.likenesses = new Float64Array(entries.length);
  }

  /** Indexes every name of the titles: a third of a second's work for the whole catalogue, between which requests pass. */
  static async build(entries: readonly CatalogueEntry[]): Promise<SearchIndex> {
    const table = await buildNameTable(entries);
    const grams = await GramIndex.of(table);
    return SearchIndex.over({ table, grams }, entries);
  }

  private static over(names: Names, entries: readonly CatalogueEntry[]): SearchIndex {
    return new SearchIndex(names, entries, boostsAmong(entries));
  }

  /** The same names where other titles are popular. The entries are of the titles that the index was built of. */
  withPopularityOf(entries: readonly CatalogueEntry[]): SearchIndex {
    return SearchIndex.over(this.names, entries);
  }

  /**
   * Finds titles by any of their names, or by something like one.
   *
   * @param limit titles at the most.
   * @param adult whether titles for adults alone are found by anything but their exact names.
   */
  search(query: string, limit: number, adult: AdultTitles = 'show'): SearchResult {
    const folded = foldText(query);
    const gain = signsOf(folded.surface) === '' ? SAME_SURFACE : SAME_SIGNS;
    const surface = { hash: hashOf(folded.surface), gain };
    const keys = searchedKeys(query, folded, this.names.table.columns.genericKeys);
    for (const searched of keys) this.searchKey(searched, surface, limit);
    if (keys.length === 0) this.searchSigns(signsOf(folded.surface));
    return this.takeResult(folded.words, limit, openTo(query, adult));
  }

  /** The ids of all titles that have a text in one of their names, whatever its case, spaces and punctuation. */
  namedWith(text: string): number[] {
    const { key } = foldText(text);
    const { table } = this.names;
    const found = new Set<number>();
    if (key !== '')
      table.forEachContaining(key, name => found.add(this.idOf(table.columns.titles[name] ?? 0)));
    return [...found];
  }

  private idOf(title: number): number {
    return this.entries[title]?.id ?? 0;
  }

  private searchKey({ key, weight, trait }: SearchedKey, surface: Surface, limit: number): void {
    const { surfaces, weights } = this.names.table.columns;
    const meant = trait && this.havingTrait(trait);
    this.similarity.prepare(key);
    const compare = (name: number, grams: SharedGrams) => {
      const likeness = this.similarity.of(name, grams);
      const same = (likeness === 1 ? SAME_KEY : 0) + (surfaces[name] === surface.hash ? surface.gain : 0);
      const fits = meant ? (meant(name) ? FITTING : UNFIT) : 1;
      this.note(name, (likeness + same) * weight * fits * (weights[name] ?? 0), likeness * weight);
    };
    this.candidates.forEach(key, limit, compare);
    if (this.found.length === 0) this.candidates.forEachRemote(key, compare);
  }

  /** Says which names are of titles that have a trait. */
  private havingTrait(trait: Trait): (name: number) => boolean {
    const { titles, seasons } = this.names.table.columns;
    if (trait.kind === 'season') {
      const season = hashOf(trait.season);
      return name => seasons[name] === season;
    }
    const entryOf = (name: number) => this.entries[titles[name] ?? 0];
    return trait.kind === 'year'
      ? name => entryOf(name)?.year === trait.year
      : name => entryOf(name)?.type === trait.type;
  }

  /** Finds names by signs alone, such as "!!!". */
  private searchSigns(searched: string): void {
    if (searched === '') return;
    for (const [signs, names] of this.names.table.columns.bySigns) {
      const likeness = signs === searched ? 1 : SOME_SIGNS;
      if (signs.includes(searched)) for (const name of names) this.note(name, likeness, likeness);
    }
  }

  /** Keeps a name's score if it is its title's best. */
  private note(name: number, unboosted: number, likeness: number): void {
    const title = this.names.table.columns.titles[name] ?? 0;
    const score = unboosted * (this.boosts[title] ?? 0);
    const best = this.scores[title] ?? 0;
    if (score <= best) return;
    if (best === 0) this.found.push(title);
    this.scores[title] = score;
    this.likenesses[title] = likeness;
  }

  /** What was found, best first; forgets it. */
  private takeResult(words: string, limit: number, isOpen: (entry: CatalogueEntry) => boolean): SearchResult {
    const { scores, likenesses } = this;
    const found = this.found.filter(title => {
      const entry = this.entries[title];
      return entry !== undefined && isOpen(entry);
    });
    found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    const first = this.entries[found[0] ?? -1];
    const likeness = likenesses[found[0] ?? 0] ?? 0;
    const animeIds = found
      .filter(title => (likenesses[title] ?? 0) >= MIN_OF_FIRST * likeness)
      .slice(0, limit)
      .map(title => this.idOf(title));
    for (const title of this.found) scores[title] = likenesses[title] = 0;
    this.found = [];
    return { animeIds, isExact: likeness >= LIKE || (first !== undefined && hasEveryWord(first, words)) };
  }
}
