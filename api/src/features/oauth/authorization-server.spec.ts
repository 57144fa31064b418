import { pino } from 'pino';
import { FakeUpstream, json } from '../../../test/support/fake-upstream.ts';
import { ManualClock } from '../../../test/support/manual-clock.ts';
import { answerConsent, CALLBACK, startTestSimulator } from '../../../test/support/simulator.ts';
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
} from '../../mal-simulator/faults.ts';
import type { Simulator } from '../../mal-simulator/simulator.ts';
import { UpstreamError, type UpstreamFailure } from '../../upstream/upstream-error.ts';
import { AuthorizationServer, GrantRefusedError } from './authorization-server.ts';

const VERIFIER = 'v'.repeat(43);

describe('MyAnimeList’s authorization server', () => {
  let simulator: Simulator;
  let clock: ManualClock;
  let log: string[];
  let server: AuthorizationServer;

  beforeEach(async () => {
    clock = new ManualClock();
    log = [];
    simulator = await startTestSimulator({ now: () => new Date(clock.now()) });
    server = serverFor({});
  });

  afterEach(() => simulator.close());

  function serverFor({ clientSecret = simulator.application.clientSecret, oauthUrl = simulator.oauthUrl }) {
    const { clientId } = simulator.application;
    const logger = pino({}, { write: line => void log.push(line) });
    return new AuthorizationServer({
      clientId,
      clientSecret,
      oauthUrl,
      redirectUri: CALLBACK,
      clock,
      logger,
    });
  }

  async function newCode(): Promise<string> {
    const address = server.addressFor({ state: 's', verifier: VERIFIER });
    const back = await answerConsent(address, simulator.people.all[0]?.name ?? '');
    return back.searchParams.get('code') ?? '';
  }

  it('gives tokens for a code, and says how long they last', async () => {
    simulator.tokens.lifetimeS = 3_600;
    const grant = await server.exchange(await newCode(), VERIFIER);
    expect(simulator.tokens.holderOf(grant.accessToken)).toBeDefined();
    expect(grant.expiresAt.getTime()).toBe(clock.now() + 3_600_000);
  });

  it('takes a code once, and with its verifier alone', async () => {
    const code = await newCode();
    await server.exchange(code, VERIFIER);
    await expectAsync(server.exchange(code, VERIFIER)).toBeRejectedWithError(GrantRefusedError);
    const another = server.exchange(await newCode(), 'w'.repeat(43));
    await expectAsync(another).toBeRejectedWithError(GrantRefusedError);
  });

  it('gives new tokens for a refresh token, unless it is not one', async () => {
    const first = await server.exchange(await newCode(), VERIFIER);
    const second = await server.refresh(first.refreshToken ?? '');
    expect(second.accessToken).not.toBe(first.accessToken);
    expect(simulator.tokens.holderOf(second.accessToken)).toBeDefined();
    await expectAsync(server.refresh('forged')).toBeRejectedWithError(GrantRefusedError);
  });

  const DAY_MS = 24 * 60 * 60 * 1000;
  for (const [what, answer, refreshToken, lasts] of [
    ['how long a token lasts', { refresh_token: 'r' }, 'r', 60 * 60 * 1000],
    ['a refresh token', { expires_in: 60 }, undefined, 60_000],
    ['either', {}, undefined, 60 * 60 * 1000],
    ['either but null', { refresh_token: null, expires_in: null }, undefined, 60 * 60 * 1000],
    ['a time that can be', { refresh_token: 'r', expires_in: 1e13 }, 'r', 366 * DAY_MS],
    ['a time that can be, in letters', { refresh_token: 'r', expires_in: '1e13' }, 'r', 60 * 60 * 1000],
    ['a number but in letters', { refresh_token: 'r', expires_in: '60' }, 'r', 60_000],
    ['a time to come', { refresh_token: 'r', expires_in: -1 }, 'r', 60 * 60 * 1000],
  ] as const) {
    it(`need not give ${what} (RFC 6749, section 5.1)`, async () => {
      simulator.traffic.spoil('exchange', response => void response.json({ access_token: 'a', ...answer }));
      const grant = await server.exchange('code', VERIFIER);
      expect(grant).toEqual({ accessToken: 'a', refreshToken, expiresAt: new Date(clock.now() + lasts) });
    });
  }

  it('is where it is, at the root of a host or in a path of it, with or without a slash at its end', () => {
    for (const [oauthUrl, address] of [
      ['http://127.0.0.1:18412', 'http://127.0.0.1:18412/authorize'],
      ['http://127.0.0.1:18412/', 'http://127.0.0.1:18412/authorize'],
      ['https://id.example/v1/oauth2', 'https://id.example/v1/oauth2/authorize'],
      ['https://id.example/v1/oauth2/', 'https://id.example/v1/oauth2/authorize'],
    ] as const) {
      const begun = serverFor({ oauthUrl }).addressFor({ state: 's', verifier: VERIFIER });
      expect(begun.split('?')[0]).withContext(oauthUrl).toBe(address);
    }
  });

  it('is asked for tokens at the root of a host, too', async () => {
    const asked = await FakeUpstream.start();
    asked.behaves(json({ access_token: 'a' }));
    await serverFor({ oauthUrl: asked.url }).refresh('r');
    expect(asked.requests.map(({ path }) => path)).toEqual(['/token']);
    await asked.close();
  });

  const faults: [string, Fault, UpstreamFailure][] = [
    ['fails', serverError, 'faulty'],
    ['wants to be asked less', tooManyRequests(5), 'rate-limited'],
    ['shuts us out with a page', blockPage, 'unreadable'],
    ['answers with broken JSON', badJson, 'unreadable'],
    ['answers with far too much', hugeBody, 'unreadable'],
    ['answers with JSON that has no token', response => void response.json({}), 'unreadable'],
    ['sends us elsewhere', response => response.redirect(302, '/v1/oauth2/token'), 'unreadable'],
    ['breaks the connection', connectionReset, 'unreachable'],
    ['does not answer', hang, 'timeout'],
    ['does not stop answering', slowDrip, 'timeout'],
  ];

  for (const [what, fault, failure] of faults) {
    it(`that ${what} is ${failure}, and what was sent is not logged`, async () => {
      const code = await newCode();
      simulator.traffic.spoil('exchange', fault);
      const error: unknown = await server.exchange(code, VERIFIER).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UpstreamError);
      expect(error instanceof UpstreamError && error.failure).toBe(failure);
      for (const secret of [...simulator.secrets(), VERIFIER]) expect(log.join()).not.toContain(secret);
    });
  }

  it('that nobody answers for is unreachable', async () => {
    const nobody = serverFor({ oauthUrl: 'http://127.0.0.1:1/v1/oauth2' });
    await expectAsync(nobody.refresh('x')).toBeRejectedWithError(UpstreamError, /cannot be reached/);
  });

  it('that does not take our secret refuses us, which is nothing that the person did', async () => {
    const stranger = serverFor({ clientSecret: 'wrong' });
    await expectAsync(stranger.refresh('x')).toBeRejectedWithError(UpstreamError, /refuses what AniRec asks/);
    expect(log.join()).toContain('status 401');
    expect(log.join()).not.toContain('wrong');
  });
});
