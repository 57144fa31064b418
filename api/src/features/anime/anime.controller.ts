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
import type { AnimeDetails, AnimePage, Franchise } from './anime.dto.ts';
import type { AnimeService } from './anime.service.ts';
import type {
  AdultTitles,
  AnimeId,
  AnimeSort,
  FranchiseTitles,
  SiteName,
  StudioName,
  TermName,
} from '../../engine/catalogue/catalogue.ts';
import type { AnimeType, Season } from '../../engine/catalogue/catalogue-record.ts';

/** The catalogue's filters, its order, and the page. */
export interface AnimeListQuery {
  /**
   * Only titles with a name like this, in any language, as `/search/suggestions` finds them; the best match first, unless
   * `sort` says otherwise.
   * @minLength 1
   * @maxLength 250
   */
  q?: string;
  /**
   * Only these titles. Repeat it for several.
   * @maxItems 100
   */
  id?: AnimeId[];
  /**
   * Only titles of this genre, one of those that `/facets` lists; case and spaces do not matter. Repeat it for titles
   * that have every one of them.
   * @maxItems 10
   */
  genre?: TermName[];
  /**
   * Only titles with this theme, one of `/facets`. Repeat it for titles that have all of them.
   * @maxItems 10
   */
  theme?: TermName[];
  /**
   * Only titles by this studio, one of those that `/facets` lists. Repeat it for titles by any of them.
   * @maxItems 10
   * @example ["Madhouse"]
   */
  studio?: StudioName[];
  /**
   * Only titles that this site streams, one of those that `/facets` lists; many sites serve only some countries. Repeat
   * it for titles that any of them streams.
   * @maxItems 10
   * @example ["Crunchyroll"]
   */
  site?: SiteName[];
  /** Only titles of this type. */
  type?: AnimeType;
  /**
   * Only titles that began in this year; with `season`, those of that season, some of which began in the last days of
   * the year before.
   * @isInt
   * @minimum 1900
   * @maximum 2100
   */
  year?: number;
  /**
   * Only titles that began in this year or later.
   * @isInt
   * @minimum 1900
   * @maximum 2100
   */
  yearFrom?: number;
  /**
   * Only titles that began in this year or earlier.
   * @isInt
   * @minimum 1900
   * @maximum 2100
   */
  yearTo?: number;
  /** Only titles of this season: of one year with `year`, else of every year. */
  season?: Season;
  /**
   * Which titles of each franchise are listed: `all`, the default, or `best_known`, only the one that most people know.
   * The best known works of a decade, for example, are `?yearFrom=2010&yearTo=2019&franchiseTitles=best_known`.
   */
  franchiseTitles?: FranchiseTitles;
  /**
   * Whether adult titles are listed. By default they are left out, except a title whose name is exactly `q` and those
   * asked for by `id`.
   */
  adult?: AdultTitles;
  /** By default the best match first where `q` is given, else the most popular. */
  sort?: AnimeSort;
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

/** The catalogue of titles. */
@Route('api/v1/anime')
@Tags('anime')
@Response<Problem>(400, 'A parameter is unknown or malformed; `errors` says which.')
export class AnimeController extends Controller {
  constructor(private readonly anime: AnimeService) {
    super();
  }

  /**
   * Lists the catalogue, filtered and sorted, a page at a time.
   *
   * Every filter narrows the list. With no filter and no sort the most popular titles come first. With `q` the list is
   * a search, best match first, of at most 500 titles. If no title is called anything like `q`, it holds the closest
   * ones, and `exact` is false. Pass the answer's `nextCursor` as `cursor` to get the next page. A whole season, most
   * popular first, is `?year=2026&season=spring&limit=100`.
   *
   * @summary List anime
   */
  @Get()
  @OperationId('listAnime')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'public', noted: false })
  @SuccessResponse(200, 'One page of the catalogue.')
  @Response<Problem>(
    422,
    'There is no such genre, theme, studio or site; `errors` says which, and what may be meant.',
  )
  list(@Queries() query: AnimeListQuery): AnimePage {
    const { id, limit = 20, ...rest } = query;
    return this.anime.list({ ...rest, ...(id && { ids: id }), limit });
  }

  /**
   * Returns everything known about one title: its names, dates, genres, studios, where to watch it, and its ids on
   * other sites.
   *
   * @summary Get an anime
   * @param animeId MyAnimeList's id.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   */
  @Get('{animeId}')
  @OperationId('getAnime')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'memory', noted: false })
  @SuccessResponse(200, 'The title.')
  @Response<Problem>(404, 'No title has this id.')
  details(@Path() animeId: number): AnimeDetails {
    return this.anime.details(animeId);
  }

  /**
   * Lists all titles of the franchise that a title belongs to, itself among them: sequels, films and retellings, in the
   * order in which they were first shown. Adult titles are left out, unless it is one itself.
   *
   * @summary Get an anime’s franchise
   * @param animeId MyAnimeList's id.
   * @isInt animeId
   * @minimum animeId 1
   * @maximum animeId 2147483647
   * @example animeId 1
   */
  @Get('{animeId}/franchise')
  @OperationId('getFranchise')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'public', noted: false })
  @SuccessResponse(200, 'The titles, in the order in which they were first shown.')
  @Response<Problem>(404, 'No title has this id.')
  franchise(@Path() animeId: number): Franchise {
    return { data: this.anime.franchise(animeId) };
  }
}
