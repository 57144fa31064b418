import type { Recommendations } from '../recommendations/recommendations.dto.ts';
import type { Upstream } from '../../upstream/upstream-error.ts';

/** Whose list the recommendations were made from, and which part of it. */
export interface Profile {
  provider: Upstream;
  /** As it was asked for. @example "StandIn_Blaze" */
  userName: string;
  /** How many titles of the list AniRec knows the ids of. @isInt @example 214 */
  entries: number;
  /** How many it left out, since MyAnimeList does not have them or they cannot be read. @isInt @example 3 */
  leftOut: number;
  /** When the list was read. */
  fetchedAt: Date;
  /** Whether refreshing it was due and the provider failed. */
  stale: boolean;
}

/** Titles to watch next for somebody whose list is public. */
export interface ProfileRecommendations extends Recommendations {
  profile: Profile;
}
