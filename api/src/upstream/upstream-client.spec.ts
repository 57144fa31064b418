import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import {
  badJson,
  blockPage,
  brokenConnection,
  endlessBody,
  FakeUpstream,
  hang,
  json,
  largeBody,
  serverError,
  slowDrip,
  tooManyRequests,
  type Behaviour,
} from '../../test/support/fake-upstream.ts';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { NotFoundError } from '../domain/errors.ts';
import { EmbeddedMetrics } from '../platform/telemetry/metrics.ts';
import type { UpstreamAnswer, UpstreamUse } from './json-exchange.ts';
import { UpstreamClient } from './upstream-client.ts';
import { UpstreamError, type UpstreamFailure } from './upstream-error.ts';
import { openUpstreamFetch, type UpstreamFetch } from './upstream-fetch.ts';

const TOKEN = 'token-that-nobody-may-see';

/** Reliability test 16: how each fault looks to a caller, and how often it is tried. */
const FAULTS: readonly { name: string; behaviour: Behaviour; failure: UpstreamFailure; tries: number }[] = [
  { name: '429', behaviour: tooManyRequests('0'), failure: 'rate-limited', tries: 3 },
  { name: '429 with a long wait', behaviour: tooManyRequests('60'), failure: 'rate-limited', tries: 1 },
  { name: '500', behaviour: serverError, failure: 'faulty', tries: 3 },
  { name: 'a block page', behaviour: blockPage, failure: 'blocked', tries: 1 },
  { name: 'a hang', behaviour: hang, failure: 'timeout', tries: 1 },
  { name: 'a slow drip', behaviour: slowDrip, failure: 'timeout', tries: 1 },
  { name: 'bad JSON', behaviour: badJson, failure: 'unreadable', tries: 1 },
  { name: 'a body of 10 MB', behaviour: largeBody, failure: 'unreadable', tries: 1 },
  { name: 'a body without an end', behaviour: endlessBody, failure: 'unreadable', tries: 1 },
  { name: 'a broken connection', behaviour: brokenConnection, failure: 'unreachable', tries: 3 },
];

