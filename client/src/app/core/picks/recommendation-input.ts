import type { RecommendationPick } from '@anirec/openapi/angular';
import { formatPicks, parsePicks } from './picks-text';

/** More than 40 ids, each of up to ten digits, may be longer than the API reads. */
export const MAX_UNLIKE = 40;

/** What a visitor has watched, and the titles that nothing like is wanted of. No title is both. */
export interface RecommendationInput {
  readonly picks: readonly RecommendationPick[];
  readonly unlike: readonly number[];
}

/** An input as an address holds it, such as `picks=1:9,6&unlike=20,269`; a part that is empty is left out. */
export interface InputParams {
  readonly picks?: string;
  readonly unlike?: string;
}

/** Reads an input. What cannot be read is left out, and a title that is a pick is none that is unwanted. */
export function parseInput({ picks = '', unlike = '' }: InputParams): RecommendationInput {
  const read = parsePicks(picks);
  const picked = new Set(read.map(({ animeId }) => animeId));
  const unwanted = parsePicks(unlike).map(({ animeId }) => animeId);
  return { picks: read, unlike: unwanted.filter(animeId => !picked.has(animeId)).slice(0, MAX_UNLIKE) };
}

/** Writes an input. */
export function formatInput({ picks, unlike }: RecommendationInput): InputParams {
  return {
    ...(picks.length > 0 && { picks: formatPicks(picks) }),
    ...(unlike.length > 0 && { unlike: unlike.join(',') }),
  };
}

/** Whether two inputs name the same titles with the same scores, in the same order. */
export function isSameInput(a: RecommendationInput, b: RecommendationInput): boolean {
  const [one, other] = [formatInput(a), formatInput(b)];
  return one.picks === other.picks && one.unlike === other.unlike;
}

/** How many titles an input names. */
export function countOf({ picks, unlike }: RecommendationInput): number {
  return picks.length + unlike.length;
}
