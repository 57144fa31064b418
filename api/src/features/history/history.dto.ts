import type { AnimeReference } from '../anime/anime-reference.ts';
import type { Page } from '../anime/anime.dto.ts';
import type { RecommendationsInput } from '../recommendations/recommendations-note.ts';
import type { SearchInput } from '../search/search-note.ts';

/** What the history holds: searches and recommendations. */
export type HistoryKind = 'search' | 'recommendations';

/** What every entry of your history has. */
export interface HistoryEntryFacts {
  /**
   * Names the entry; later ones have larger numbers.
   * @isInt
   * @example 4711
   */
  id: number;
  /**
   * The titles that were returned, in order; of recommendations, those to continue with come last.
   * @maxItems 200
   */
  results: AnimeReference[];
  /**
   * Names the model that was in use: it makes the recommendations, and tells a search which titles are popular.
   * @example "3f2a9c51d0be"
   */
  modelVersion: string;
  /** @example "2026-11-22T18:30:00.000Z" */
  createdAt: Date;
}

/** A search that you made. */
export interface SearchEntry extends HistoryEntryFacts {
  kind: 'search';
  input: SearchInput;
}

/** Recommendations that you got. */
export interface RecommendationsEntry extends HistoryEntryFacts {
  kind: 'recommendations';
  input: RecommendationsInput;
}

/** Something that you asked for, and what you got. */
export type HistoryEntry = SearchEntry | RecommendationsEntry;

/** One page of your history. */
export interface HistoryPage {
  data: HistoryEntry[];
  page: Page;
}
