import { signIn, startTestSimulator } from '../../test/support/simulator.ts';

describe('the simulator', () => {
  it('says at its own address what it is', async () => {
    const simulator = await startTestSimulator();
    const page = await (await fetch(simulator.url)).text();
    expect(page).toContain('It is not MyAnimeList.');
    for (const { name } of simulator.people.all) expect(page).toContain(name);
    await simulator.close();
  });

  it('is reached from this computer alone', async () => {
    const simulator = await startTestSimulator();
    expect(simulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(simulator.oauthUrl).toBe(`${simulator.url}/v1/oauth2`);
    expect(simulator.apiUrl).toBe(`${simulator.url}/v2`);
    await simulator.close();
  });

  it('knows every secret that it gave out', async () => {
    const simulator = await startTestSimulator();
    const { access_token, refresh_token } = await signIn(simulator, 'StandIn_Orbit');
    const { clientSecret } = simulator.application;
    const code = jasmine.stringMatching(/^[\w-]{1000}$/);
    expect(simulator.secrets()).toEqual([clientSecret, code, access_token, refresh_token]);
    await simulator.close();
  });

  it('has another client id and secret at each start', async () => {
    const both = await Promise.all([startTestSimulator(), startTestSimulator()]);
    const [first, second] = both.map(({ application }) => application);
    expect(first?.clientId).not.toBe(second?.clientId);
    expect(first?.clientSecret).not.toBe(second?.clientSecret);
    expect([first?.clientId.length, first?.clientSecret.length]).toEqual([32, 64]);
    await Promise.all(both.map(each => each.close()));
  });

  it('does not start where its port is taken', async () => {
    const simulator = await startTestSimulator();
    const port = Number(new URL(simulator.url).port);
    await expectAsync(startTestSimulator({ port })).toBeRejectedWithError(/EADDRINUSE/);
    await simulator.close();
  });
});
