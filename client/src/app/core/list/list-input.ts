import type { RecommendationRequest } from '@anirec/openapi/angular';
import type { BrowserListContent, KeptEntry } from './browser-list-content';

/** The API keeps away from no more titles at once. */
const MAX_UNLIKE = 100;
/** What is scored so low speaks against titles like it, as it does on a list that the API keeps. */
const LOWEST_LIKED = 5;

/** Reads from a list what the API is to recommend from. What is only planned says nothing. */
export function inputOf({
  entries,
  unwanted,
}: BrowserListContent): Required<Pick<RecommendationRequest, 'picks' | 'unlike'>> {
  const seen = entries.filter(({ status }) => status !== 'plan_to_watch');
  const unwantedIds = new Set(unwanted.map(({ animeId }) => animeId));
  const liked = seen.filter(entry => isLiked(entry) && !unwantedIds.has(entry.animeId));
  const disliked = seen.filter(entry => !isLiked(entry)).map(({ animeId }) => animeId);
  return {
    picks: liked.map(({ animeId, score }) => (score === null ? { animeId } : { animeId, score })),
    unlike: [...new Set([...unwantedIds, ...disliked])].slice(0, MAX_UNLIKE),
  };
}

function isLiked({ status, score }: KeptEntry): boolean {
  return status !== 'dropped' && (score === null || score >= LOWEST_LIKED);
}
