import {
  Controller,
  Extension,
  Get,
  OperationId,
  Request,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Request as HttpRequest } from 'express';
import type { Authenticator } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { UsersService } from '../users/users.service.ts';
import type { CurrentSession } from './sessions.dto.ts';

/** Who is signed in where. */
@Route('api/v1/sessions')
@Tags('sessions')
@Response<Problem>(400, 'A parameter is unknown; `errors` says which.')
export class SessionsController extends Controller {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly users: UsersService,
  ) {
    super();
  }

  /**
   * Tells whether somebody is signed in with this browser, and who. A page that works with and without an account asks
   * this first: being a guest is an answer here, not an error.
   *
   * @summary Get the current session
   */
  @Get('current')
  @OperationId('getCurrentSession')
  @Extension('x-policy', { caller: 'browser', limit: 'anon', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'Who is signed in, or that nobody is.')
  @Response<Problem>(503, 'Accounts are unavailable at the moment; `Retry-After` says when to try again.')
  async current(@Request() request: HttpRequest): Promise<CurrentSession> {
    const user = await this.authenticator.identify(request.headers.cookie);
    const account = user && (await this.users.findAccount(user.userId));
    return { account: account ?? null };
  }
}
