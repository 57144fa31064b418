import type { ListRecommendationOptions } from '../recommendations/recommendation-requests.dto.ts';
import type { RecommendationsService } from '../recommendations/recommendations.service.ts';
import type { PublicLists } from '../../upstream/public-lists.ts';
import type { Upstream } from '../../upstream/upstream-error.ts';
import type { ProfileRecommendations } from './profiles.dto.ts';

/** Recommends from lists that their owners show to everyone. */
export class ProfilesService {
  constructor(
    private readonly lists: PublicLists,
    private readonly recommendations: RecommendationsService,
  ) {}

  /**
   * Titles for whoever's public list it is.
   *
   * @throws {NotFoundError} where nobody has the name.
   * @throws {UnprocessableError} where the list is private or too long, or the options cannot be used.
   * @throws {UpstreamError} where the provider fails, and the list is not remembered.
   */
  async recommend(
    provider: Upstream,
    userName: string,
    options: ListRecommendationOptions,
  ): Promise<ProfileRecommendations> {
    const { entries, leftOut, fetchedAt, stale } = await this.lists.listOf(provider, userName);
    return {
      ...this.recommendations.fromList({ entries, unwanted: [] }, options),
      profile: {
        provider,
        userName,
        entries: entries.length,
        leftOut: leftOut.length,
        fetchedAt,
        stale,
      },
    };
  }
}
