import type { AnimeSummary } from '../anime/anime.dto.ts';

/** Titles that a search text may mean, best first. */
export interface Suggestions {
  data: AnimeSummary[];
}
