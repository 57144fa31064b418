import {
  Controller,
  Extension,
  Get,
  OperationId,
  Queries,
  Request,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Request as HttpRequest } from 'express';
import type { Authenticator } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { TogetherQuery, TogetherRecommendations } from './together.dto.ts';
import type { TogetherService } from './together.service.ts';

/** What several people could watch together. */
@Route('api/v1/together')
@Tags('together')
@Response<Problem>(400, 'A parameter is unknown or malformed, or somebody stands twice; `errors` says which.')
export class TogetherController extends Controller {
  constructor(
    private readonly together: TogetherService,
    private readonly authenticator: Authenticator,
  ) {
    super();
  }

  /**
   * Recommends to two to five people what all of them would like and none has seen. Each is whoever is signed in (`me`), a
   * public list (`mal:NAME`, `anilist:NAME`) or picks (`picks:1:9,5114`). The address holds everything the answer depends on, so
   * it can be shared; who opens it is `me` then.
   *
   * Each title names what it is to each of them: how likely they are to like it, its place among their own recommendations, and
   * which of their titles led to it. Titles of a franchise that one of them has begun, dropped or marked as not interesting are not
   * among them; those that some have seen and liked stand apart in `seenBySome`, with who has.
   *
   * Nothing of anybody is stored. Public lists are cached for ten minutes, and for up to seven days in case the provider fails.
   * Where a list cannot be had, the answer is for the others, as long as they are two, and `missing` says why.
   *
   * @summary Recommend to several people
   */
  @Get('recommendations')
  @OperationId('recommendTogether')
  @Extension('x-policy', { caller: 'anyone', limit: 'people', timeoutS: 30, cache: 'private', noted: false })
  @SuccessResponse(200, 'Titles to watch together, best first.')
  @Response<Problem>(
    422,
    'Fewer than two have a list that can be taken, a pick is not in the catalogue or stands twice, or there is no such genre, theme, studio or site; `errors` says which.',
  )
  @Response<Problem>(502, 'A provider failed, and the lists of fewer than two are left.')
  @Response<Problem>(
    503,
    'A provider is unavailable, and the lists of fewer than two are left; or AniRec has too much to do. `Retry-After` says when to try again.',
  )
  @Response<Problem>(504, 'A provider does not answer, and the lists of fewer than two are left.')
  recommend(
    @Request() request: HttpRequest,
    @Queries() query: TogetherQuery,
  ): Promise<TogetherRecommendations> {
    return this.together.recommend(query, () => this.authenticator.identify(request.headers.cookie));
  }
}
