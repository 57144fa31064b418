import type { ListEntry } from './list-entry.ts';

/** A title of a source that was not taken over. */
export interface LeftOutEntry {
  /** MyAnimeList's id, where the source has one that can be read. */
  animeId: number | null;
  /** The title as the source writes it, where it has one. */
  title: string | null;
  /** Why, for the person whose list it is. */
  reason: string;
}

/** What of a source was read otherwise than it stands there. */
export interface ReadingNote {
  /** The line of the file, from 1; null where there are none. */
  line: number | null;
  /** A plain sentence, for the person whose list it is. */
  note: string;
}

/** An entry whose title is told by its name, or by another site's id: what it is, is yet to be found out. */
export interface UnresolvedEntry extends Omit<ListEntry, 'animeId'> {
  aniListId: number | null;
  tmdb: string | null;
  /** MyAnimeList's id, if the number is one: the name decides. */
  doubtfulId: number | null;
  /** Every name that the file has for it. */
  names: readonly string[];
  year: number | null;
}

/**
 * A list as another site or a file has it: each title once, and what could not be taken.
 *
 * @typeParam LeftOut tells more of what was left out, where more is known.
 */
export interface ImportedList<LeftOut extends LeftOutEntry = LeftOutEntry> {
  readonly entries: readonly ListEntry[];
  readonly leftOut: readonly LeftOut[];
  /** What was read otherwise than it stands there. */
  readonly notes: readonly ReadingNote[];
}

/** A list as a file has it. */
export interface ImportedFile extends ImportedList {
  /** Entries of which it is yet to be found out which anime they mean. */
  readonly unresolved: readonly UnresolvedEntry[];
}
