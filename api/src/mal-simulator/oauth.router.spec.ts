import {
  answerConsent,
  CALLBACK,
  postForm,
  signIn,
  startTestSimulator,
} from '../../test/support/simulator.ts';
import type { Simulator } from './simulator.ts';
import type { TokenAnswer } from './tokens.ts';

const VERIFIER = 'a-verifier_of.unreserved~characters-0123456789';
const MINUTE_MS = 60_000;
describe('signing in at the simulator:', () => {
  let simulator: Simulator;
  let time: number;

  beforeEach(async () => {
    time = Date.parse('2026-11-01');
    simulator = await startTestSimulator({ now: () => new Date(time) });
  });

  afterEach(() => simulator.close());

  /** Where an application sends a visitor, but for some parameters. */
  function authorizeUrl(differences: Record<string, string> = {}, missing = ''): string {
    const parameters = new URLSearchParams({
      response_type: 'code',
      client_id: simulator.application.clientId,
      redirect_uri: CALLBACK,
      state: 'the state',
      code_challenge: VERIFIER,
      ...differences,
    });
    parameters.delete(missing);
    return `${simulator.oauthUrl}/authorize?${parameters.toString()}`;
  }

  async function newCode(): Promise<string> {
    const back = await answerConsent(authorizeUrl(), 'StandIn_Petal');
    return back.searchParams.get('code') ?? '';
  }

  function askForTokens(fields: Record<string, string>): Promise<Response> {
    const { clientId, clientSecret } = simulator.application;
    return postForm(`${simulator.oauthUrl}/token`, {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: CALLBACK,
      grant_type: 'authorization_code',
      code_verifier: VERIFIER,
      ...fields,
    });
  }

  async function refresh({ refresh_token }: TokenAnswer): Promise<TokenAnswer> {
    const response = await askForTokens({ grant_type: 'refresh_token', refresh_token });
    return (await response.json()) as TokenAnswer;
  }

  async function statusWith({ access_token }: TokenAnswer): Promise<number> {
    const headers = { Authorization: `Bearer ${access_token}` };
    return (await fetch(`${simulator.apiUrl}/users/@me`, { headers })).status;
  }

  async function expectRefused(response: Response, status: number, error: string): Promise<void> {
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(jasmine.objectContaining({ error }));
  }

  describe('the consent page', () => {
    it('says that it is not MyAnimeList, and names everyone whom a visitor can be', async () => {
      const page = await (await fetch(authorizeUrl())).text();
      expect(page).toContain('This is AniRec’s simulator of MyAnimeList. It is not MyAnimeList.');
      expect(page.match(/type="radio" name="person"/g)?.length).toBe(simulator.people.all.length);
      expect(page).toContain('http://localhost:8080');
    });

    it('runs no script, is not framed or kept, and its form leads to the application', async () => {
      const { headers } = await fetch(authorizeUrl());
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/script-src|unsafe/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'self' http://localhost:8080;");
      expect(headers.get('Cache-Control')).toBe('no-store');
    });

    it('escapes whatever it shows', async () => {
      const hostile = '"><script>alert(1)</script>';
      simulator.people.add({ id: 7, name: hostile, description: hostile, visibility: 'public', list: [] });
      for (const url of [
        authorizeUrl(),
        authorizeUrl({ client_id: hostile }),
        authorizeUrl({ redirect_uri: hostile }),
        simulator.url,
      ]) {
        const page = await (await fetch(url)).text();
        expect(page).toContain('&lt;script&gt;');
        expect(page).not.toContain('<script>');
      }
    });

    it('sends whoever allows back with a code and the state', async () => {
      const back = await answerConsent(authorizeUrl(), 'StandIn_Petal');
      expect(`${back.origin}${back.pathname}`).toBe(CALLBACK);
      expect([...back.searchParams.keys()]).toEqual(['code', 'state']);
      expect(back.searchParams.get('state')).toBe('the state');
      expect(back.searchParams.get('code')?.length).toBe(1000);
    });

    it('sends whoever denies back with access_denied and the state', async () => {
      const back = await answerConsent(authorizeUrl(), 'StandIn_Petal', 'deny');
      expect(back.searchParams.get('error')).toBe('access_denied');
      expect(back.searchParams.get('state')).toBe('the state');
      expect(back.searchParams.has('code')).toBeFalse();
    });

    it('takes nobody whom it does not know for a yes', async () => {
      const back = await answerConsent(authorizeUrl(), 'nobody');
      expect(back.searchParams.get('error')).toBe('access_denied');
    });

    it('can be answered once, and not for ever', async () => {
      const ticketOf = async () =>
        /name="ticket" value="([^"]+)"/.exec(await (await fetch(authorizeUrl())).text())?.[1] ?? '';
      const answer = (ticket: string) =>
        postForm(`${simulator.oauthUrl}/authorize`, { ticket, person: 'StandIn_Petal', answer: 'allow' });
      const once = await ticketOf();
      const late = await ticketOf();
      expect((await answer(once)).status).toBe(303);
      expect((await answer(once)).status).toBe(400);
      time += 61 * MINUTE_MS;
      expect((await answer(late)).status).toBe(400);
      expect((await answer('made up')).status).toBe(400);
    });
  });

  describe('authorize', () => {
    for (const [what, differences] of [
      ['an unknown client', { client_id: 'another' }],
      ['another site', { redirect_uri: 'https://anirec.example/api/v1/oauth/callback' }],
      ['another path of this computer', { redirect_uri: 'http://localhost:8080/elsewhere' }],
      ['a redirect URI with more to it', { redirect_uri: `${CALLBACK}?next=x` }],
      ['a redirect URI that only begins like one', { redirect_uri: 'http://localhost:8080@evil.example/' }],
    ] as const) {
      it(`shows whoever comes with ${what} a page, and sends nobody there`, async () => {
        await expectPage(authorizeUrl(differences));
      });
    }

    for (const missing of ['client_id', 'redirect_uri']) {
      it(`shows whoever comes without ${missing} a page`, async () => {
        await expectPage(authorizeUrl({}, missing));
      });
    }

    async function expectPage(url: string): Promise<void> {
      const response = await fetch(url, { redirect: 'manual' });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('Go back to AniRec');
    }

    for (const [what, differences, error] of [
      ['asks for a token', { response_type: 'token' }, 'unsupported_response_type'],
      ['asks for a method that MyAnimeList lacks', { code_challenge_method: 'S256' }, 'invalid_request'],
      ['sends too short a challenge', { code_challenge: 'x'.repeat(42) }, 'invalid_request'],
      ['sends too long a challenge', { code_challenge: 'x'.repeat(129) }, 'invalid_request'],
      ['sends another alphabet’s challenge', { code_challenge: 'ü'.repeat(50) }, 'invalid_request'],
    ] as const) {
      it(`sends a visitor back with ${error} where the application ${what}`, async () => {
        await expectSentBack(authorizeUrl(differences), error);
      });
    }

    for (const [missing, error] of [
      ['response_type', 'unsupported_response_type'],
      ['code_challenge', 'invalid_request'],
    ] as const) {
      it(`sends a visitor back with ${error} where ${missing} is missing`, async () => {
        await expectSentBack(authorizeUrl({}, missing), error);
      });
    }

    async function expectSentBack(url: string, error: string): Promise<void> {
      const response = await fetch(url, { redirect: 'manual' });
      const back = new URL(response.headers.get('Location') ?? '');
      expect(back.href).toContain(`${CALLBACK}?`);
      expect(back.searchParams.get('error')).toBe(error);
      expect(back.searchParams.get('state')).toBe('the state');
    }

    it('takes 43 and 128 characters as a challenge', async () => {
      for (const length of [43, 128]) {
        expect((await fetch(authorizeUrl({ code_challenge: 'x'.repeat(length) }))).status).toBe(200);
      }
    });

    it('takes the redirect URIs that are registered and no others, and needs none where there is only one', async () => {
      const redirectUri = 'https://anirec.example/api/v1/oauth/callback';
      const strict = await startTestSimulator({ redirectUris: [redirectUri] });
      const client = { client_id: strict.application.clientId, redirect_uri: redirectUri };
      const url = (differences: object, missing = '') =>
        authorizeUrl({ ...client, ...differences }, missing).replace(simulator.url, strict.url);
      for (const accepted of [url({}), url({}, 'redirect_uri')]) {
        expect((await answerConsent(accepted, 'StandIn_Petal')).href).toContain(`${redirectUri}?code=`);
      }
      expect((await fetch(url({ redirect_uri: CALLBACK }), { redirect: 'manual' })).status).toBe(400);
      await strict.close();
    });
  });

  describe('token', () => {
    it('gives tokens for a code and its verifier, of a client that shows its secret in the form', async () => {
      const response = await askForTokens({ code: await newCode() });
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const tokens = (await response.json()) as TokenAnswer;
      expect(tokens).toEqual({
        token_type: 'Bearer',
        expires_in: 3600,
        access_token: jasmine.stringMatching(/^[\w-]{1000}$/),
        refresh_token: jasmine.stringMatching(/^[\w-]{1000}$/),
      });
      expect(await statusWith(tokens)).toBe(200);
    });

    it('takes the client’s secret as Basic, too', async () => {
      const { clientId, clientSecret } = simulator.application;
      const form = { grant_type: 'authorization_code', code_verifier: VERIFIER, redirect_uri: CALLBACK };
      const Authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
      const fields = { ...form, code: await newCode() };
      const response = await postForm(`${simulator.oauthUrl}/token`, fields, { Authorization });
      expect(response.status).toBe(200);
    });

    it('refuses a client that does not know the secret', async () => {
      const code = await newCode();
      await expectRefused(await askForTokens({ code, client_secret: 'wrong' }), 401, 'invalid_client');
      const Authorization = `Basic ${Buffer.from('a:b').toString('base64')}`;
      const response = await postForm(`${simulator.oauthUrl}/token`, { code }, { Authorization });
      expect(response.headers.get('WWW-Authenticate')).toContain('Basic');
      await expectRefused(response, 401, 'invalid_client');
    });

    it('refuses a code that was used, is too old, was made up, or comes with another verifier or redirect URI', async () => {
      const used = await newCode();
      await askForTokens({ code: used });
      const old = await newCode();
      await expectRefused(await askForTokens({ code: used }), 400, 'invalid_grant');
      time += 11 * MINUTE_MS;
      await expectRefused(await askForTokens({ code: old }), 400, 'invalid_grant');
      await expectRefused(await askForTokens({ code: 'made up' }), 400, 'invalid_grant');
      const another = { code_verifier: 'x'.repeat(43) };
      await expectRefused(await askForTokens({ code: await newCode(), ...another }), 400, 'invalid_grant');
      const elsewhere = { redirect_uri: 'http://localhost:9/api/v1/oauth/callback' };
      await expectRefused(await askForTokens({ code: await newCode(), ...elsewhere }), 400, 'invalid_grant');
    });

    it('says what is missing or not supported', async () => {
      await expectRefused(await askForTokens({}), 400, 'invalid_request');
      await expectRefused(await askForTokens({ grant_type: 'refresh_token' }), 400, 'invalid_request');
      await expectRefused(await askForTokens({ grant_type: 'password' }), 400, 'unsupported_grant_type');
    });

    it('refreshes: the old access token dies, the old refresh token lives until it expires', async () => {
      const first = await signIn(simulator, 'StandIn_Petal');
      const second = await refresh(first);
      expect(await statusWith(first)).toBe(401);
      expect(await statusWith(second)).toBe(200);
      expect(second.refresh_token).not.toBe(first.refresh_token);
      expect(await statusWith(await refresh(first))).toBe(200);
      time += 32 * 24 * 60 * MINUTE_MS;
      await expectRefused(
        await askForTokens({ grant_type: 'refresh_token', refresh_token: first.refresh_token }),
        400,
        'invalid_grant',
      );
    });

    it('lets access tokens expire, after as long as it is told to', async () => {
      simulator.tokens.lifetimeS = 120;
      const tokens = await signIn(simulator, 'StandIn_Petal');
      expect(tokens.expires_in).toBe(120);
      time += 119_000;
      expect(await statusWith(tokens)).toBe(200);
      time += 1000;
      expect(await statusWith(tokens)).toBe(401);
    });

    it('takes every token back where it is told to', async () => {
      const tokens = await signIn(simulator, 'StandIn_Petal');
      simulator.tokens.revokeAll();
      expect(await statusWith(tokens)).toBe(401);
      const refused = await askForTokens({
        grant_type: 'refresh_token',
        refresh_token: tokens.refresh_token,
      });
      await expectRefused(refused, 400, 'invalid_grant');
    });
  });
});
