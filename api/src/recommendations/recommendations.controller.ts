import {
  Body,
  Controller,
  Get,
  OperationId,
  Path,
  Post,
  Queries,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Problem } from '../http/problem.ts';
import { parseUnlike, parsePicks } from './picks.ts';
import type {
  RecommendationOptions,
  RecommendationQuery,
  RecommendationRequest,
  Recommendations,
} from './recommendations.dto.ts';
import type { RecommendationsService } from './recommendations.service.ts';

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
   */
  @Get('anime/{animeId}/recommendations')
  @OperationId('recommendFromAnime')
  @SuccessResponse(200, 'Titles to watch next, best first.')
  @Response<Problem>(404, 'No title has this id.')
  @Response<Problem>(422, 'There is no such genre; `errors` says which.')
  similar(@Path() animeId: number, @Queries() query: RecommendationOptions): Promise<Recommendations> {
    return this.recommendations.similar(animeId, query);
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
  @Response<Problem>(
    422,
    'A title is not in the catalogue or stands twice, or there is no such genre; `errors` says which.',
  )
  fromQuery(@Queries() query: RecommendationQuery): Recommendations {
    const { picks, unlike, ...options } = query;
    const taste = { picks: parsePicks(picks), unlike: unlike === undefined ? [] : parseUnlike(unlike) };
    return this.recommendations.fromPicks(taste, options, '/query');
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
  @Response<Problem>(
    422,
    'A title is not in the catalogue or stands twice, or there is no such genre; `errors` says which.',
  )
  fromBody(@Body() body: RecommendationRequest): Recommendations {
    const { picks, unlike = [], ...options } = body;
    return this.recommendations.fromPicks({ picks, unlike }, options, '/body');
  }
}
