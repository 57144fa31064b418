import {
  Controller,
  Delete,
  Extension,
  Get,
  OperationId,
  Path,
  Post,
  Produces,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Request as HttpRequest } from 'express';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import { sendText } from '../../http/send-text.ts';
import type { CalendarState, NewCalendarAddress } from './calendar.dto.ts';
import type { CalendarService } from './calendar.service.ts';

/** The address of your own calendar. */
@Route('api/v1/users/me/calendar')
@Tags('calendar')
@Security('session')
@Response<Problem>(400, 'A parameter is unknown; `errors` says which.')
export class CalendarController extends Controller {
  constructor(private readonly calendar: CalendarService) {
    super();
  }

  /**
   * Says whether your calendar has an address, and since when. The address itself is told when it is made.
   *
   * @summary Get your calendar’s state
   */
  @Get()
  @OperationId('getMyCalendar')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'Since when it has an address, if it has one.')
  get(@Request() request: SignedInRequest): Promise<CalendarState> {
    return this.calendar.state(request.user.userId);
  }

  /**
   * Makes an address at which calendars read when what you watch and mean to watch is broadcast; it follows your list. It
   * cannot be guessed, and whoever has it can read that. Asked for again, it makes another, and the one before ends.
   *
   * @summary Make or renew your calendar’s address
   */
  @Post()
  @OperationId('renewMyCalendar')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(201, 'The address, this once.')
  renew(@Request() request: SignedInRequest): Promise<NewCalendarAddress> {
    return this.calendar.renew(request.user.userId);
  }

  /**
   * Ends your calendar's address: whoever reads it gets 404 from then on.
   *
   * @summary End your calendar’s address
   */
  @Delete()
  @OperationId('deleteMyCalendar')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(204, 'There is no address any more.')
  end(@Request() request: SignedInRequest): Promise<void> {
    return this.calendar.end(request.user.userId);
  }
}

/** People's own calendars, for programs that read calendars. */
@Route('api/v1/feeds')
@Tags('feeds')
@Response<Problem>(400, 'The address is malformed, or has a parameter.')
export class CalendarFeedController extends Controller {
  constructor(private readonly calendar: CalendarService) {
    super();
  }

  /**
   * Returns when what somebody watches and means to watch is broadcast, as a calendar (iCalendar, RFC 5545) that follows
   * their list. `POST /users/me/calendar` makes the address.
   *
   * @summary Read somebody’s calendar
   * @param token What is secret in the address.
   * @pattern token ^[\w-]{43}$
   * @example token "8Pqf6mD0v2Jx4c1sTg5zWnKyLh3RbUaEoXiQdMNB7Vk"
   */
  @Get('lists/{token}/calendar.ics')
  @OperationId('getListCalendar')
  @Extension('x-policy', { caller: 'keyless', limit: 'anon', timeoutS: 5, cache: 'private', noted: false })
  @Produces('text/calendar')
  @SuccessResponse(200, 'The calendar.', 'text/calendar')
  @Response<Problem>(404, 'No calendar has this address, or no more.')
  async read(@Request() request: HttpRequest, @Path() token: string): Promise<string> {
    return sendText(request, 'text/calendar; charset=utf-8', await this.calendar.read(token));
  }
}
