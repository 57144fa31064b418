import type { RecommendationsInput, SearchInput } from './history.dto.ts';

/** A search to be noted. */
export interface SearchNote {
  readonly kind: 'search';
  readonly input: SearchInput;
  /** The ids that were given. */
  readonly results: number[];
}

/** Recommendations to be noted. */
export interface RecommendationsNote {
  readonly kind: 'recommendations';
  readonly input: RecommendationsInput;
  /** The ids that were given. */
  readonly results: number[];
  /** Of the model that made them. */
  readonly modelVersion: string;
}

/** What somebody asked for and was given. */
export type Note = SearchNote | RecommendationsNote;
