/** Where somebody stands with a title, in MyAnimeList's words. */
export type ListStatus = 'watching' | 'completed' | 'on_hold' | 'dropped' | 'plan_to_watch';

/** One title on somebody's list, whatever site or file it came from. */
export interface ListEntry {
  /** MyAnimeList's id. */
  animeId: number;
  /** The title as its source writes it; empty where that gives none. */
  title: string;
  status: ListStatus;
  /** 1 to 10; null where it was not scored. */
  score: number | null;
  /** How many episodes were watched. */
  progress: number;
  /** When the source last changed it; null where it does not say. */
  updatedAt: Date | null;
}

/** What an entry says of somebody's taste, and whose list it is on. */
export interface OwnedEntry extends Pick<ListEntry, 'animeId' | 'status' | 'score' | 'progress'> {
  userId: string;
}

/** A title on a list that AniRec keeps. */
export interface StoredEntry extends ListEntry {
  /** When it was last changed, here or where it was brought from. */
  updatedAt: Date;
}
