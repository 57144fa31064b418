import request from 'supertest';
import type { HistoryPage } from '../src/features/history/history.dto.ts';
import type { Recommendations } from '../src/features/recommendations/recommendations.dto.ts';
import { expectDocumented } from './support/contract.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';
import { answerConsent } from './support/simulator.ts';

/**
 * AniRec's predecessor had ten faults, which are numbered here as its makers list them. The ninth, about how it was
 * deployed, has its tests beside the workflows and the infrastructure.
 */
describe('a fault of the predecessor:', () => {
  let application: SignInApplication;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  afterAll(() => application.close());

  function get(path: string) {
    return request(application.app).get(path);
  }

  it('1. logins shared one state, so that they overwrote each other and any browser could finish any', async () => {
    const { simulator } = application;
    const [first, second, thief] = [application.browser(), application.browser(), application.browser()];
    const [mine, yours] = [newPerson(simulator).name, newPerson(simulator).name];
    const back = await answerConsent((await first.beginLogin()).href, mine);
    await second.signIn(yours);
    expect((await thief.comeBack(back)).status).toBe(400);
    expect((await first.comeBack(back)).status).toBe(303);
    expect((await first.comeBack(back)).status).toBe(400);
    expect([await first.whoAmI(), await second.whoAmI(), await thief.whoAmI()]).toEqual([
      mine,
      yours,
      undefined,
    ]);
  });

  it('2. the state could be guessed, since it came from a generator that is not for secrets', async () => {
    spyOn(Math, 'random').and.returnValue(0.5);
    const addresses = await Promise.all(Array.from({ length: 20 }, () => application.browser().beginLogin()));
    const states = new Set(addresses.map(({ searchParams }) => searchParams.get('state')));
    expect(states.size).toBe(20);
    for (const state of states) expect(Buffer.from(state ?? '', 'base64url').length).toBe(32);
  });

  it('3. the browser was given MyAnimeList’s token, in an address', async () => {
    const { simulator } = application;
    const response = await application.browser().signIn(newPerson(simulator).name, '/list');
    expect(response.get('Location')).toBe('/list');
    const said = JSON.stringify(response.headers) + response.text;
    for (const secret of simulator.secrets()) expect(said).not.toContain(secret);
  });

  it('4. anybody read and wrote anybody’s history', async () => {
    expect((await get('/api/v1/users/history/1000001')).status).toBe(404);
    const history = await get('/api/v1/users/me/history');
    expectDocumented('listMyHistory', history);
    expect(history.status).toBe(401);
    const cleared = await request(application.app).delete('/api/v1/users/me/history');
    expect(cleared.status).toBe(401);
  });

  it('5. history kept the last result alone, and neither when nor what was asked', async () => {
    const browser = application.browser();
    await browser.signIn(newPerson(application.simulator).name);
    const noted = async () =>
      ((await browser.send('get', '/api/v1/users/me/history')).body as HistoryPage).data;
    for (const [before, query] of ['cowboy', 'naruto'].entries()) {
      await browser.send('get', `/api/v1/search/suggestions?q=${query}`);
      while ((await noted()).length === before) await new Promise(wake => setTimeout(wake, 10));
      application.clock.advance(1_000);
    }
    const entries = await noted();
    expect(entries.map(({ input }) => input)).toEqual([{ query: 'naruto' }, { query: 'cowboy' }]);
    expect(new Set(entries.map(({ createdAt }) => createdAt)).size).toBe(2);
    for (const { results } of entries) expect(results.length).toBeGreaterThan(0);
  });

  it('6. each recommendation asked MyAnimeList twenty times, one after the other', async () => {
    const { traffic } = application.simulator;
    const response = await get('/api/v1/anime/1/recommendations?limit=20');
    const { data } = response.body as Recommendations;
    expect(data.length).toBe(20);
    for (const { anime } of data) expect(anime.title).toBeTruthy();
    expect(traffic.count('anime')).toBe(0);
  });

  it('7. a title was found by its exact name alone, and ids could not be used', async () => {
    const found = await get('/api/v1/search/suggestions').query({ q: 'cowbooy bebo' });
    expect((found.body as { data: { id: number }[] }).data.map(({ id }) => id)).toContain(1);
    expect((await get('/api/v1/recommendations?picks=1')).status).toBe(200);
  });

  it('8. what reads was a POST, every failure was 400, and any site could read with a visitor’s cookies', async () => {
    const { app, wiretap, simulator } = application;
    expect((await request(app).post('/api/v1/search/suggestions').send({ q: 'cowboy' })).status).toBe(405);
    const statuses = await Promise.all(
      ['/api/v1/anime/999999', '/api/v1/anime/x', '/api/v1/users/me'].map(
        async path => (await get(path)).status,
      ),
    );
    expect(statuses).toEqual([404, 400, 401]);
    const foreign = { Origin: 'https://evil.example' };
    const shared = await get('/api/v1/anime/1').set(foreign);
    expect(shared.get('Access-Control-Allow-Credentials')).toBeUndefined();
    expect((await get('/api/v1/users/me').set(foreign)).get('Access-Control-Allow-Origin')).toBeUndefined();
    const { name } = newPerson(simulator);
    await application.browser().signIn(name);
    expect(wiretap.log.join()).not.toContain(name);
  });

  it('10. health had another address', async () => {
    for (const path of ['/api/v1/health', '/api/health']) expect((await get(path)).status).toBe(200);
  });
});
