import request from 'supertest';
import type { NewApiKey } from '../src/features/api-keys/api-keys.dto.ts';
import { answerConsent } from './support/simulator.ts';
import { openTestDatabase } from './support/application.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';
import { hang, serverError } from '../src/mal-simulator/faults.ts';

const HOUR_MS = 60 * 60 * 1000;
const API_KEYS = '/api/v1/users/me/api-keys';
/** Of its tokens and codes, MyAnimeList has given out at least so many in what is done here. */
const GIVEN = 10;

describe('a secret', () => {
  let application: SignInApplication;

  beforeAll(async () => {
    application = await startSignInApplication();
    await signInInEveryWay();
  });

  afterAll(() => application.close());

  async function signInInEveryWay(): Promise<void> {
    const { simulator, clock } = application;
    const { name } = newPerson(simulator);
    const browser = application.browser();
    await browser.signIn(name, '/recommendations?picks=1:9');
    await browser.signIn(name);
    await browser.comeBack(await answerConsent((await browser.beginLogin()).href, name, 'deny'));
    for (const call of ['exchange', 'me'] as const) {
      simulator.traffic.spoil(call, serverError);
      await browser.signIn(name);
      simulator.traffic.mend();
    }
    const back = await answerConsent((await browser.beginLogin()).href, name);
    await application.browser().comeBack(back);
    await browser.comeBack(back);
    await browser.comeBack(back);
    clock.advance(HOUR_MS);
    simulator.traffic.spoil('refresh', serverError, 1);
    for (let times = 0; times < 3; times += 1) {
      await browser.send('post', '/api/v1/users/me/imports').send({ source: 'myanimelist' });
      await browser.send('get', '/api/v1/users/me/imports');
    }
    await browser.send('get', `/api/v1/oauth/callback?state=${'x'.repeat(300)}&code=${'y'.repeat(5_000)}`);
    await browser.send('delete', '/api/v1/users/me');
  }

  it('of MyAnimeList’s is in no answer, no address and no line of the log', () => {
    const { simulator, wiretap } = application;
    expect(simulator.secrets().length).toBeGreaterThan(GIVEN);
    expect(wiretap.headers.length).toBeGreaterThan(GIVEN);
    expect(wiretap.bodies.length).toBeGreaterThan(GIVEN);
    expect(wiretap.log.length).toBeGreaterThan(GIVEN);
    expect(wiretap.leaks(simulator.secrets())).toEqual([]);
  });

  it('would be found if it were there', () => {
    const [secret = ''] = application.simulator.secrets();
    application.wiretap.log.push(`{"msg":"${secret}"}`);
    expect(application.wiretap.leaks(application.simulator.secrets()).length).toBe(1);
    application.wiretap.log.pop();
  });

  it('is not in the database, nor is anybody’s name in the log', async () => {
    const em = (await openTestDatabase()).orm.em.fork();
    const browser = application.browser();
    const { name } = newPerson(application.simulator);
    await browser.signIn(name);
    const stored = JSON.stringify(await em.execute('select * from mal_tokens'));
    for (const secret of application.simulator.secrets()) expect(stored).not.toContain(secret);
    expect(application.wiretap.log.join()).not.toContain(name);
  });

  it('of ours, a key, is told once, and is in no other answer, no line of the log, and not in the database', async () => {
    const { app, clock, wiretap } = application;
    const browser = application.browser();
    await browser.signIn(newPerson(application.simulator).name);
    const made = await browser.send('post', API_KEYS).send({ name: 'Kept quiet about' });
    const { id, key } = made.body as NewApiKey;
    const use = (path: string, sent = key) => request(app).get(path).set('X-API-Key', sent);
    for (const path of ['/api/v1/facets', '/api/v1/anime/0', '/api/v1/nowhere', '/api/v1/users/me'])
      await use(path);
    await browser.send('get', API_KEYS);
    const em = (await openTestDatabase()).orm.em.fork();
    expect(JSON.stringify(await em.execute('select * from "api-keys"'))).not.toContain(key);
    await browser.send('delete', `${API_KEYS}/${id}`);
    const revoked = await use('/api/v1/facets');
    const mistyped = await use('/api/v1/facets', `${key}x`);
    expect([revoked.status, mistyped.status]).toEqual([401, 401]);
    clock.advance(HOUR_MS);
    expect(wiretap.bodies.filter(each => each.includes(key)).length).toBe(1);
    expect(`${wiretap.headers.join()}${wiretap.log.join()}`).not.toContain(key);
  });

  it('stays with us where MyAnimeList does not answer', async () => {
    const { simulator, wiretap } = application;
    simulator.traffic.spoil('exchange', hang);
    const response = await application.browser().signIn(newPerson(simulator).name);
    simulator.traffic.mend();
    expect(response.status).toBe(504);
    expect((response.body as { upstream: string }).upstream).toBe('myanimelist');
    expect(wiretap.leaks(simulator.secrets())).toEqual([]);
  });
});
