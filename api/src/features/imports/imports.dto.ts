import type { ListStatus } from '../../domain/list-entry.ts';

/** Where a list is imported from. */
export type ImportSource = 'myanimelist' | 'anilist' | 'file';

/** An import ends as `completed` or as `failed`. A failed one has changed nothing. */
export type ImportState = 'running' | 'completed' | 'failed';

/** Which list to import. */
export interface ImportRequest {
  source: 'myanimelist' | 'anilist';
  /**
   * The owner of the public list. Leave it out to import your own list from MyAnimeList.
   * @pattern ^[A-Za-z0-9_-]{2,20}$
   * @example "StandIn_Blaze"
   */
  userName?: string;
}

/** A title that a name in a list could mean. */
export interface TitleCandidate {
  /** @isInt @example 1 */
  animeId: number;
  /** @example "Cowboy Bebop" */
  title: string;
  /** In which it began; null where that is not known. @isInt @example 1998 */
  year: number | null;
}

/** The titles that an entry could mean, and what the entry says: put that on your list for the right one. */
export interface TitleChoice {
  /**
   * The most likely first.
   * @maxItems 5
   */
  candidates: TitleCandidate[];
  status: ListStatus;
  /** 1 to 10; null where it was not scored. @isInt @example 9 */
  score: number | null;
  /** How many episodes were watched. @isInt @example 26 */
  progress: number;
}

/** An entry that was not imported, and why. */
export interface LeftOutTitle {
  /** MyAnimeList's id, where the source has one. @isInt @example 1 */
  animeId: number | null;
  /** The title as the source writes it, where it has one. @example "Cowboy Bebop" */
  title: string | null;
  /** @example "Its status “Sleeping” is unknown." */
  reason: string;
  /** Where the list has a name alone, and it is not certain whose that is. */
  choice?: TitleChoice;
}

/** What was read otherwise than it stands in the source, such as a damaged letter in a file. */
export interface ImportNote {
  /** The line of the file, from 1; null where the source has no lines. @isInt @example 7 */
  line: number | null;
  /** @example "An “&” that stands alone was read as one." */
  note: string;
}

/** What an import did to your list. Titles that the source does not have stay as they were. */
export interface ImportReport {
  /** How many titles are new on your list. @isInt @example 120 */
  taken: number;
  /** How many were on it, and have another status, score or progress now. @isInt @example 12 */
  updated: number;
  /** How many were on it, and stayed as they were. @isInt @example 82 */
  unchanged: number;
  /** How many could not be taken over. @isInt @example 1 */
  leftOutCount: number;
  /**
   * The first hundred of those; entries with candidates to choose from come first.
   * @maxItems 100
   */
  leftOut: LeftOutTitle[];
  /** How many places were read otherwise than they stand in the source. @isInt @example 1 */
  noteCount: number;
  /**
   * The first hundred of those.
   * @maxItems 100
   */
  notes: ImportNote[];
}

/** An import of a list, and its outcome. */
export interface Import {
  /** @format uuid @example "0f8fad5b-d9cb-469f-a165-70867728950e" */
  id: string;
  source: ImportSource;
  /** Whose public list it is; null for your own one, and for a file. @example "StandIn_Blaze" */
  userName: string | null;
  state: ImportState;
  /** How many titles have been read so far. @isInt @example 215 */
  done: number;
  /** How many there are; null until that is known. @isInt @example 215 */
  total: number | null;
  /** Once it is completed. */
  report: ImportReport | null;
  /**
   * Why it failed, and what to do; null where it did not.
   * @example "MyAnimeList does not answer. Try again in a minute."
   */
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

/** Your imports of the last 30 days. */
export interface Imports {
  /** The latest first, twenty at most. */
  data: Import[];
}
