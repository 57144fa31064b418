import {
  Controller,
  Extension,
  Get,
  OperationId,
  Produces,
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
import { tastePicture } from './taste-picture.ts';
import type { TastePictureQuery, TasteProfile, TasteQuery } from './taste.dto.ts';
import type { TasteService } from './taste.service.ts';

/** What a list says of whoever keeps it. */
@Route('api/v1/taste')
@Tags('taste')
@Response<Problem>(400, 'A parameter is unknown or malformed; `errors` says which.')
@Response<Problem>(404, 'Nobody has this name there; or, on AniList, their list is private.')
@Response<Problem>(
  422,
  'The list is private, says nothing or has more than 20,000 titles, as `detail` explains, or a pick is not in the catalogue or stands twice, as `errors` does.',
)
@Response<Problem>(502, 'The provider failed, and the list is not remembered.')
@Response<Problem>(
  503,
  'The provider is unavailable, and the list is not remembered; or AniRec has too much to do. `Retry-After` says when to try again.',
)
@Response<Problem>(504, 'The provider does not answer, and the list is not remembered.')
export class TasteController extends Controller {
  constructor(
    private readonly taste: TasteService,
    private readonly authenticator: Authenticator,
  ) {
    super();
  }

  /**
   * Returns what a list speaks for and against, beside the average list: themes, studios and decades, each with how much, and with
   * the titles of the list that it comes from. The model is additive, so that the shares of all titles add up to each difference.
   * With it come favourites that few share, and the most surprising recommendation with its arithmetic.
   *
   * The list is that of whoever is signed in (`me`), a public one (`mal:NAME`, `anilist:NAME`), or picks (`picks:1:9,5114`).
   * Nothing of anybody is stored; public lists are cached for ten minutes.
   *
   * @summary Get a taste profile
   */
  @Get()
  @OperationId('getTaste')
  @Extension('x-policy', { caller: 'anyone', limit: 'people', timeoutS: 30, cache: 'private', noted: false })
  @SuccessResponse(200, 'The profile.')
  profile(@Request() request: HttpRequest, @Queries() query: TasteQuery): Promise<TasteProfile> {
    return this.taste.profile(query.person, () => this.authenticator.identify(request.headers.cookie));
  }

  /**
   * Returns a taste profile as a picture to share, 1200 × 630 (SVG), which says in its title what is drawn. `summary` of the profile
   * is its alternative text.
   *
   * @summary Draw a taste profile
   */
  @Get('picture.svg')
  @OperationId('getTastePicture')
  @Extension('x-policy', { caller: 'anyone', limit: 'people', timeoutS: 30, cache: 'private', noted: false })
  @Produces('image/svg+xml')
  @SuccessResponse(200, 'The picture.', 'image/svg+xml')
  async picture(@Request() request: HttpRequest, @Queries() query: TastePictureQuery): Promise<string> {
    const identify = () => this.authenticator.identify(request.headers.cookie);
    const picture = tastePicture(await this.taste.profile(query.person, identify), query.scheme ?? 'light');
    request.res?.type('image/svg+xml; charset=utf-8').send(picture);
    return picture;
  }
}
