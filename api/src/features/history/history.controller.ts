import {
  Controller,
  Delete,
  Extension,
  Get,
  OperationId,
  Path,
  Queries,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { HistoryKind, HistoryPage } from './history.dto.ts';
import type { HistoryService } from './history.service.ts';

/** The history's filter, and the page. */
export interface HistoryPageParameters {
  /** Only searches, or only recommendations. */
  kind?: HistoryKind;
  /**
   * Entries a page. The default is 20.
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

/** What you searched for and had recommended. */
@Route('api/v1/users/me/history')
@Tags('history')
@Security('session')
@Response<Problem>(400, 'A parameter is unknown or malformed; `errors` says which.')
export class HistoryController extends Controller {
  constructor(private readonly history: HistoryService) {
    super();
  }

  /**
   * Lists your searches and recommendations while you were signed in, newest first, a page at a time: what you asked
   * for, and what you got. Pass the answer's `nextCursor` as `cursor` for the next page. AniRec keeps the last 1,000
   * entries; of a search typed letter by letter, only the last.
   *
   * @summary List your history
   */
  @Get()
  @OperationId('listMyHistory')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'One page of your history.')
  page(@Request() request: SignedInRequest, @Queries() query: HistoryPageParameters): Promise<HistoryPage> {
    return this.history.page(request.user.userId, { limit: 20, ...query });
  }

  /**
   * Deletes all of your history, for good.
   *
   * @summary Clear your history
   */
  @Delete()
  @OperationId('clearMyHistory')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(204, 'Your history is empty.')
  clear(@Request() request: SignedInRequest): Promise<void> {
    return this.history.clear(request.user.userId);
  }

  /**
   * Deletes one entry of your history, for good.
   *
   * @summary Delete an entry of your history
   * @param entryId The entry's id.
   * @isInt entryId
   * @minimum entryId 1
   * @maximum entryId 2147483647
   * @example entryId 4711
   */
  @Delete('{entryId}')
  @OperationId('deleteMyHistoryEntry')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(204, 'The entry is gone.')
  @Response<Problem>(404, 'Your history has no such entry.')
  delete(@Request() request: SignedInRequest, @Path() entryId: number): Promise<void> {
    return this.history.delete(request.user.userId, entryId);
  }
}
