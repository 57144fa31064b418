import { retryingFetch, wait } from './retrying-fetch.ts';

interface Trial {
  response: Promise<Response>;
  pauses: number[];
  bodies: string[];
}

/** What comes of a request that is answered so, one time after another, on a clock that only waiting moves. */
function trial(
  answers: (Response | Error)[],
  { init = {}, timeout = 60_000, maxRetries = 2, random = 0 }: Partial<Settings> = {},
): Trial {
  const pauses: number[] = [];
  const bodies: string[] = [];
  let time = 0;
  const send = retryingFetch({
    fetch: async input => {
      const next = answers[bodies.length];
      bodies.push(await (input as Request).text());
      if (next instanceof Response) return next;
      throw next ?? new Error('Nothing is left.');
    },
    timeout,
    maxRetries,
    random: () => random,
    wait: milliseconds => {
      pauses.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
    now: () => time,
  });
  return { response: send(new Request('http://anirec.test/', init)), pauses, bodies };
}

interface Settings {
  init: RequestInit;
  timeout: number;
  maxRetries: number;
  random: number;
}

function refused(status: number, retryAfter?: string): Response {
  return new Response(null, {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
  });
}

describe('a call that the SDK tries again', () => {
  it('tries again what was refused for now, with the same body, when the answer says to', async () => {
    const init = { method: 'POST', body: 'picks' };
    const { response, pauses, bodies } = trial([refused(429, '7'), refused(503, '2'), refused(200)], {
      init,
    });
    expect((await response).status).toBe(200);
    expect(pauses).toEqual([7000, 2000]);
    expect(bodies).toEqual(['picks', 'picks', 'picks']);
  });

  it('comes back later than asked for, each caller by another while', async () => {
    const { response, pauses } = trial([refused(429, '7'), refused(429, '7'), refused(200)], { random: 1 });
    await response;
    expect(pauses).toEqual([7250, 7500]);
  });

  it('waits longer each time where the answer says no time', async () => {
    const { response, pauses } = trial([refused(503), refused(503), refused(200)], { random: 1 });
    await response;
    expect(pauses).toEqual([500, 1000]);
  });

  it('gives what came last when it has tried often enough', async () => {
    const { response, bodies } = trial([refused(429, '1'), refused(429, '1'), refused(429, '1')]);
    expect((await response).status).toBe(429);
    expect(bodies.length).toBe(3);
  });

  it('does not wait for what the deadline does not let it try', async () => {
    const { response, pauses } = trial([refused(429, '61')]);
    expect((await response).status).toBe(429);
    expect(pauses).toEqual([]);
  });

  it('tries nothing again that failed for good', async () => {
    for (const status of [400, 404, 500, 502]) {
      const { response, bodies } = trial([refused(status)]);
      expect((await response).status).toBe(status);
      expect(bodies.length).toBe(1);
    }
  });

  it('sends again what did not arrive, if twice is as good as once', async () => {
    const lost = new TypeError('fetch failed');
    const read = trial([lost, refused(200)]);
    expect((await read.response).status).toBe(200);
    const written = trial([lost, refused(200)], { init: { method: 'POST' } });
    await expectAsync(written.response).toBeRejectedWith(lost);
  });

  it('understands the dates that some proxies write', async () => {
    const { response, pauses } = trial([refused(503, 'Thu, 01 Jan 1970 00:00:00 GMT'), refused(200)]);
    await response;
    expect(pauses).toEqual([0]);
  });

  it('waits no longer than until it is aborted', async () => {
    const controller = new AbortController();
    const waiting = wait(60_000, controller.signal);
    controller.abort('enough');
    await expectAsync(waiting).toBeRejectedWith('enough');
    await expectAsync(wait(60_000, controller.signal)).toBeRejectedWith('enough');
    await expectAsync(wait(0, new AbortController().signal)).toBeResolved();
  });
});
