import type { FeedbackService } from '../feedback/feedback.service.ts';
import type { ListService } from '../list/list.service.ts';
import type { ListRecommendationOptions } from './recommendation-requests.dto.ts';
import type { Recommendations } from './recommendations.dto.ts';
import type { RecommendationsService } from './recommendations.service.ts';

/** Recommends titles to people whose lists AniRec keeps. */
export class PersonalRecommendationsService {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly list: ListService,
    private readonly feedback: FeedbackService,
  ) {}

  /**
   * Titles for somebody, from their list and what they are not interested in.
   *
   * @throws {UnprocessableError} where the options contradict each other or the catalogue.
   */
  async recommend(userId: string, options: ListRecommendationOptions): Promise<Recommendations> {
    const [entries, unwanted] = await Promise.all([this.list.entries(userId), this.feedback.all(userId)]);
    return this.recommendations.fromList({ entries, unwanted }, options);
  }
}
