import {
  Controller,
  Extension,
  Get,
  OperationId,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Problem } from '../../http/problems/problem.ts';
import type { Facets } from '../../engine/catalogue/facets.ts';
import type { FacetsService } from './facets.service.ts';

/** What the catalogue can be filtered by. */
@Route('api/v1/facets')
@Tags('facets')
@Response<Problem>(400, 'A parameter is unknown; `errors` says which.')
export class FacetsController extends Controller {
  constructor(private readonly facets: FacetsService) {
    super();
  }

  /**
   * Lists every genre, theme, studio, streaming site, type and year in the catalogue, with the number of titles of
   * each: the choices that a filter can offer.
   *
   * @summary List facets
   */
  @Get()
  @OperationId('getFacets')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'memory', noted: false })
  @SuccessResponse(200, 'The facets.')
  list(): Facets {
    return this.facets.facets();
  }
}
