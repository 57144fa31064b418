import {
  Controller,
  Extension,
  Get,
  OperationId,
  Post,
  Query,
  Request,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Request as HttpRequest } from 'express';
import { LoginDeniedError } from '../../domain/errors.ts';
import type { HostCookies } from '../../http/auth/host-cookies.ts';
import type { Problem } from '../../http/problems/problem.ts';
import { MAX_SESSION_S } from '../sessions/sessions.service.ts';
import { loginProblemOf } from './login-problem.ts';
import { MAX_LOGIN_S } from './logins.ts';
import type { OAuthService } from './oauth.service.ts';

/** The client's page that says why somebody is not signed in, and lets them try again. */
const SIGN_IN_PAGE = '/sign-in';

/** Signing in and out. */
@Route('api/v1/oauth')
@Tags('oauth')
@Response<Problem>(400, 'A parameter is unknown or malformed; `errors` says which.')
export class OAuthController extends Controller {
  constructor(
    private readonly oauth: OAuthService,
    private readonly cookies: HostCookies,
  ) {
    super();
  }

  /**
   * Sends a browser to MyAnimeList, where its user can let AniRec read their list. MyAnimeList sends it back to the
   * callback, within ten minutes, and from there it goes on to `returnTo`. Open this address in a browser; it is of no
   * use to programs.
   *
   * A browser that asks for a page and cannot be sent there is sent to the page `/sign-in?problem=unavailable`.
   *
   * @summary Sign in
   * @param returnTo The path of the page to open afterwards; the home page if left out.
   * @maxLength returnTo 2000
   * @example returnTo "/recommendations"
   */
  @Get('authorize')
  @OperationId('signIn')
  @Extension('x-policy', { caller: 'browser', limit: 'sign-in', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(302, 'To MyAnimeList.')
  @Response(303, 'To the page that says why not.')
  async authorize(@Request() request: HttpRequest, @Query() returnTo = '/'): Promise<void> {
    await this.orExplain(request, async () => {
      const held = this.cookies.login.read(request.headers.cookie);
      const { address, browser } = await this.oauth.begin(returnTo, held);
      this.setHeader('Set-Cookie', this.cookies.login.keep(browser, MAX_LOGIN_S));
      this.sendTo(302, address);
    });
  }

  /**
   * Receives a browser back from MyAnimeList, signs its user in, and sends it on. Only MyAnimeList sends browsers here.
   *
   * A browser that asks for a page is sent to the page `/sign-in?problem=…` where this fails: `denied` (with the
   * login's `returnTo`), `expired` or `unavailable`. Anybody else gets the problem itself.
   *
   * @summary Come back from MyAnimeList
   * @param state What the login began with.
   * @maxLength state 200
   * @param code What MyAnimeList gives tokens for.
   * @maxLength code 4096
   * @param error Why it does not.
   * @maxLength error 200
   */
  @Get('callback')
  @OperationId('finishSignIn')
  @Extension('x-policy', { caller: 'browser', limit: 'anon', timeoutS: 30, cache: 'private', noted: false })
  @Extension('x-takes-unknown-parameters', true)
  @SuccessResponse(303, 'To the page that the login began with, signed in.')
  @Response<Problem>(403, 'MyAnimeList did not let AniRec in.')
  @Response<Problem>(502, 'MyAnimeList failed.')
  @Response<Problem>(504, 'MyAnimeList does not answer.')
  async callback(
    @Request() request: HttpRequest,
    @Query() state?: string,
    @Query() code?: string,
    @Query() error?: string,
  ): Promise<void> {
    await this.orExplain(request, async () => {
      const browser = this.cookies.login.read(request.headers.cookie);
      const former = this.cookies.session.read(request.headers.cookie);
      const answer = { state, code, error, browser, session: former };
      const { session, returnTo } = await this.oauth.finish(answer);
      this.setHeader('Set-Cookie', this.cookies.session.keep(session, MAX_SESSION_S));
      this.sendTo(303, returnTo);
    });
  }

  /**
   * Ends the session of the calling browser. If there is none, nothing happens.
   *
   * @summary Sign out
   */
  @Post('logout')
  @OperationId('signOut')
  @Extension('x-policy', { caller: 'browser', limit: 'anon', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(204, 'Nobody is signed in here any more.')
  async logout(@Request() request: HttpRequest): Promise<void> {
    await this.oauth.logOut(this.cookies.session.read(request.headers.cookie));
    this.setHeader('Set-Cookie', this.cookies.session.forget());
  }

  /** A person who watches a browser is shown a page, from where they can try again; a program gets the problem. */
  private async orExplain(request: HttpRequest, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const problem = loginProblemOf(error);
      if (problem === undefined || request.accepts(['json', 'html']) !== 'html') throw error;
      const denied = error instanceof LoginDeniedError && { returnTo: error.returnTo };
      this.sendTo(303, `${SIGN_IN_PAGE}?${new URLSearchParams({ problem, ...denied }).toString()}`);
    }
  }

  private sendTo(status: 302 | 303, address: string): void {
    this.setStatus(status);
    this.setHeader('Location', address);
  }
}
