import {
  Body,
  Controller,
  Extension,
  OperationId,
  Post,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Problem } from '../../http/problems/problem.ts';
import type { StatisticsRequest } from './list.dto.ts';
import type { ListStatistics } from './list-statistics.ts';
import type { ListService } from './list.service.ts';

/** What a list adds up to that is kept elsewhere. */
@Route('api/v1/statistics')
@Tags('list')
@Response<Problem>(400, 'A parameter is unknown, or an entry says what cannot be; `errors` says which.')
export class StatisticsController extends Controller {
  constructor(private readonly list: ListService) {
    super();
  }

  /**
   * Counts a list that is sent: its scores, genres and years, the episodes that were watched, and about how long that
   * took. Nothing of it is stored.
   *
   * @summary Get the statistics of a list
   */
  @Post()
  @OperationId('postStatistics')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'none', noted: false })
  @SuccessResponse(200, 'The statistics.')
  statistics(@Body() body: StatisticsRequest): ListStatistics {
    return this.list.statisticsOf(body.entries);
  }
}
