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
import type { AnimeId, TermName } from '../../engine/catalogue/catalogue.ts';
import type { Season } from '../../engine/catalogue/catalogue-record.ts';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { ListBatchService } from './list-batch.service.ts';
import type { ListBatch, ListBatchResult, ListedAnime, ListEntryUpdate, ListPage } from './list.dto.ts';
import type { ListService } from './list.service.ts';
import type { ListStatus } from '../../domain/list-entry.ts';
import type { ListSort, SortDirection } from './list-order.ts';

/**
 * A score that titles are listed by; 0 stands for none.
 * @isInt
 * @minimum 0
 * @maximum 10
 */
export type ListedScore = number;

/** The list's filter, its order, and the page. */
export interface ListPageParameters {
  /**
   * Of these titles, only those that are on your list. Repeat it for several.
   * @maxItems 100
   */
  id?: AnimeId[];
  /** Only titles with this status. */
  status?: ListStatus;
  /**
   * Only titles with this text in one of their names, in any language. Case, accents, spaces, punctuation and character
   * width do not matter.
   * @minLength 1
   * @maxLength 250
   * @example "bebop"
   */
  q?: string;
  /**
   * Only titles that you have scored so; 0 stands for no score. Repeat it for several.
   * @maxItems 11
   */
  score?: ListedScore[];
  /**
   * Only titles of this genre, as `/facets` writes it. Repeat it for titles that are of all of them.
   * @maxItems 10
   */
  genre?: TermName[];
  /**
   * Only titles that began in this year; with `season` those of that season of this year.
   * @isInt
   * @minimum 1900
   * @maximum 2100
   */
  year?: number;
  /** Only titles of this season: of one year's with `year`, else of all years'. */
  season?: Season;
  /** Most recently changed first (the default), by title, best score first, most episodes first, or by status. */
  sort?: ListSort;
  /** The other way round, where `sort` would not run this way by itself. */
  direction?: SortDirection;
  /**
   * Titles a page. The default is 20.
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

/** Your list: what you have watched, are watching and plan to watch. */
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
   * Lists the titles on your list, a page at a time. Pass the answer's `nextCursor` as `cursor` to get the next page;
   * changing or removing titles in between does not disturb the paging.
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
   * Returns what your list says about one title.
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
   * Puts a title on your list, or replaces everything the list says about it. Repeating the request changes nothing.
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
   * Changes many titles of your list at once: puts some on it and takes others off. With `existing: keep`, what the
   * list already says about a title stays, and only a missing score is filled in.
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
   * Removes a title from your list. It succeeds even if the title was not on it.
   *
   * @summary Remove a title from your list
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
