import {
  Controller,
  Delete,
  Extension,
  Get,
  OperationId,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { HostCookie } from '../../http/auth/host-cookie.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { Account } from './users.dto.ts';
import type { UsersService } from './users.service.ts';

/** Whoever is signed in. */
@Route('api/v1/users/me')
@Tags('users')
@Security('session')
@Response<Problem>(400, 'A parameter is unknown; `errors` says which.')
export class UsersController extends Controller {
  constructor(
    private readonly users: UsersService,
    private readonly sessionCookie: HostCookie,
  ) {
    super();
  }

  /**
   * Returns your account: who you are at MyAnimeList, since when AniRec has known you, and how much it stores about
   * you.
   *
   * @summary Get your account
   */
  @Get()
  @OperationId('getAccount')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'The account of whoever is signed in.')
  account(@Request() request: SignedInRequest): Promise<Account> {
    return this.users.account(request.user.userId);
  }

  /**
   * Deletes your account and everything that AniRec stores about you, at once and for good, and ends your sessions on
   * all of your devices. Nothing changes at MyAnimeList; you can withdraw AniRec's access in your settings there.
   *
   * @summary Delete your account
   */
  @Delete()
  @OperationId('deleteAccount')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(204, 'The account is gone.')
  async erase(@Request() request: SignedInRequest): Promise<void> {
    await this.users.erase(request.user.userId);
    this.setHeader('Set-Cookie', this.sessionCookie.forget());
  }
}
