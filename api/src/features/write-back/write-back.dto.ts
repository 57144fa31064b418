import type { TitleName } from '../anime/anime-reference.ts';
import type { ListStatus } from '../../domain/list-entry.ts';

/**
 * What became of a change. `waiting`: it is not sent yet. `sent`: MyAnimeList has it. `refused`: MyAnimeList does not take
 * it, and your list here says again what it said before. `overtaken`: you changed the title at MyAnimeList later, and your
 * list here took that over. `abandoned`: it could not be sent for a week; your list here keeps it.
 */
export type WriteBackState = 'waiting' | 'sent' | 'refused' | 'overtaken' | 'abandoned';

/** What a list says of a title. */
export interface TitleFacts {
  status: ListStatus;
  /** 1 to 10; null where it is not scored. @isInt @example 9 */
  score: number | null;
  /** How many episodes were watched. @isInt @example 26 */
  progress: number;
}

/** A title that you changed here, and what became of that at MyAnimeList. */
export interface WriteBackEntry extends TitleName {
  /** MyAnimeList's id. @isInt @example 1 */
  animeId: number;
  state: WriteBackState;
  /** When you changed it here last. */
  changedAt: Date;
  /** What was sent; null for a title that was taken off, and where nothing was. */
  sent: TitleFacts | null;
  /** Why it is not sent, where it is not. @example "MyAnimeList does not answer. Try again in a minute." */
  reason: string | null;
}

/** How many changes became what, of the last 30 days. */
export interface WriteBackCounts {
  /** @isInt @example 2 */
  waiting: number;
  /** @isInt @example 40 */
  sent: number;
  /** @isInt @example 1 */
  refused: number;
  /** @isInt @example 0 */
  overtaken: number;
  /** @isInt @example 0 */
  abandoned: number;
}

/** Whether your changes go to MyAnimeList, and what became of them. */
export interface WriteBack {
  /** Whether this AniRec offers it. */
  available: boolean;
  /** Since when your changes go to MyAnimeList; null where they do not. */
  since: Date | null;
  counts: WriteBackCounts;
  /**
   * Changed last first.
   * @maxItems 50
   */
  data: WriteBackEntry[];
}

/** A title of which your list here says something else than yours at MyAnimeList, and was changed later. */
export interface WriteBackDifference extends TitleName {
  /** MyAnimeList's id. @isInt @example 1 */
  animeId: number;
  here: TitleFacts;
  /** Null where it is not on your list there. */
  there: TitleFacts | null;
}

/** What would be changed at MyAnimeList if all that is newer here were sent. Nothing is sent by asking. */
export interface WriteBackPreview {
  /** How many titles it would be. @isInt @example 3 */
  count: number;
  /**
   * The first hundred of them, by their ids.
   * @maxItems 100
   */
  data: WriteBackDifference[];
}

/** Whether your changes go to MyAnimeList from now on. */
export interface WriteBackChoice {
  /** Off: what is not sent yet is not sent any more. */
  writeBack: 'on' | 'off';
  /**
   * What is newer here already, as the preview shows it: it is sent too, or left. Left, where you leave it out.
   */
  differences?: 'send' | 'leave';
}
