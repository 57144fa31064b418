import {
  Controller,
  Extension,
  Get,
  OperationId,
  Path,
  Queries,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Problem } from '../../http/problems/problem.ts';
import type { ListRecommendationOptions } from '../recommendations/recommendation-requests.dto.ts';
import type { Upstream } from '../../upstream/upstream-error.ts';
import type { ProfileRecommendations } from './profiles.dto.ts';
import type { ProfilesService } from './profiles.service.ts';

/** People whose lists are public. */
@Route('api/v1/profiles')
@Tags('profiles')
@Response<Problem>(400, 'A parameter is unknown or malformed; `errors` says which.')
export class ProfilesController extends Controller {
  constructor(private readonly profiles: ProfilesService) {
    super();
  }

  /**
   * Recommends titles from somebody's public list on MyAnimeList or AniList. No account is needed.
   *
   * Nothing about the caller is stored. The list is cached for ten minutes, so that asking again costs the provider
   * nothing, and for up to seven days in case the provider fails; `profile.fetchedAt` says how old it is.
   *
   * @summary Recommend from a public list
   * @param provider Where the list is.
   * @param userName Whose list it is, by their name there.
   * @minLength userName 2
   * @maxLength userName 20
   * @pattern userName ^[A-Za-z0-9_-]{2,20}$
   * @example userName "StandIn_Blaze"
   */
  @Get('{provider}/{userName}/recommendations')
  @OperationId('recommendFromProfile')
  @Extension('x-policy', {
    caller: 'anyone',
    limit: 'profiles',
    timeoutS: 30,
    cache: 'private',
    noted: false,
  })
  @SuccessResponse(200, 'Titles to watch next, best first; none where the list is empty.')
  @Response<Problem>(404, 'Nobody has this name there; or, on AniList, their list is private.')
  @Response<Problem>(
    422,
    'The list is private or has more than 20,000 titles, as `detail` explains, or there is no such genre, theme, studio or site, as `errors` does.',
  )
  @Response<Problem>(502, 'The provider failed, and the list is not remembered.')
  @Response<Problem>(
    503,
    'The provider is unavailable, and the list is not remembered; or AniRec has too much to do. `Retry-After` says when to try again.',
  )
  @Response<Problem>(504, 'The provider does not answer, and the list is not remembered.')
  recommend(
    @Path() provider: Upstream,
    @Path() userName: string,
    @Queries() query: ListRecommendationOptions,
  ): Promise<ProfileRecommendations> {
    return this.profiles.recommend(provider, userName, query);
  }
}
