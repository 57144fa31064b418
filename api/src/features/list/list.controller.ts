import {
  Body,
  Controller,
  Delete,
  Extension,
  Get,
  OperationId,
  Patch,
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
import type { ListBatchService } from './list-batch.service.ts';
import type { ListBatch, ListBatchResult, ListedAnime, ListEntryUpdate, ListPage } from './list.dto.ts';
import type { ListService } from './list.service.ts';
import type { ListStatus } from '../../domain/list-entry.ts';
import type { ListSort } from './list-order.ts';

/** The list's filter, its order, and the page. */
export interface ListPageParameters {
  /**
   * Only these titles, as far as they are on your list. Repeat it for several.
   * @maxItems 100
   */
  id?: AnimeId[];
  /** Only titles with this status. */
  status?: ListStatus;
  /**
   * Only titles that have this in one of their names, in any language. Case, accents, spaces, punctuation and full width
   * do not matter.
   * @minLength 1
   * @maxLength 250
   * @example "bebop"
   */
  q?: string;
  /** Changed last first (the default), by title, or best score first. */
  sort?: ListSort;
  /**
   * Titles a page.
   * @isInt
   * @minimum 1
   * @maximum 100
   */
  limit?: number;
  /**
   * The `nextCursor` of the page before.
   * @maxLength 3000
   */
  cursor?: string;
}

/** Your list: what you have watched, watch and mean to watch. */
@Route('api/v1/users/me/list')
@Tags('list')
@Security('session')
@Response<Problem>(400, 'A parameter or the body is unknown or malformed; `errors` says which.')
export class ListController extends Controller {
  constructor(
    private readonly list: ListService,
    private readonly batches: ListBatchService,
  ) {
    super();
  }

  /**
   * Lists what is on your list, a page at a time. Pass the answer's `nextCursor` as `cursor` for the next page; titles
   * that you change or take off in between are no hindrance.
   *
   * @summary List your list
   */
  @Get()
  @OperationId('listMyList')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'One page of your list.')
  page(@Request() request: SignedInRequest, @Queries() query: ListPageParameters): Promise<ListPage> {
    return this.list.page(request.user.userId, { sort: 'updated', limit: 20, ...query });
  }

  /**
   * Gives what your list says of one title.
   *
   * @summary Get a title on your list
   * @param animeId MyAnimeList's id.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   */
  @Get('{animeId}')
  @OperationId('getMyListEntry')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'The entry.')
  @Response<Problem>(404, 'The title is not on your list.')
  find(@Request() request: SignedInRequest, @Path() animeId: number): Promise<ListedAnime> {
    return this.list.find(request.user.userId, animeId);
  }

  /**
   * Puts a title on your list, or changes all that the list says of it. Doing it again changes nothing.
   *
   * @summary Put a title on your list
   * @param animeId MyAnimeList's id.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   */
  @Put('{animeId}')
  @OperationId('putMyListEntry')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'The entry, where the title was on your list before.')
  @Response<ListedAnime>(201, 'The entry, where the title is new on your list.')
  @Response<Problem>(404, 'Neither the catalogue nor your list has the title.')
  @Response<Problem>(422, 'The title has fewer episodes than you have watched.')
  async put(
    @Request() request: SignedInRequest,
    @Path() animeId: number,
    @Body() body: ListEntryUpdate,
  ): Promise<ListedAnime> {
    const { entry, isNew } = await this.list.put(request.user.userId, animeId, body);
    if (isNew) this.setStatus(201);
    return entry;
  }

  /**
   * Changes what your list says of many titles at once: puts some on it, and takes others off. With `existing: keep`, what
   * it says of a title already stays, but for a score that it lacks.
   *
   * @summary Change many titles on your list
   */
  @Patch()
  @OperationId('patchMyList')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'What became of the titles.')
  @Response<Problem>(
    422,
    'A title stands twice, or has fewer episodes than you have watched; `errors` says which.',
  )
  patch(@Request() request: SignedInRequest, @Body() body: ListBatch): Promise<ListBatchResult> {
    return this.batches.apply(request.user.userId, body);
  }

  /**
   * Takes a title off your list. Taking off what is not on it is well too.
   *
   * @summary Take a title off your list
   * @param animeId MyAnimeList's id.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   */
  @Delete('{animeId}')
  @OperationId('deleteMyListEntry')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(204, 'The title is not on your list.')
  delete(@Request() request: SignedInRequest, @Path() animeId: number): Promise<void> {
    return this.list.delete(request.user.userId, animeId);
  }
}
