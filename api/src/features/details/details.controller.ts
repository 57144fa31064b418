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
import type { AnimeId } from '../../engine/catalogue/catalogue.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { DetailsList, TitleDetails } from './details.dto.ts';
import type { DetailsService } from './details.service.ts';

/** Which titles. */
export interface DetailsQuery {
  /**
   * These titles. Repeat it for several.
   * @minItems 1
   * @maxItems 50
   */
  id: AnimeId[];
}

/** What may be another a moment later is not to be kept by anyone. */
const NOT_KEPT = 'no-store';

/** What AniList says of titles. */
@Route('api/v1')
@Tags('details')
@Response<Problem>(400, 'A parameter is unknown or malformed; `errors` says which.')
export class DetailsController extends Controller {
  constructor(private readonly details: DetailsService) {
    super();
  }

  /**
   * Returns what AniList says about one title: its synopsis, score, relations, where it is streamed, and more.
   *
   * AniRec asks AniList on demand, keeps the answer for a day, and goes on serving it for another week while AniList
   * fails; `state` says why there is nothing to return. Everything that AniRec itself knows is in `/anime/{animeId}`,
   * which waits for nobody. This is AniList's data, meant to be displayed; do not use this operation to collect it.
   *
   * @summary Get a title’s details from AniList
   * @param animeId MyAnimeList's id.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   */
  @Get('anime/{animeId}/details')
  @OperationId('getDetails')
  @Extension('x-policy', { caller: 'keyless', limit: 'details', timeoutS: 30, cache: 'public', noted: false })
  @SuccessResponse(200, 'The details, or why there are none.')
  @Response<Problem>(404, 'No title has this id.')
  async detailsOf(@Path() animeId: number): Promise<TitleDetails> {
    const answer = await this.details.detailsOf(animeId);
    this.keepLasting([answer]);
    return answer;
  }

  /**
   * Returns what AniList says about several titles, for a page that shows them together.
   *
   * Each title has its own `state`: some may be known while others are not, for the moment.
   *
   * @summary List titles’ details from AniList
   */
  @Get('details')
  @OperationId('listDetails')
  @Extension('x-policy', { caller: 'keyless', limit: 'details', timeoutS: 30, cache: 'public', noted: false })
  @SuccessResponse(200, 'The details of each title, or why there are none.')
  async list(@Queries() query: DetailsQuery): Promise<DetailsList> {
    const data = await this.details.detailsOfAll(query.id);
    this.keepLasting(data);
    return { data };
  }

  private keepLasting(answers: readonly TitleDetails[]): void {
    const isPassing = answers.some(
      ({ retryAfterSeconds, details }) => retryAfterSeconds !== null || details?.stale,
    );
    if (isPassing) this.setHeader('Cache-Control', NOT_KEPT);
  }
}
