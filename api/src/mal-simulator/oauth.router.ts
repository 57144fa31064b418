import express, { Router, type Request } from 'express';
import { authenticateApplication, type Application } from './application.ts';
import { backTo, readAuthorization, type Authorization } from './authorization.ts';
import { consentPage } from './pages.ts';
import type { People } from './people.ts';
import { RefusedVisit } from './refusals.ts';
import { sendPage } from './send-page.ts';
import { SingleUse } from './single-use.ts';
import { answerTokenRequest, type Grant } from './token-request.ts';
import type { Tokens } from './tokens.ts';
import type { Call, Traffic } from './traffic.ts';

/** What the simulator's OAuth part needs. */
export interface OAuthParts {
  application: Application;
  people: People;
  tokens: Tokens;
  traffic: Traffic;
  now: () => Date;
  randomBytes: (size: number) => Buffer;
  /** Gives a secret as long as MyAnimeList's codes and tokens. */
  newToken: () => string;
}

const FORM = 'application/x-www-form-urlencoded';
const TICKET_BYTES = 16;
const TICKET_LIFETIME_S = 60 * 60;
/** "A maximum authorization code lifetime of 10 minutes is recommended" (RFC 6749, section 4.1.2). */
const CODE_LIFETIME_S = 10 * 60;

/** OAuth as MyAnimeList has it: the consent page, codes with PKCE (`plain` only), tokens and their refreshing. */
export function oauthRouter(parts: OAuthParts): Router {
  const { application, people, tokens, traffic, now, randomBytes, newToken } = parts;
  const newTicket = () => randomBytes(TICKET_BYTES).toString('base64url');
  const tickets = new SingleUse<Authorization>(TICKET_LIFETIME_S, now, newTicket);
  const codes = new SingleUse<Grant>(CODE_LIFETIME_S, now, newToken);
  const router = Router();
  router.use(express.text({ type: FORM }));

  router.get('/authorize', traffic.pass('authorize'), (request, response) => {
    const authorization = readAuthorization(application, queryOf(request));
    const { origin } = new URL(authorization.redirectUri);
    const ticket = tickets.keep(authorization);
    sendPage(response, consentPage({ ticket, origin, people: people.all }), origin);
  });

  router.post('/authorize', traffic.pass('consent'), (request, response) => {
    const form = formOf(request);
    const authorization = tickets.take(form.get('ticket') ?? '');
    if (!authorization) throw new RefusedVisit('This page has been answered already, or is too old.');
    const person = people.find(form.get('person') ?? '');
    const allowed = form.get('answer') === 'allow' && person;
    const answer = allowed ? { code: codes.keep({ authorization, holder: person.name }) } : DENIED;
    response.redirect(303, backTo(authorization, answer));
  });

  router.post('/token', traffic.pass(tokenCall), (request, response) => {
    const form = formOf(request);
    authenticateApplication(application, request.get('Authorization'), form);
    response.set('Cache-Control', 'no-store').json(answerTokenRequest(form, codes, tokens));
  });
  return router;
}

const DENIED = { error: 'access_denied', error_description: 'The user denied access to your application' };

function tokenCall(request: Request): Call {
  return formOf(request).get('grant_type') === 'refresh_token' ? 'refresh' : 'exchange';
}

function formOf(request: Request): URLSearchParams {
  const body: unknown = request.body;
  return new URLSearchParams(typeof body === 'string' ? body : '');
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, 'http://simulator').searchParams;
}
