import {
  Controller,
  Extension,
  Get,
  OperationId,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { ListStatistics } from './list-statistics.ts';
import type { ListService } from './list.service.ts';

/** What your list adds up to. */
@Route('api/v1/users/me/statistics')
@Tags('list')
@Security('session')
@Response<Problem>(400, 'A parameter is unknown; `errors` says which.')
export class ListStatisticsController extends Controller {
  constructor(private readonly list: ListService) {
    super();
  }

  /**
   * Counts your list: its scores, genres and years, the episodes that you have watched, and about how long that took.
   *
   * @summary Get your list’s statistics
   */
  @Get()
  @OperationId('getMyListStatistics')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'The statistics.')
  statistics(@Request() request: SignedInRequest): Promise<ListStatistics> {
    return this.list.statistics(request.user.userId);
  }
}
