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
import type { Surprise, SurpriseQuery } from './surprise.dto.ts';
import type { SurpriseService } from './surprise.service.ts';

/** One title for somebody who does not want to choose. */
@Route('api/v1/surprise')
@Tags('surprise')
@Response<Problem>(400, 'A parameter is unknown or malformed; `errors` says which.')
@Response<Problem>(404, 'Nobody has this name there; or, on AniList, their list is private.')
@Response<Problem>(
  422,
  'The list is private, says nothing or has more than 20,000 titles, as `detail` explains; or a pick is not in the catalogue or stands twice, or there is no such genre, as `errors` does.',
)
@Response<Problem>(502, 'The provider failed, and the list is not remembered.')
@Response<Problem>(
  503,
  'The provider is unavailable, and the list is not remembered; or AniRec has too much to do. `Retry-After` says when to try again.',
)
@Response<Problem>(504, 'The provider does not answer, and the list is not remembered.')
export class SurpriseController extends Controller {
  constructor(
    private readonly surprises: SurpriseService,
    private readonly authenticator: Authenticator,
  ) {
    super();
  }

  /**
   * Recommends one title, drawn from the twenty best that are left, better ones more often; little known ones the more, the
   * greater `obscurity` is. With it come its reasons, as with all recommendations. Name in `exclude` what you have shown, and
   * nothing comes twice; send `seed` again for the same.
   *
   * The list is that of whoever is signed in (`me`), a public one (`mal:NAME`, `anilist:NAME`), or picks (`picks:1:9,5114`).
   * Nothing of anybody is stored.
   *
   * @summary Recommend one title
   */
  @Get()
  @OperationId('getSurprise')
  @Extension('x-policy', { caller: 'anyone', limit: 'people', timeoutS: 30, cache: 'private', noted: false })
  @SuccessResponse(200, 'One title, or none where all is excluded.')
  surprise(@Request() request: HttpRequest, @Queries() query: SurpriseQuery): Promise<Surprise> {
    return this.surprises.surprise(query, () => this.authenticator.identify(request.headers.cookie));
  }
}
