import { signIn, startTestStandIn } from '../../test/support/stand-in.ts';

describe('the stand-in', () => {
  it('says at its own address what it is', async () => {
    const standIn = await startTestStandIn();
    const page = await (await fetch(standIn.url)).text();
    expect(page).toContain('It is not MyAnimeList.');
    for (const { name } of standIn.people.all) expect(page).toContain(name);
    await standIn.close();
  });

  it('is reached from this computer alone', async () => {
    const standIn = await startTestStandIn();
    expect(standIn.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(standIn.oauthUrl).toBe(`${standIn.url}/v1/oauth2`);
    expect(standIn.apiUrl).toBe(`${standIn.url}/v2`);
    await standIn.close();
  });

  it('knows every secret that it gave out', async () => {
    const standIn = await startTestStandIn();
    const { access_token, refresh_token } = await signIn(standIn, 'StandIn_Orbit');
    const { clientSecret } = standIn.application;
    const code = jasmine.stringMatching(/^[\w-]{1000}$/);
    expect(standIn.secrets()).toEqual([clientSecret, code, access_token, refresh_token]);
    await standIn.close();
  });

  it('has another client id and secret at each start', async () => {
    const both = await Promise.all([startTestStandIn(), startTestStandIn()]);
    const [first, second] = both.map(({ application }) => application);
    expect(first?.clientId).not.toBe(second?.clientId);
    expect(first?.clientSecret).not.toBe(second?.clientSecret);
    expect([first?.clientId.length, first?.clientSecret.length]).toEqual([32, 64]);
    await Promise.all(both.map(each => each.close()));
  });

  it('does not start where its port is taken', async () => {
    const standIn = await startTestStandIn();
    const port = Number(new URL(standIn.url).port);
    await expectAsync(startTestStandIn({ port })).toBeRejectedWithError(/EADDRINUSE/);
    await standIn.close();
  });
});
