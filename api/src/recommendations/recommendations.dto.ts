import type { AnimeSummary } from '../anime/anime.dto.ts';

/** A title that you have watched, with the score that you gave it, if you did. */
export interface RecommendationPick {
  /**
   * @isInt
   * @minimum 1
   * @maximum 2147483647
   * @example 1
   */
  animeId: number;
  /**
   * 1 to 10, as on MyAnimeList. Leave it out for a title that you did not score.
   * @isInt
   * @minimum 1
   * @maximum 10
   * @example 9
   */
  score?: number;
}

/** What to recommend from. */
export interface RecommendationRequest {
  /**
   * Each title once.
   * @minItems 1
   * @maxItems 1000
   */
  picks: RecommendationPick[];
  /**
   * The most titles to give.
   * @isInt
   * @minimum 1
   * @maximum 100
   * @default 20
   */
  limit?: number;
}

/** A title by its id and its name. */
export interface AnimeReference {
  /** @isInt @example 1 */
  id: number;
  /** @example "Cowboy Bebop" */
  title: string;
}

/** A pick that led to a recommendation. */
export interface Reason {
  anime: AnimeReference;
  /** What this pick adds to the score; negative where liking it speaks against the title. */
  share: number;
}

/** A title worth watching next, and why. */
export interface Recommendation {
  anime: AnimeSummary;
  /** The sum of the shares of its reasons. It orders one answer; do not compare it across answers. */
  score: number;
  /** What each pick adds, the strongest first. */
  reasons: Reason[];
}

/** Titles to watch next, best first. */
export interface Recommendations {
  data: Recommendation[];
  /** Names the model that made them: the same request with the same model has the same answer. @example "3f2a9c51d0be" */
  modelVersion: string;
}
