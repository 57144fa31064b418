import {
  Controller,
  Extension,
  Get,
  OperationId,
  Queries,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Problem } from '../../http/problems/problem.ts';
import type { AiringsList, AiringsQuery } from './airings.dto.ts';
import type { AiringsService } from './airings.service.ts';

/** What is broadcast when. */
@Route('api/v1/airings')
@Tags('airings')
@Response<Problem>(
  400,
  'A parameter is unknown or malformed, or the span ends before it begins or is longer than 35 days; `errors` says which.',
)
export class AiringsController extends Controller {
  constructor(private readonly airings: AiringsService) {
    super();
  }

  /**
   * Lists what is broadcast or released in a span of time, the earliest first: a week from now where nothing is said.
   *
   * Times are known of most series since October 2020. They are instants, to be shown where somebody is, and beside that as
   * they are announced in Japan. The catalogue knows of nothing that began after it was made: `reach` says until when it
   * knows, and how far what it knows is taken to go on.
   *
   * @summary List what airs
   */
  @Get()
  @OperationId('listAirings')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'public', noted: false })
  @SuccessResponse(200, 'The times, the earliest first.')
  list(@Queries() query: AiringsQuery): AiringsList {
    return this.airings.list(query);
  }
}
