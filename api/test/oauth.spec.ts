import request from 'supertest';
import { answerConsent } from './support/simulator.ts';
import { expectDocumented } from './support/contract.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const CALLBACK = 'http://localhost:8080/api/v1/oauth/callback';
const TEN_MINUTES_MS = 600_000;

describe('signing in with MyAnimeList', () => {
  let application: SignInApplication;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  beforeEach(() => application.simulator.traffic.resetCounts());

  afterAll(() => application.close());

  it('makes whoever let AniRec in known to it, and leads them where they were going', async () => {
    const { name } = newPerson(application.simulator);
    const browser = application.browser();
    const response = await browser.signIn(name, '/recommendations?picks=1:9');
    expectDocumented('finishSignIn', response);
    expect(response.status).toBe(303);
    expect(response.get('Location')).toBe('/recommendations?picks=1:9');
    expect(await browser.whoAmI()).toBe(name);
  });

  it('gives each of 50 who sign in at the same time their own session', async () => {
    const logins = Array.from({ length: 50 }, () => ({
      browser: application.browser(),
      person: newPerson(application.simulator),
    }));
    const begun = await Promise.all(
      logins.map(async login => ({ ...login, address: await login.browser.beginLogin() })),
    );
    const answered = await Promise.all(
      begun.map(async login => ({
        ...login,
        back: await answerConsent(login.address.href, login.person.name),
      })),
    );
    await Promise.all(answered.reverse().map(({ browser, back }) => browser.comeBack(back)));
    const names = await Promise.all(logins.map(({ browser }) => browser.whoAmI()));
    expect(names).toEqual(logins.map(({ person }) => person.name));
    expect(application.simulator.traffic.count('exchange')).toBe(50);
  });

  it('asks MyAnimeList as it wants to be asked, with secrets that are new each time', async () => {
    const addresses: URL[] = [];
    for (let batch = 0; batch < 20; batch += 1) {
      const browsers = Array.from({ length: 50 }, () => application.browser());
      addresses.push(...(await Promise.all(browsers.map(browser => browser.beginLogin()))));
    }
    for (const { origin, pathname, searchParams } of addresses) {
      expect(`${origin}${pathname}`).toBe(`${application.simulator.oauthUrl}/authorize`);
      const { state, code_challenge: challenge, ...others } = Object.fromEntries(searchParams);
      expect(challenge).toMatch(/^[A-Za-z0-9._~-]{43,128}$/);
      expect(state).toMatch(/^[\w-]{43}$/);
      expect(others).toEqual({
        response_type: 'code',
        client_id: application.simulator.application.clientId,
        redirect_uri: CALLBACK,
        code_challenge_method: 'plain',
      });
    }
    const secrets = addresses.flatMap(({ searchParams }) => [
      searchParams.get('state'),
      searchParams.get('code_challenge'),
    ]);
    expect(new Set(secrets).size).toBe(2_000);
  });

  it('lets two tabs of one browser sign in at the same time', async () => {
    const { name } = newPerson(application.simulator);
    const browser = application.browser();
    const [first, second] = [await browser.beginLogin('/one'), await browser.beginLogin('/two')];
    for (const [address, page] of [[second, '/two'] as const, [first, '/one'] as const]) {
      const response = await browser.comeBack(await answerConsent(address.href, name));
      expect(response.get('Location')).toBe(page);
    }
  });

  it('takes what MyAnimeList may add to the way back', async () => {
    const browser = application.browser();
    const back = await answerConsent(
      (await browser.beginLogin()).href,
      newPerson(application.simulator).name,
    );
    back.searchParams.set('iss', 'https://myanimelist.net');
    expect((await browser.comeBack(back)).get('Location')).toBe('/');
  });

  it('leads to no other site, and begins nothing where it is asked to', async () => {
    for (const returnTo of ['https://evil.example', '//evil.example', '/\\evil.example', '/api/v1/health']) {
      const response = await application.browser().send('get', '/api/v1/oauth/authorize').query({ returnTo });
      expectDocumented('signIn', response);
      expect(response.status).toBe(400);
      expect(response.get('Set-Cookie')).toBeUndefined();
    }
  });

  it('exchanges a code once, however often the browser comes back at the same time', async () => {
    const browser = application.browser();
    const { name } = newPerson(application.simulator);
    const back = await answerConsent((await browser.beginLogin()).href, name);
    const responses = await Promise.all(Array.from({ length: 5 }, () => browser.comeBack(back)));
    expect(responses.map(({ status }) => status).sort()).toEqual([303, 400, 400, 400, 400]);
    expect(application.simulator.traffic.count('exchange')).toBe(1);
  });

  describe('is refused, with no token asked for and nobody signed in,', () => {
    async function begun() {
      const browser = application.browser();
      const { name } = newPerson(application.simulator);
      return { browser, back: await answerConsent((await browser.beginLogin()).href, name) };
    }

    async function expectRefusal(back: URL, browser = application.browser(), status = 400): Promise<void> {
      application.simulator.traffic.resetCounts();
      const response = await browser.comeBack(back);
      expectDocumented('finishSignIn', response);
      expect(response.status).toBe(status);
      expect(response.get('Set-Cookie')).toBeUndefined();
      expect(application.simulator.traffic.count('exchange')).toBe(0);
    }

    it('where MyAnimeList sends the browser back without a state', async () => {
      const { browser, back } = await begun();
      back.searchParams.delete('state');
      await expectRefusal(back, browser);
    });

    it('with a state that was never given', async () => {
      const { browser, back } = await begun();
      for (const state of ['', 'x', 'A'.repeat(43)]) {
        back.searchParams.set('state', state);
        await expectRefusal(back, browser);
      }
    });

    it('with a state that was used', async () => {
      const { browser, back } = await begun();
      expect((await browser.comeBack(back)).status).toBe(303);
      const other = application.browser();
      await expectRefusal(back, browser);
      await expectRefusal(back, other);
      expect(await other.whoAmI()).toBeUndefined();
    });

    it('where the browser comes back after ten minutes', async () => {
      const { browser, back } = await begun();
      application.clock.advance(TEN_MINUTES_MS);
      await expectRefusal(back, browser);
    });

    it('in another browser, and the one that began can go on', async () => {
      const { browser, back } = await begun();
      await expectRefusal(back);
      const another = application.browser();
      await another.beginLogin();
      await expectRefusal(back, another);
      expect((await browser.comeBack(back)).status).toBe(303);
    });

    it('where its user pressed “Deny”', async () => {
      const browser = application.browser();
      const { name } = newPerson(application.simulator);
      await expectRefusal(await answerConsent((await browser.beginLogin()).href, name, 'deny'), browser, 403);
    });

    it('without a code, or with an error beside it', async () => {
      const one = await begun();
      one.back.searchParams.delete('code');
      await expectRefusal(one.back, one.browser, 403);
      const other = await begun();
      other.back.searchParams.set('error', 'server_error');
      await expectRefusal(other.back, other.browser, 403);
    });
  });

  it('is refused where MyAnimeList does not take the code', async () => {
    const browser = application.browser();
    const back = await answerConsent(
      (await browser.beginLogin()).href,
      newPerson(application.simulator).name,
    );
    back.searchParams.set('code', 'forged');
    const response = await browser.comeBack(back);
    expect(response.status).toBe(400);
    expect((response.body as { type: string }).type).toContain('#login-expired');
    expect(await browser.whoAmI()).toBeUndefined();
  });

  describe('tells a person on a page why it failed:', () => {
    const asPage = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

    it('they said no, and where they wanted to go', async () => {
      const browser = application.browser();
      const { name } = newPerson(application.simulator);
      const back = await answerConsent((await browser.beginLogin('/list')).href, name, 'deny');
      const response = await browser.comeBack(back, asPage);
      expectDocumented('finishSignIn', response);
      expect(response.get('Location')).toBe('/sign-in?problem=denied&returnTo=%2Flist');
    });

    it('it took too long', async () => {
      const response = await request(application.app)
        .get('/api/v1/oauth/callback?code=x')
        .set('Accept', asPage);
      expect(response.status).toBe(303);
      expect(response.get('Location')).toBe('/sign-in?problem=expired');
    });

    it('where MyAnimeList fails to give a token', async () => {
      const { traffic } = application.simulator;
      for (const call of ['exchange', 'me'] as const) {
        const browser = application.browser();
        const back = await answerConsent(
          (await browser.beginLogin()).href,
          newPerson(application.simulator).name,
        );
        traffic.spoil(call, response => void response.status(500).json({}));
        const response = await browser.comeBack(back, asPage);
        traffic.mend();
        expect(response.get('Location')).toBe('/sign-in?problem=unavailable');
        expect(await browser.whoAmI()).toBeUndefined();
      }
    });
  });
});
