import type { RecommendationsInput } from '../history/history.dto.ts';
import type { RecommendationsNote } from '../history/note.ts';
import type { Recommendations } from './recommendations.dto.ts';

/** What history keeps of recommendations. */
export function recommendationsNote(
  input: RecommendationsInput,
  { data, continuations, modelVersion }: Recommendations,
): RecommendationsNote {
  const results = [...data, ...continuations].map(({ anime }) => anime.id);
  return { kind: 'recommendations', input, results, modelVersion };
}
