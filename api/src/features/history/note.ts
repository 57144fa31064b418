import type { RecommendationsNote } from '../recommendations/recommendations-note.ts';
import type { SearchNote } from '../search/search-note.ts';

/** What somebody asked for and was given. */
export type Note = SearchNote | RecommendationsNote;
