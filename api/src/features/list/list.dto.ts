import type { AnimeId } from '../../engine/catalogue/catalogue.ts';
import type { TitleOrigin } from '../anime/anime-reference.ts';
import type { AnimeSummary, Page } from '../anime/anime.dto.ts';
import type { ListStatus } from '../../domain/list-entry.ts';

/** What a list says of a title. */
export interface ListEntryFacts {
  /**
   * MyAnimeList's id.
   * @isInt
   * @example 1
   */
  animeId: number;
  /**
   * The catalogue's title; where the catalogue lacks it, the title as the site or file writes it that the list was brought
   * from.
   * @example "Cowboy Bebop"
   */
  title: string;
  titleFrom: TitleOrigin;
  status: ListStatus;
  /** 1 to 10; null where it was not scored. @isInt @example 9 */
  score: number | null;
  /** How many episodes were watched. @isInt @example 26 */
  progress: number;
  /** When it was last changed, here or where it was brought from. @example "2026-11-22T18:30:00.000Z" */
  updatedAt: Date;
}

/** A title on your list. */
export interface ListedAnime extends ListEntryFacts {
  /** What the catalogue knows of it; null where it does not have the title, since MyAnimeList has more. */
  anime: AnimeSummary | null;
}

/** One page of your list. */
export interface ListPage {
  data: ListedAnime[];
  page: Page;
}

/** What your list is to say of a title. It replaces all that the list said of it. */
export interface ListEntryUpdate {
  status: ListStatus;
  /**
   * 1 to 10; null for a title that you do not score.
   * @isInt
   * @minimum 1
   * @maximum 10
   * @example 9
   */
  score: number | null;
  /**
   * How many episodes you have watched; at most as many as there are, where that is known.
   * @isInt
   * @minimum 0
   * @maximum 100000
   * @example 26
   */
  progress: number;
}

/** A title for your list, and all that it is to say of it. */
export interface ListBatchEntry extends ListEntryUpdate {
  animeId: AnimeId;
  /** When that was so; left out, now. What is in the future is now, too. */
  updatedAt?: Date;
}

/** What becomes of what your list says of a title already: it is replaced, or kept, but for a score that it lacks. */
export type Existing = 'replace' | 'keep';

/** Changes to many titles of your list. */
export interface ListBatch {
  /**
   * Titles to put on your list, each once.
   * @maxItems 500
   */
  put?: ListBatchEntry[];
  /**
   * Titles to take off your list. None of them may be among those to put on it.
   * @maxItems 500
   */
  remove?: AnimeId[];
  /** `replace` where you leave it out. */
  existing?: Existing;
}

/** What came of changes to many titles. */
export interface ListBatchResult {
  /** How many titles are new on your list. @isInt @example 12 */
  taken: number;
  /** How many were on it, and have another status, score or progress now. @isInt @example 3 */
  updated: number;
  /** How many were on it, and stayed as they were. @isInt @example 4 */
  unchanged: number;
  /** Titles that were not put on it, since neither the catalogue nor your list has them. @example [999999] */
  unknown: AnimeId[];
}

/** Your whole list, as a file of JSON. */
export interface ListExport {
  exportedAt: Date;
  /** Every title on the list, by its id. */
  entries: ListEntryFacts[];
}
