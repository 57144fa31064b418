import { startTestSimulator } from '../../test/support/simulator.ts';
import {
  badJson,
  blockPage,
  connectionReset,
  hang,
  hugeBody,
  serverError,
  slowDrip,
  tooManyRequests,
  type Fault,
} from './faults.ts';
import type { Simulator } from './simulator.ts';

describe('asking the simulator:', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startTestSimulator();
  });

  afterEach(() => simulator.close());

  function getList(signal?: AbortSignal): Promise<Response> {
    const headers = { 'X-MAL-CLIENT-ID': simulator.application.clientId };
    return fetch(`${simulator.apiUrl}/users/StandIn_Blaze/animelist`, { headers, ...(signal && { signal }) });
  }

  async function spoiledBy(fault: Fault): Promise<Response> {
    simulator.traffic.spoil('animelist', fault);
    return getList();
  }

  describe('the simulator’s traffic', () => {
    it('is counted by what was asked, spoiled calls among it', async () => {
      simulator.traffic.spoil('animelist', serverError, 1);
      await getList();
      await getList();
      expect(simulator.traffic.count('animelist')).toBe(2);
      expect(simulator.traffic.count('anime')).toBe(0);
      simulator.traffic.resetCounts();
      expect(simulator.traffic.count('animelist')).toBe(0);
    });

    it('tells refreshing a token from exchanging a code', async () => {
      const ask = (grant_type: string) =>
        fetch(`${simulator.oauthUrl}/token`, { method: 'POST', body: new URLSearchParams({ grant_type }) });
      simulator.traffic.spoil('refresh', serverError);
      expect((await ask('refresh_token')).status).toBe(500);
      expect((await ask('authorization_code')).status).toBe(401);
      expect(simulator.traffic.count('refresh')).toBe(1);
      expect(simulator.traffic.count('exchange')).toBe(1);
    });

    it('is spoiled as many times as was said, and elsewhere not at all', async () => {
      simulator.traffic.spoil('animelist', serverError, 2);
      const statuses = [await getList(), await getList(), await getList()].map(({ status }) => status);
      expect(statuses).toEqual([500, 500, 200]);
      simulator.traffic.spoil('anime', serverError);
      expect((await getList()).status).toBe(200);
    });

    it('is spoiled until it is mended, where no number was said', async () => {
      simulator.traffic.spoil('animelist', serverError);
      for (let call = 0; call < 5; call++) expect((await getList()).status).toBe(500);
      simulator.traffic.mend();
      expect((await getList()).status).toBe(200);
    });
  });

  describe('the fault', () => {
    it('tooManyRequests says when to come back', async () => {
      const response = await spoiledBy(tooManyRequests(7));
      expect(response.status).toBe(429);
      expect(response.headers.get('Retry-After')).toBe('7');
    });

    it('blockPage is a 403 in HTML', async () => {
      const response = await spoiledBy(blockPage);
      expect(response.status).toBe(403);
      expect(response.headers.get('Content-Type')).toContain('text/html');
    });

    it('breaks its JSON off under the fault badJson', async () => {
      const response = await spoiledBy(badJson);
      expect(response.status).toBe(200);
      await expectAsync(response.json()).toBeRejectedWithError(SyntaxError);
    });

    it('hugeBody is 10 MB of what JSON allows', async () => {
      const body = await (await spoiledBy(hugeBody)).text();
      expect(body.length).toBeGreaterThan(10_000_000);
      expect(() => JSON.parse(body) as unknown).not.toThrow();
    });

    it('connectionReset tears the connection down', async () => {
      await expectAsync(spoiledBy(connectionReset)).toBeRejectedWithError(TypeError);
    });

    it('hang gives no answer, until the caller gives up', async () => {
      simulator.traffic.spoil('animelist', hang);
      const giveUp = new AbortController();
      const answer = getList(giveUp.signal);
      while (simulator.traffic.count('animelist') === 0) await new Promise(wake => setTimeout(wake, 5));
      const winner = Promise.race([answer, new Promise(wake => setTimeout(() => wake('nothing'), 100))]);
      expect(await winner).toBe('nothing');
      giveUp.abort();
      await expectAsync(answer).toBeRejected();
    });

    it('slowDrip begins and does not end', async () => {
      const response = await spoiledBy(slowDrip);
      expect(response.status).toBe(200);
      const reader = response.body?.getReader();
      for (let piece = 0; piece < 3; piece++) expect((await reader?.read())?.done).toBeFalse();
      await reader?.cancel();
    });

    it('hang does not keep the simulator from closing', async () => {
      const doomed = await startTestSimulator();
      doomed.traffic.spoil('authorize', hang);
      const answer = fetch(`${doomed.oauthUrl}/authorize`);
      while (doomed.traffic.count('authorize') === 0) await new Promise(wake => setTimeout(wake, 5));
      await Promise.all([expectAsync(answer).toBeRejected(), expectAsync(doomed.close()).toBeResolved()]);
    });
  });
});
