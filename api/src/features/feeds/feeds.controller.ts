import {
  Controller,
  Extension,
  Get,
  OperationId,
  Produces,
  Queries,
  Request,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Request as HttpRequest } from 'express';
import type { Problem } from '../../http/problems/problem.ts';
import { sendText } from '../../http/send-text.ts';
import type { AiringsFeedQuery, SeasonFeedQuery } from './feeds.dto.ts';
import type { FeedsService } from './feeds.service.ts';

/** What begins in a season, and what airs when, for calendars and feed readers. */
@Route('api/v1/feeds')
@Tags('feeds')
@Response<Problem>(
  400,
  'A parameter is unknown or malformed, or `year` and `season` are not given together; `errors` says which.',
)
export class FeedsController extends Controller {
  constructor(private readonly feeds: FeedsService) {
    super();
  }

  /**
   * Returns the titles of a season as a calendar (iCalendar, RFC 5545), to subscribe to in Google Calendar, Apple's
   * Calendar or any other. Each title is an event on the day of its first broadcast or release in Japan; titles whose day
   * is not known are left out.
   *
   * @summary Subscribe to a season’s calendar
   */
  @Get('season.ics')
  @OperationId('getSeasonCalendar')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'public', noted: false })
  @Produces('text/calendar')
  @SuccessResponse(200, 'The calendar.', 'text/calendar')
  calendar(@Request() request: HttpRequest, @Queries() query: SeasonFeedQuery): string {
    return sendText(request, 'text/calendar; charset=utf-8', this.feeds.calendar(query));
  }

  /**
   * Returns the titles of a season as a feed (Atom, RFC 4287), the most popular first, at most 100. Each entry links to the
   * title's page.
   *
   * @summary Subscribe to a season’s feed
   */
  @Get('season.atom')
  @OperationId('getSeasonFeed')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'public', noted: false })
  @Produces('application/atom+xml')
  @SuccessResponse(200, 'The feed.', 'application/atom+xml')
  atom(@Request() request: HttpRequest, @Queries() query: SeasonFeedQuery): string {
    return sendText(request, 'application/atom+xml; charset=utf-8', this.feeds.atom(query));
  }

  /**
   * Returns when titles are broadcast as a calendar (iCalendar, RFC 5545), to subscribe to: of each an event that is
   * repeated, at the length of an episode. Titles whose time is not known, which is so of most before October 2020, are left out.
   * Whoever has an account has a calendar that follows their list: `POST /users/me/calendar` makes its address.
   *
   * @summary Subscribe to titles’ broadcasts
   */
  @Get('airings.ics')
  @OperationId('getAiringsCalendar')
  @Extension('x-policy', { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'public', noted: false })
  @Produces('text/calendar')
  @SuccessResponse(200, 'The calendar.', 'text/calendar')
  airings(@Request() request: HttpRequest, @Queries() query: AiringsFeedQuery): string {
    return sendText(request, 'text/calendar; charset=utf-8', this.feeds.airings(query));
  }
}
