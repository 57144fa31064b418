import type { AnimeSummary, FilterSuggestion } from '../anime/anime.dto.ts';

/** Titles that the text may mean, best first. */
export interface Suggestions {
  data: AnimeSummary[];
  /**
   * Whether a name of the first title is the text, begins with it or contains it, give or take a few typos. False if no
   * title has such a name: then the titles with the closest names are returned.
   */
  exact: boolean;
  /** Given where all of the text names filters of `/anime`, such as "mappa" or "romance movies". */
  filters?: FilterSuggestion;
}
