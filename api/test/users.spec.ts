import { openTestDatabase } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';
import type { Account } from '../src/features/users/users.dto.ts';

describe('an account', () => {
  let application: SignInApplication;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  afterAll(() => application.close());

  async function rowsOf(malId: number): Promise<Record<string, number>> {
    const em = (await openTestDatabase()).orm.em.fork();
    const counts = await em.execute<Record<string, number>[]>(
      `select (select count(*)::int from users where mal_id = ?) as users,
              (select count(*)::int from mal_tokens t join users u on u.id = t.user_id where u.mal_id = ?) as tokens,
              (select count(*)::int from mal_tokens where user_id not in (select id from users)) as orphans`,
      [malId, malId],
    );
    return counts[0] ?? {};
  }

  it('says who its owner is, since when, and how much is kept of them', async () => {
    const { id, name } = newPerson(application.simulator);
    const browser = application.browser();
    const signedInAt = new Date(application.clock.now()).toISOString();
    await browser.signIn(name);
    const response = await browser.send('get', '/api/v1/users/me');
    expectDocumented('getAccount', response);
    const account = response.body as Account;
    expect(account.name).toBe(name);
    expect(account.picture).toBe(`${application.simulator.url}/images/users/${id}.svg`);
    expect(String(account.createdAt)).toBe(signedInAt);
    expect(String(account.signedInAt)).toBe(signedInAt);
    expect(account.holdings.listEntries).toBe(0);
  });

  it('is told by MyAnimeList’s id: it stays its owner’s under another name, and is nobody’s who takes the old one', async () => {
    const { id, name } = newPerson(application.simulator);
    const browser = application.browser();
    await browser.signIn(name);
    const before = (await browser.send('get', '/api/v1/users/me')).body as Account;
    application.clock.advance(1_000);
    newPerson(application.simulator, { id, name: `${name}Renamed` });
    newPerson(application.simulator, { name });
    const [renamed, impostor] = [application.browser(), application.browser()];
    await renamed.signIn(`${name}Renamed`);
    await impostor.signIn(name);
    const after = (await renamed.send('get', '/api/v1/users/me')).body as Account;
    const others = (await impostor.send('get', '/api/v1/users/me')).body as Account;
    expect(after.name).toBe(`${name}Renamed`);
    expect(after.createdAt).toBe(before.createdAt);
    expect(after.signedInAt).not.toBe(before.signedInAt);
    expect(others.createdAt).not.toBe(before.createdAt);
  });

  it('is deleted with all that belongs to it, and every session of its owner is over', async () => {
    const { id, name } = newPerson(application.simulator);
    const [here, elsewhere] = [application.browser(), application.browser()];
    await here.signIn(name);
    await elsewhere.signIn(name);
    expect(await rowsOf(id)).toEqual({ users: 1, tokens: 1, orphans: 0 });
    const response = await here.send('delete', '/api/v1/users/me');
    expectDocumented('deleteAccount', response);
    expect(response.status).toBe(204);
    expect(response.get('Set-Cookie')?.join()).toMatch(/anirec_session=; Max-Age=0/);
    expect(await rowsOf(id)).toEqual({ users: 0, tokens: 0, orphans: 0 });
    expect((await elsewhere.send('get', '/api/v1/users/me')).status).toBe(401);
    expect((await here.send('delete', '/api/v1/users/me')).status).toBe(401);
  });

  it('is a new one where its owner comes back after deleting it', async () => {
    const { id, name } = newPerson(application.simulator);
    const browser = application.browser();
    await browser.signIn(name);
    await browser.send('delete', '/api/v1/users/me');
    application.clock.advance(1_000);
    await browser.signIn(name);
    const account = (await browser.send('get', '/api/v1/users/me')).body as Account;
    expect(String(account.createdAt)).toBe(new Date(application.clock.now()).toISOString());
    expect(await rowsOf(id)).toEqual({ users: 1, tokens: 1, orphans: 0 });
  });

  it('is one account where its owner signs in for the first time in several browsers at once', async () => {
    const { id, name } = newPerson(application.simulator);
    const browsers = Array.from({ length: 5 }, () => application.browser());
    const responses = await Promise.all(browsers.map(browser => browser.signIn(name)));
    expect(responses.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await rowsOf(id)).toEqual({ users: 1, tokens: 1, orphans: 0 });
  });
});
