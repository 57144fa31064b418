import type { AnimeSummary } from '../anime/anime.dto.ts';

/** Titles that a search text may mean, best first. */
export interface Suggestions {
  data: AnimeSummary[];
  /**
   * Whether the first title is called something like the text: a name of it is the text, begins with it or contains it,
   * give or take a few typos. False where no title is: the ones whose names come nearest are given then.
   */
  exact: boolean;
}
