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
import type { WatchOrder, WatchOrderQuery } from './watch-order.dto.ts';
import type { WatchOrderService } from './watch-order.service.ts';

/** In which order to watch what belongs together. */
@Route('api/v1/anime')
@Tags('anime')
@Response<Problem>(400, 'A parameter is unknown or malformed; `errors` says which.')
export class WatchOrderController extends Controller {
  constructor(private readonly watchOrder: WatchOrderService) {
    super();
  }

  /**
   * Lists all titles of the franchise that a title belongs to, in an order to watch them in, with how long each takes and
   * what can be left out.
   *
   * Every franchise can be watched in the order of release. Some tell their story in another one: then `orders` has
   * `story` too, `why` says how they differ, and `source` where that is told. Adult titles are left out, unless the title
   * is one itself.
   *
   * @summary Get a franchise’s watch order
   * @param animeId MyAnimeList's id of any title of the franchise.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   */
  @Get('{animeId}/watch-order')
  @OperationId('getWatchOrder')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'public', noted: false })
  @SuccessResponse(200, 'The titles, in the order asked for.')
  @Response<Problem>(404, 'No title has this id.')
  @Response<Problem>(422, 'The order of the story is asked for, and there is none but that of release.')
  get(@Path() animeId: number, @Queries() query: WatchOrderQuery): WatchOrder {
    return this.watchOrder.orderFor(animeId, query.order);
  }
}
