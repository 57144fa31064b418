import type { Request } from 'express';
import type { ListRecommendationOptions, RecommendationPick } from './recommendation-requests.dto.ts';
import type { Recommendations } from './recommendations.dto.ts';

/** What recommendations were made from: one anime, some picks, or your list as it was then. */
export type RecommendationSource = 'anime' | 'picks' | 'list';

/** What recommendations were asked for. */
export interface RecommendationsInput {
  source: RecommendationSource;
  /**
   * What they were made from; none where that is your list, which is not copied here.
   * @maxItems 1000
   */
  picks: RecommendationPick[];
  /**
   * MyAnimeList ids of titles that nothing like was wanted of.
   * @isInt
   * @maxItems 100
   */
  unlike: number[];
  options: ListRecommendationOptions;
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

/** Notes recommendations in the history of whoever asked for them. */
export interface RecommendationsRecorder {
  noteAfter(request: Request, note: RecommendationsNote): void;
}

/** What history keeps of recommendations. */
export function recommendationsNote(
  input: RecommendationsInput,
  { data, continuations, modelVersion }: Recommendations,
): RecommendationsNote {
  const results = [...data, ...continuations].map(({ anime }) => anime.id);
  return { kind: 'recommendations', input, results, modelVersion };
}
