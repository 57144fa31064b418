import {
  Body,
  Controller,
  Get,
  OperationId,
  Path,
  Post,
  Queries,
  Query,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Problem } from '../http/problem.ts';
import { parsePicks } from './picks.ts';
import type { RecommendationRequest, Recommendations } from './recommendations.dto.ts';
import type { RecommendationsService } from './recommendations.service.ts';

const DEFAULT_LIMIT = 20;

/** Picks, written into an address. */
export interface RecommendationsQuery {
  /**
   * MyAnimeList ids of titles that you have watched, each with a score from 1 to 10 behind a colon if you have one.
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[0-9:,]+$
   * @example "1:9,5114:10,11061"
   */
  picks: string;
  /**
   * The most titles to give.
   * @isInt
   * @minimum 1
   * @maximum 100
   */
  limit?: number;
}

/** What to watch next, and why. */
@Route('api/v1')
@Tags('recommendations')
@Response<Problem>(400, 'A parameter or the body is malformed; `errors` says where.')
export class RecommendationsController extends Controller {
  constructor(private readonly recommendations: RecommendationsService) {
    super();
  }

  /**
   * Recommends titles to somebody who likes this one.
   *
   * @summary Recommend from one anime
   * @param animeId MyAnimeList's id.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   * @param limit The most titles to give.
   * @isInt limit
   * @minimum limit 1
   * @maximum limit 100
   */
  @Get('anime/{animeId}/recommendations')
  @OperationId('recommendFromAnime')
  @SuccessResponse(200, 'Titles to watch next, best first.')
  @Response<Problem>(404, 'No title has this id.')
  similar(@Path() animeId: number, @Query() limit: number = DEFAULT_LIMIT): Promise<Recommendations> {
    return this.recommendations.similar(animeId, limit);
  }

  /**
   * Recommends titles from a few picks. The address holds all that it depends on, so it can be cached and shared; for
   * long lists, post them.
   *
   * Each recommendation names the picks that led to it, and what each adds to its score.
   *
   * @summary Recommend from picks
   */
  @Get('recommendations')
  @OperationId('getRecommendations')
  @SuccessResponse(200, 'Titles to watch next, best first.')
  @Response<Problem>(422, 'A pick is no title of the catalogue, or stands twice; `errors` says which.')
  fromQuery(@Queries() query: RecommendationsQuery): Recommendations {
    return this.recommendations.fromPicks(
      parsePicks(query.picks),
      query.limit ?? DEFAULT_LIMIT,
      '/query/picks',
    );
  }

  /**
   * Recommends titles from a list of picks of up to 1,000 titles. Nothing is stored.
   *
   * Each recommendation names the picks that led to it, and what each adds to its score.
   *
   * @summary Recommend from a list of picks
   */
  @Post('recommendations')
  @OperationId('postRecommendations')
  @SuccessResponse(200, 'Titles to watch next, best first.')
  @Response<Problem>(415, 'The body is not JSON.')
  @Response<Problem>(422, 'A pick is no title of the catalogue, or stands twice; `errors` says which.')
  fromBody(@Body() body: RecommendationRequest): Recommendations {
    return this.recommendations.fromPicks(body.picks, body.limit ?? DEFAULT_LIMIT, '/body/picks');
  }
}
