import {
  Controller,
  Extension,
  Get,
  OperationId,
  Queries,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import { writtenBy } from '../../http/prepared-json.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { PersonalRecommendationsService } from './personal-recommendations.service.ts';
import type { ListRecommendationOptions } from './recommendation-requests.dto.ts';
import type { Recommendations } from './recommendations.dto.ts';
import { recommendationsJson } from './recommendations-json.ts';
import {
  recommendationsNote,
  type RecommendationsInput,
  type RecommendationsRecorder,
} from './recommendations-note.ts';

/** What you could watch next, and why. */
@Route('api/v1/users/me/recommendations')
@Tags('recommendations')
@Security('session')
@Response<Problem>(400, 'A parameter is unknown or malformed; `errors` says which.')
export class PersonalRecommendationsController extends Controller {
  constructor(
    private readonly recommendations: PersonalRecommendationsService,
    private readonly history: RecommendationsRecorder,
  ) {
    super();
  }

  /**
   * Recommends titles from your whole list. What you have completed, are watching or have on hold counts in favour of
   * titles like it, by its score; what you dropped, scored 1 to 4 or marked as not interesting counts against them.
   * Nothing on your list is recommended, except what you plan to watch if you ask for it.
   *
   * Each recommendation names the titles that led to it, and what each adds to its score. The answer is noted in your
   * history.
   *
   * @summary Recommend from your list
   */
  @Get()
  @OperationId('recommendFromMyList')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: true })
  @SuccessResponse(200, 'Titles to watch next, best first; none where your list is empty.')
  @Response<Problem>(
    422,
    'There is no such genre, theme, studio or site, or the years end before they begin; `errors` says which.',
  )
  async recommend(
    @Request() request: SignedInRequest,
    @Queries() query: ListRecommendationOptions,
  ): Promise<Recommendations> {
    const recommended = await this.recommendations.recommend(request.user.userId, query);
    const asked = { source: 'list', picks: [], unlike: [], options: query } satisfies RecommendationsInput;
    this.history.noteAfter(request, recommendationsNote(asked, recommended));
    return writtenBy(recommended, recommendationsJson);
  }
}
