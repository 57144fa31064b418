import {
  Body,
  Controller,
  Delete,
  Extension,
  Get,
  OperationId,
  Path,
  Put,
  Queries,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { AnimeId } from '../../engine/catalogue/catalogue.ts';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { Feedback, FeedbackPage, FeedbackUpdate } from './feedback.dto.ts';
import type { FeedbackService } from './feedback.service.ts';

/** Which titles, and the page. */
export interface FeedbackPageParameters {
  /**
   * Of these titles, only those marked as not interesting. Repeat it for several.
   * @maxItems 100
   */
  id?: AnimeId[];
  /**
   * Titles a page. The default is 20.
   * @isInt
   * @minimum 1
   * @maximum 100
   */
  limit?: number;
  /**
   * The `nextCursor` of the page before.
   * @maxLength 100
   */
  cursor?: string;
}

/** What you are not interested in. */
@Route('api/v1/users/me/feedback')
@Tags('feedback')
@Security('session')
@Response<Problem>(400, 'A parameter or the body is unknown or malformed; `errors` says which.')
export class FeedbackController extends Controller {
  constructor(private readonly feedback: FeedbackService) {
    super();
  }

  /**
   * Lists the titles that you are not interested in, the latest first, a page at a time. Pass the answer's `nextCursor` as
   * `cursor` for the next page.
   *
   * @summary List what you are not interested in
   */
  @Get()
  @OperationId('listMyFeedback')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'One page of it.')
  page(@Request() request: SignedInRequest, @Queries() query: FeedbackPageParameters): Promise<FeedbackPage> {
    return this.feedback.page(request.user.userId, { limit: 20, ...query });
  }

  /**
   * Marks a title as not interesting to you. Neither it nor anything else in its franchise is recommended to you until
   * you take that back, and similar titles are recommended less. Marking it again only changes the reason.
   *
   * @summary Mark a title as not interesting
   * @param animeId MyAnimeList's id.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   */
  @Put('{animeId}')
  @OperationId('putMyFeedback')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'It is known, as it was before.')
  @Response<Feedback>(201, 'It is known from now on.')
  @Response<Problem>(404, 'No title has this id.')
  async put(
    @Request() request: SignedInRequest,
    @Path() animeId: number,
    @Body() body: FeedbackUpdate,
  ): Promise<Feedback> {
    const { feedback, isNew } = await this.feedback.put(request.user.userId, animeId, body);
    if (isNew) this.setStatus(201);
    return feedback;
  }

  /**
   * Takes back that a title is not interesting to you: it may be recommended again.
   *
   * @summary Take back that a title is not interesting
   * @param animeId MyAnimeList's id.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   */
  @Delete('{animeId}')
  @OperationId('deleteMyFeedback')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(204, 'Nothing is said against the title.')
  delete(@Request() request: SignedInRequest, @Path() animeId: number): Promise<void> {
    return this.feedback.delete(request.user.userId, animeId);
  }
}