describe('an upstream client', () => {
  let connections: UpstreamFetch;
  let upstream: FakeUpstream;
  let clock: ManualClock;
  let client: UpstreamClient;
  let log: string;
  let random: number;

  beforeAll(() => {
    connections = openUpstreamFetch();
  });

  afterAll(() => connections.close());

  beforeEach(async () => {
    upstream = await FakeUpstream.start();
    clock = new ManualClock();
    log = '';
    random = 0.5;
    const lines = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        log += chunk.toString();
        done();
      },
    });
    client = new UpstreamClient({
      metrics: new EmbeddedMetrics('test', clock),
      upstream: 'myanimelist',
      fetch: connections.fetch,
      userAgent: 'AniRec/1 (+http://localhost)',
      clock,
      random: () => random,
      logger: pino(lines),
    });
  });

  afterEach(() => upstream.close());

  function call(read: (answer: UpstreamAnswer) => unknown = ({ body }) => body): Promise<unknown> {
    return client.call({ url: upstream.url, headers: { Authorization: `Bearer ${TOKEN}` } }, read);
  }

  function callFor(use: UpstreamUse): Promise<unknown> {
    return client.call({ use, url: upstream.url }, ({ body }) => body).catch((error: unknown) => error);
  }

  /** A call that fails: how, and after how many requests. Time passes for those that get no answer. */
  async function failingCall(timesOut: boolean): Promise<{ error: UpstreamError; requests: number }> {
    const before = upstream.requests.length;
    const outcome = call().then(
      () => fail('the call succeeded'),
      (error: unknown) => error,
    );
    if (timesOut) {
      const arrived = upstream.received(before + 1).then(() => true);
      if (await Promise.race([arrived, outcome.then(() => false)])) clock.advance(3_000);
    }
    const error = await outcome;
    if (!(error instanceof UpstreamError)) throw error;
    return { error, requests: upstream.requests.length - before };
  }

  it('gives what is made of the answer, and says who asks', async () => {
    upstream.behaves(json({ data: [1, 2] }));
    expect(await call()).toEqual({ data: [1, 2] });
    const [request] = upstream.requests;
    expect(request?.method).toBe('GET');
    expect(request?.headers['user-agent']).toBe('AniRec/1 (+http://localhost)');
  });

  it('measures each try by a line of the log, and says nothing of what was asked', async () => {
    await call();
    upstream.behaves(badJson);
    await expectAsync(call()).toBeRejected();
    const lines = log.split('\n', 2).map(line => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toEqual([
      jasmine.objectContaining({ msg: 'an upstream was asked', UpstreamCalls: 1, UpstreamFailures: 0 }),
      jasmine.objectContaining({
        msg: 'an upstream failed',
        failure: 'unreadable',
        upstream: 'myanimelist',
        UpstreamCalls: 1,
        UpstreamFailures: 1,
        UpstreamLatency: 0,
      }),
    ]);
    expect(log).not.toContain(upstream.url);
  });

  it('posts a body as JSON', async () => {
    await client.call({ url: upstream.url, body: { query: '…' } }, () => undefined);
    const [request] = upstream.requests;
    expect(request?.method).toBe('POST');
    expect(request?.headers['content-type']).toBe('application/json');
    expect(request?.body).toBe('{"query":"…"}');
  });

  for (const { name, behaviour, failure, tries } of FAULTS) {
    it(`takes ${name} for ${failure} after ${tries} requests and at most 4 s, and names the upstream`, async () => {
      upstream.behaves(behaviour);
      random = 0.999;
      const start = clock.now();
      const { error, requests } = await failingCall(failure === 'timeout');
      expect(error.failure).toBe(failure);
      expect(error.upstream).toBe('myanimelist');
      expect(error.message).toMatch(/^MyAnimeList .*\. Try again in [^.]+\.$/);
      expect(requests).toBe(tries);
      expect(clock.now() - start).toBeLessThanOrEqual(4_000);
    });

    it(`calls no more after ${name} again and again`, async () => {
      upstream.behaves(behaviour);
      random = 0;
      for (let calls = 0; calls < 25; calls += 1) await failingCall(failure === 'timeout');
      const { requests } = await failingCall(false);
      expect(requests).toBe(0);
      expect(upstream.requests.length).toBeLessThanOrEqual(21);
    });
  }

  it('tells nobody what the upstream sent, or what was sent to it', async () => {
    for (const { behaviour, failure } of FAULTS) {
      upstream.behaves(behaviour);
      const { error } = await failingCall(failure === 'timeout');
      expect(error.message).not.toMatch(/stack trace|denied|slow down/);
      clock.advance(16 * 60_000);
    }
    expect(log).toContain('an upstream failed');
    expect(log).not.toMatch(new RegExp(`${TOKEN}|stack trace of|denied|slow down|"node"`));
  });

  it('tells nobody a token that cannot be sent', async () => {
    const headers = { Authorization: `Bearer ${TOKEN}\0` };
    await expectAsync(client.call({ url: upstream.url, headers }, () => undefined)).toBeRejectedWithError(
      UpstreamError,
    );
    expect(log).toContain('an upstream failed');
    expect(log).not.toContain(TOKEN);
  });

  it('takes an answer that comes at the second or the third try', async () => {
    for (const spoiled of [1, 2]) {
      let left = spoiled;
      upstream.behaves((response, request) => {
        left -= 1;
        (left >= 0 ? serverError : json({ spoiled }))(response, request);
      });
      expect(await call()).toEqual({ spoiled });
    }
  });

  it('waits between tries for as long as the upstream asks, where that fits', async () => {
    const times: number[] = [];
    upstream.behaves((response, request) => {
      times.push(clock.now());
      (times.length < 2 ? tooManyRequests('3') : json({}))(response, request);
    });
    await call();
    expect(times.map(time => time - (times[0] ?? 0))).toEqual([0, 3_000]);
  });

  it('waits for a time of its own choosing otherwise, from 200 ms on', async () => {
    for (const [chosen, waits] of [
      [0, [200, 200]],
      [0.5, [600, 1_100]],
    ] as const) {
      random = chosen;
      const times: number[] = [];
      upstream.behaves((response, request) => {
        times.push(clock.now());
        serverError(response, request);
      });
      await failingCall(false);
      expect(times.slice(1).map((time, index) => time - (times[index] ?? 0))).toEqual([...waits]);
    }
  });

  it('passes on how long the upstream wants to be left alone', async () => {
    upstream.behaves(tooManyRequests('90'));
    const { error } = await failingCall(false);
    expect(error.retryAfterSeconds).toBe(90);
    expect(error.message).toContain('Try again in 2 minutes.');
  });

  it('follows no redirect: it would take the token along', async () => {
    const elsewhere = await FakeUpstream.start();
    upstream.behaves(response => void response.writeHead(302, { Location: elsewhere.url }).end());
    expect((await failingCall(false)).error.failure).toBe('unreadable');
    expect(elsewhere.requests.length).toBe(0);
    await elsewhere.close();
  });

  it('has at most 4 calls at once; the next goes when one comes back', async () => {
    upstream.behaves(hang);
    const calls = Array.from({ length: 6 }, () => call().catch((error: unknown) => error));
    await upstream.received(4);
    clock.advance(2_000);
    expect(upstream.requests.length).toBe(4);
    upstream.behaves(json({}));
    clock.advance(1_000);
    expect((await Promise.all(calls)).filter(result => result instanceof UpstreamError).length).toBe(4);
    expect(upstream.requests.length).toBe(6);
  });

  it('sends away whoever has stood in line for 4 s', async () => {
    upstream.behaves(hang);
    const calls = Array.from({ length: 9 }, () => call().catch((error: unknown) => error));
    await upstream.received(4);
    clock.advance(3_000);
    await upstream.received(8);
    clock.advance(1_000);
    expect(await calls[8]).toEqual(jasmine.objectContaining({ failure: 'crowded' }));
    clock.advance(2_000);
    await Promise.all(calls);
    expect(upstream.requests.length).toBe(8);
  });

  it('lets people sign in while more lists than that are read, and reads each of those in its turn', async () => {
    upstream.behaves(hang);
    const lists = Array.from({ length: 9 }, () => callFor('own lists'));
    await upstream.received(4);
    upstream.behaves(json({ id: 1 }));
    expect(await callFor('accounts')).toEqual({ id: 1 });
    const held: ServerResponse[] = [];
    upstream.behaves(response => void held.push(response));
    clock.advance(3_000);
    await upstream.received(9);
    clock.advance(2_000);
    upstream.behaves(json([]));
    for (const response of held) response.end('[]');
    expect((await Promise.all(lists)).slice(4)).toEqual([[], [], [], [], []]);
  });

  it('lets an error about what was asked pass, untried and uncounted', async () => {
    const nobody = () => {
      throw new NotFoundError('nobody');
    };
    for (let calls = 0; calls < 30; calls += 1)
      await expectAsync(call(nobody)).toBeRejectedWithError('nobody');
    expect(upstream.requests.length).toBe(30);
    expect(await call()).toEqual({});
  });

  it('counts an answer that its reader cannot use as a failure', async () => {
    const unusable = () => {
      throw new UpstreamError('myanimelist', 'unreadable');
    };
    for (let calls = 0; calls < 25; calls += 1) await expectAsync(call(unusable)).toBeRejected();
    expect(upstream.requests.length).toBe(20);
  });
});
