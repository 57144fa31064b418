import {
  Body,
  Controller,
  Extension,
  Get,
  OperationId,
  Path,
  Post,
  Queries,
  Request,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Request as HttpRequest } from 'express';
import { writtenBy } from '../../http/prepared-json.ts';
import type { Problem } from '../../http/problems/problem.ts';
import { parseUnlike, parsePicks } from './picks.ts';
import type {
  RecommendationOptions,
  RecommendationQuery,
  RecommendationRequest,
} from './recommendation-requests.dto.ts';
import type { Recommendations } from './recommendations.dto.ts';
import {
  recommendationsNote,
  type RecommendationsInput,
  type RecommendationsRecorder,
} from './recommendations-note.ts';
import { recommendationsJson } from './recommendations-json.ts';
import type { RecommendationsService } from './recommendations.service.ts';

/** What to watch next, and why. */
@Route('api/v1')
@Tags('recommendations')
@Response<Problem>(400, 'A parameter or the body is malformed; `errors` says where.')
export class RecommendationsController extends Controller {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly history: RecommendationsRecorder,
  ) {
    super();
  }

  /**
   * Recommends titles to somebody who likes this one. If you are signed in, the answer is noted in your history.
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
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'memory', noted: true })
  @SuccessResponse(200, 'Titles to watch next, best first.')
  @Response<Problem>(404, 'No title has this id.')
  @Response<Problem>(422, 'There is no such genre, theme, studio or site; `errors` says which.')
  async similar(
    @Request() request: HttpRequest,
    @Path() animeId: number,
    @Queries() query: RecommendationOptions,
  ): Promise<Recommendations> {
    const recommended = await this.recommendations.similar(animeId, query);
    const asked = { picks: [{ animeId }], unlike: [], options: query };
    return this.noted(request, { source: 'anime', ...asked }, recommended);
  }

  /**
   * Recommends titles from a few picks. The address holds everything the answer depends on, so it can be cached and
   * shared. Send longer lists with POST.
   *
   * Each recommendation names the picks that led to it, and what each adds to its score. If you are signed in, the
   * answer is noted in your history.
   *
   * @summary Recommend from picks
   */
  @Get('recommendations')
  @OperationId('getRecommendations')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'public', noted: true })
  @SuccessResponse(200, 'Titles to watch next, best first.')
  @Response<Problem>(
    422,
    'A title is not in the catalogue or stands twice, or there is no such genre, theme, studio or site; `errors` says which.',
  )
  fromQuery(@Request() request: HttpRequest, @Queries() query: RecommendationQuery): Recommendations {
    const { picks, unlike, ...options } = query;
    const taste = { picks: parsePicks(picks), unlike: unlike === undefined ? [] : parseUnlike(unlike) };
    const recommended = this.recommendations.fromPicks(taste, options, '/query');
    return this.noted(request, { source: 'picks', ...taste, options }, recommended);
  }

  /**
   * Recommends titles from a list of up to 1,000 picks. Nothing is stored, except in your history if you are signed in.
   *
   * Each recommendation names the picks that led to it, and what each adds to its score.
   *
   * @summary Recommend from a list of picks
   */
  @Post('recommendations')
  @OperationId('postRecommendations')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'none', noted: true })
  @SuccessResponse(200, 'Titles to watch next, best first.')
  @Response<Problem>(
    422,
    'A title is not in the catalogue or stands twice, or there is no such genre, theme, studio or site; `errors` says which.',
  )
  fromBody(@Request() request: HttpRequest, @Body() body: RecommendationRequest): Recommendations {
    const { picks, unlike = [], ...options } = body;
    const recommended = this.recommendations.fromPicks({ picks, unlike }, options, '/body');
    return this.noted(request, { source: 'picks', picks, unlike, options }, recommended);
  }

  private noted(request: HttpRequest, input: RecommendationsInput, given: Recommendations): Recommendations {
    this.history.noteAfter(request, recommendationsNote(input, given));
    // What lacks something for the moment must not be shown when the moment has passed.
    if (given.degraded) this.setHeader('Cache-Control', 'no-store');
    return writtenBy(given, recommendationsJson);
  }
}
