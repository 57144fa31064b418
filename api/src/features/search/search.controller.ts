import {
  Controller,
  Extension,
  Get,
  OperationId,
  Queries,
  Request,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Request as HttpRequest } from 'express';
import type { AdultTitles } from '../../engine/catalogue/catalogue.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { Suggestions } from './search.dto.ts';
import type { SearchRecorder } from './search-note.ts';
import type { SearchService } from './search.service.ts';

/** What somebody has typed so far. */
export interface SuggestionsQuery {
  /**
   * A title or part of one, in any language and script. Case, accents, spaces, punctuation, typos and the notation of a
   * season do not matter; it may be unfinished, and end in a year or a type, such as "movie".
   * @minLength 1
   * @maxLength 250
   * @example "cowbo"
   */
  q: string;
  /**
   * The maximum number of titles. The default is 8.
   * @isInt
   * @minimum 1
   * @maximum 50
   */
  limit?: number;
  /** Whether adult titles are suggested. By default they are not, except a title whose name is exactly `q`. */
  adult?: AdultTitles;
}

/** Finding titles by name. */
@Route('api/v1/search')
@Tags('search')
@Response<Problem>(400, 'A parameter is missing, unknown or malformed; `errors` says which.')
export class SearchController extends Controller {
  constructor(
    private readonly search: SearchService,
    private readonly history: SearchRecorder,
  ) {
    super();
  }

  /**
   * Suggests titles for what somebody is typing, best first.
   *
   * Every known name counts, in any language, and among equal matches the most watched title comes first. Each title
   * has its year, type and, where known, episodes, so that seasons and titles of the same name can be told apart. If no
   * title is called anything like the text, the closest names are returned, and `exact` is false. If you are signed in,
   * the search is noted in your history.
   *
   * @summary Suggest titles
   */
  @Get('suggestions')
  @OperationId('suggestAnime')
  @Extension('x-policy', {
    caller: 'anyone',
    limit: 'suggestions',
    timeoutS: 5,
    cache: 'memory',
    noted: true,
  })
  @SuccessResponse(200, 'Titles, best first; none where no name has any of the text’s letters or signs.')
  suggest(@Request() request: HttpRequest, @Queries() query: SuggestionsQuery): Suggestions {
    const suggestions = this.search.suggest(query.q, query.limit ?? 8, query.adult);
    const results = suggestions.data.map(({ id }) => id);
    this.history.noteAfter(request, { kind: 'search', input: { query: query.q }, results });
    return suggestions;
  }
}
