import request, { type Response } from 'supertest';
import type { Browser } from './support/browser.ts';
import type { CurrentSession } from '../src/features/sessions/sessions.dto.ts';
import { expectDocumented } from './support/contract.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const ACCOUNT = '/api/v1/users/me';
const CURRENT = '/api/v1/sessions/current';
const DAY_MS = 24 * 60 * 60 * 1000;

describe('whoever has signed in', () => {
  let application: SignInApplication;
  let browser: Browser;
  let signedIn: Response;
  let person: string;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  beforeEach(async () => {
    browser = application.browser();
    person = newPerson(application.simulator).name;
    signedIn = await browser.signIn(person);
  });

  afterAll(() => application.close());

  function sessionOf(response: Response): string {
    const [cookie] = response.get('Set-Cookie') ?? [];
    return /^anirec_session=([\w-]{43});/.exec(cookie ?? '')?.[1] ?? '';
  }

  function accountWith(session: string) {
    return request(application.app).get(ACCOUNT).set('Cookie', `anirec_session=${session}`);
  }

  it('holds a session that no script reads, for 30 days at most', () => {
    expect(signedIn.get('Set-Cookie')).toEqual([
      jasmine.stringMatching(/^anirec_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('has another session after signing in again, and the old one is over', async () => {
    const again = await browser.signIn(newPerson(application.simulator).name);
    expect(sessionOf(again)).not.toBe(sessionOf(signedIn));
    expect((await accountWith(sessionOf(again))).status).toBe(200);
    expect((await accountWith(sessionOf(signedIn))).status).toBe(401);
  });

  it('stays signed in by coming once a week, and is signed out 30 days after signing in', async () => {
    for (let day = 6; day < 30; day += 6) {
      application.clock.advance(6 * DAY_MS);
      expect((await browser.send('get', ACCOUNT)).status).toBe(200);
    }
    application.clock.advance(6 * DAY_MS);
    expect((await browser.send('get', ACCOUNT)).status).toBe(401);
  });

  it('is signed out after a week away', async () => {
    application.clock.advance(7 * DAY_MS);
    const response = await browser.send('get', ACCOUNT);
    expectDocumented('getAccount', response);
    expect(response.status).toBe(401);
    expect(response.get('WWW-Authenticate')).toBe('Cookie realm="AniRec"');
  });

  it('is known where that is asked, and a guest is an answer, too', async () => {
    const known = await browser.send('get', CURRENT);
    const guest = await application.browser().send('get', CURRENT);
    const forged = await request(application.app).get(CURRENT).set('Cookie', 'anirec_session=forged');
    for (const response of [known, guest, forged]) {
      expectDocumented('getCurrentSession', response);
      expect(response.get('Cache-Control')).toBe('private, no-store');
      expect(response.get('Access-Control-Allow-Origin')).toBeUndefined();
    }
    expect((known.body as CurrentSession).account?.name).toBe(person);
    expect([guest.body, forged.body]).toEqual([{ account: null }, { account: null }]);
  });

  it('signs out, as often as they like', async () => {
    for (let times = 0; times < 2; times += 1) {
      const response = await browser.send('post', '/api/v1/oauth/logout');
      expectDocumented('signOut', response);
      expect(response.status).toBe(204);
      expect(response.get('Set-Cookie')?.join()).toMatch(/^anirec_session=; Max-Age=0;/);
    }
    expect((await accountWith(sessionOf(signedIn))).status).toBe(401);
  });

  it('changes nothing on behalf of another site', async () => {
    const cookie = `anirec_session=${sessionOf(signedIn)}`;
    for (const [method, path] of [
      ['post', '/api/v1/oauth/logout'],
      ['delete', ACCOUNT],
    ] as const) {
      const response = await request(application.app)
        [method](path)
        .set({ Cookie: cookie, Origin: 'https://evil.example' });
      expect(response.status).toBe(403);
    }
    expect((await accountWith(sessionOf(signedIn))).status).toBe(200);
  });

  it('gets answers that nobody else may keep, and that no other site can read', async () => {
    const responses = await Promise.all([
      browser.send('get', ACCOUNT),
      browser.send('post', '/api/v1/oauth/logout'),
      browser.send('get', '/api/v1/oauth/authorize'),
    ]);
    for (const response of [...responses, signedIn]) {
      expect(response.get('Cache-Control')).toBe('private, no-store');
      expect(response.get('Access-Control-Allow-Origin')).toBeUndefined();
    }
    const preflight = await request(application.app)
      .options(ACCOUNT)
      .set({ Origin: 'https://evil.example', 'Access-Control-Request-Method': 'DELETE' });
    expect(preflight.get('Access-Control-Allow-Origin')).toBeUndefined();
    const shared = await request(application.app)
      .get('/api/v1/facets')
      .set('Origin', 'https://third.example');
    expect(shared.get('Access-Control-Allow-Origin')).toBe('*');
    expect(shared.get('Access-Control-Allow-Credentials')).toBeUndefined();
  });

  it('finds no way around these by writing an address otherwise', async () => {
    for (const path of ['/api/v1/USERS/me', '/API/v1/users/me', '/api/v1/users//me', '/api/v1/users/%6de']) {
      expect((await browser.send('get', path)).status)
        .withContext(path)
        .toBe(404);
    }
    const slashed = await browser.send('get', `${ACCOUNT}/`);
    expect(slashed.get('Cache-Control')).toBe('private, no-store');
  });
});
