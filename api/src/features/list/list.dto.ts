import type { AnimeId } from '../../engine/catalogue/catalogue.ts';
import type { TitleOrigin } from '../anime/anime-reference.ts';
import type { AnimeSummary, Page } from '../anime/anime.dto.ts';
import type { ListStatus } from '../../domain/list-entry.ts';

/** What a list says about a title. */
export interface ListEntryFacts {
  /**
   * MyAnimeList's id.
   * @isInt
   * @example 1
   */
  animeId: number;
  /**
   * The catalogue's title or, if the catalogue lacks it, the title as the imported site or file writes it.
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

/** What your list shall say about a title. It replaces everything the list said about it. */
export interface ListEntryUpdate {
  status: ListStatus;
  /**
   * 1 to 10; null for no score.
   * @isInt
   * @minimum 1
   * @maximum 10
   * @example 9
   */
  score: number | null;
  /**
   * How many episodes you have watched; at most as many as there are, if that is known.
   * @isInt
   * @minimum 0
   * @maximum 100000
   * @example 26
   */
  progress: number;
}

/** A title for your list, and everything the list shall say about it. */
export interface ListBatchEntry extends ListEntryUpdate {
  animeId: AnimeId;
  /** When that was so; now, if left out or in the future. */
  updatedAt?: Date;
}

/**
 * What happens to titles that are already on your list: they are replaced, or kept with only a missing score filled in.
 */
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
  /** `replace` if left out. */
  existing?: Existing;
}

/** A title on a list, and what the list says about it. */
export interface CountedEntry extends ListEntryUpdate {
  animeId: AnimeId;
}

/** A list whose statistics are wanted. */
export interface StatisticsRequest {
  /**
   * The list, each title once.
   * @maxItems 1000
   */
  entries: CountedEntry[];
}

/** The outcome of changes to many titles. */
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
