import { randomBytes, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { Clock } from '../src/platform/scheduling/clock.ts';
import type { Database } from '../src/platform/postgres/database.ts';
import { KeyRing, newKey, type EncryptionKey } from '../src/platform/crypto/key-ring.ts';
import { AccountTokens } from '../src/features/oauth/account-tokens.ts';
import { AuthorizationServer } from '../src/features/oauth/authorization-server.ts';
import { MalTokensRepository } from '../src/features/oauth/mal-tokens.repository.ts';
import { connectionReset, serverError } from '../src/mal-simulator/faults.ts';
import type { Simulator } from '../src/mal-simulator/simulator.ts';
import { UpstreamAccessError, UpstreamError } from '../src/upstream/upstream-error.ts';
import { UsersRepository } from '../src/features/users/users.repository.ts';
import { openTestDatabase } from './support/application.ts';
import { ManualClock } from './support/manual-clock.ts';
import { newPerson } from './support/sign-in.ts';
import { CALLBACK, signIn, startTestSimulator } from './support/simulator.ts';

const HOUR_MS = 60 * 60 * 1000;
const FIVE_MINUTES_MS = 5 * 60 * 1000;

describe('the tokens that open somebody’s account', () => {
  const key = newKey('current', randomBytes);
  let database: Database;
  let simulator: Simulator;
  let clock: ManualClock;
  let tokens: AccountTokens;
  let userId: string;
  let first: string;

  beforeAll(async () => {
    database = await openTestDatabase();
  });

  beforeEach(async () => {
    clock = new ManualClock();
    simulator = await startTestSimulator({ now: () => new Date(clock.now()) });
    tokens = accountTokens();
    const { id: malId, name } = newPerson(simulator);
    const answer = await signIn(simulator, name);
    first = answer.access_token;
    const users = new UsersRepository(database.orm.em);
    const row = { id: randomUUID(), malId, name, picture: null, signedInAt: new Date(clock.now()) };
    userId = (await users.signIn(row)).id;
    const expiresAt = new Date(clock.now() + answer.expires_in * 1000);
    await tokens.keep(userId, { accessToken: first, refreshToken: answer.refresh_token, expiresAt });
    simulator.traffic.resetCounts();
  });

  afterEach(() => simulator.close());

  /** Tokens as another process of AniRec has them. */
  function accountTokens(
    keys: readonly [EncryptionKey, ...EncryptionKey[]] = [key],
    time: Clock = clock,
    repository = new MalTokensRepository(database.orm.em),
  ) {
    const { clientId, clientSecret } = simulator.application;
    const logger = pino({ level: 'silent' });
    const server = new AuthorizationServer({
      ...{ clientId, clientSecret, oauthUrl: simulator.oauthUrl, redirectUri: CALLBACK, clock: time, logger },
    });
    return new AccountTokens({ repository, server, keys: new KeyRing(keys, randomBytes), clock: time });
  }

  /** Waits for real: for two processes that wait for each other. */
  function patientClock(): Clock {
    return {
      now: () => clock.now(),
      sleep: () => new Promise(wake => setTimeout(wake, 5)),
      timeout: () => new AbortController().signal,
    };
  }

  async function rowOf(id: string): Promise<Record<string, unknown>> {
    const [row] = await database.orm.em
      .fork()
      .execute<Record<string, unknown>[]>('select * from mal_tokens where user_id = ?', [id]);
    return row ?? {};
  }

  it('are as MyAnimeList gave them while they last', async () => {
    clock.advance(HOUR_MS - FIVE_MINUTES_MS - 1);
    expect(await tokens.accessTokenFor(userId)).toBe(first);
    expect(simulator.traffic.count('refresh')).toBe(0);
  });

  it('are refreshed five minutes before they expire, and the new ones are stored', async () => {
    clock.advance(HOUR_MS - FIVE_MINUTES_MS);
    const second = await tokens.accessTokenFor(userId);
    expect(second).not.toBe(first);
    expect(simulator.tokens.holderOf(second)).toBeDefined();
    expect(await accountTokens().accessTokenFor(userId)).toBe(second);
    expect(simulator.traffic.count('refresh')).toBe(1);
  });

  it('are refreshed again and again, each time with the refresh token that came last', async () => {
    for (let hour = 0; hour < 3; hour += 1) {
      clock.advance(HOUR_MS);
      expect(simulator.tokens.holderOf(await tokens.accessTokenFor(userId))).toBeDefined();
    }
    expect(simulator.traffic.count('refresh')).toBe(3);
  });

  it('are refreshed once, however many ask, in however many processes', async () => {
    clock.advance(HOUR_MS);
    const processes = Array.from({ length: 4 }, () => accountTokens([key], patientClock()));
    const asked = processes.flatMap(each => Array.from({ length: 25 }, () => each.accessTokenFor(userId)));
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(simulator.traffic.count('refresh')).toBe(1);
  });

  it('are refreshed by another process where the one that began has died', async () => {
    clock.advance(HOUR_MS);
    const repository = new MalTokensRepository(database.orm.em);
    const stored = await repository.find(userId);
    const now = clock.now();
    const claim = { from: new Date(now), until: new Date(now + 8_000) };
    expect(await repository.claimRefresh(userId, stored?.updatedAt ?? new Date(), claim)).toBeTrue();
    expect(await repository.claimRefresh(userId, stored?.updatedAt ?? new Date(), claim)).toBeFalse();
    expect(await tokens.accessTokenFor(userId)).not.toBe(first);
    expect(clock.now()).toBeGreaterThanOrEqual(now + 8_000);
  });

  it('can be refreshed the next time where MyAnimeList fails', async () => {
    clock.advance(HOUR_MS);
    for (const fault of [serverError, connectionReset]) {
      simulator.traffic.spoil('refresh', fault, 1);
      await expectAsync(tokens.accessTokenFor(userId)).toBeRejectedWithError(UpstreamError, /^MyAnimeList /);
    }
    expect(await tokens.accessTokenFor(userId)).not.toBe(first);
  });

  for (const { outcome, revoke } of [
    { outcome: 'succeeds', revoke: false },
    { outcome: 'is refused', revoke: true },
  ]) {
    it(`stay those of somebody who signs in while a refresh is under way, which ${outcome}`, async () => {
      clock.advance(HOUR_MS);
      const repository = new MalTokensRepository(database.orm.em);
      const claimRefresh = spyOn(repository, 'claimRefresh').and.callFake(async (id, updatedAt, claim) => {
        const isClaimed = await MalTokensRepository.prototype.claimRefresh.call(
          repository,
          id,
          updatedAt,
          claim,
        );
        if (revoke) simulator.tokens.revokeAll();
        clock.advance(1);
        const expiresAt = new Date(clock.now() + HOUR_MS);
        await tokens.keep(userId, { accessToken: 'newer', refreshToken: 'newer refresh', expiresAt });
        return isClaimed;
      });
      expect(await accountTokens([key], clock, repository).accessTokenFor(userId)).toBe('newer');
      expect(claimRefresh).toHaveBeenCalledTimes(1);
      expect(await tokens.accessTokenFor(userId)).toBe('newer');
    });
  }

  it('are given up where MyAnimeList refuses to refresh them: their owner has to sign in again', async () => {
    clock.advance(HOUR_MS);
    simulator.tokens.revokeAll();
    await expectAsync(tokens.accessTokenFor(userId)).toBeRejectedWithError(
      UpstreamAccessError,
      /Sign in again/,
    );
    expect(await rowOf(userId)).toEqual({});
    await expectAsync(tokens.accessTokenFor(userId)).toBeRejectedWithError(UpstreamAccessError);
    expect(simulator.traffic.count('refresh')).toBe(1);
  });

  it('stand in the database as nobody can read them without the key', async () => {
    const text = JSON.stringify(await rowOf(userId));
    expect(text).toContain(key.id);
    for (const secret of simulator.secrets()) expect(text).not.toContain(secret);
  });

  it('are decrypted by an old key that is still on the ring, and encrypted with the new one when refreshed', async () => {
    const next = newKey('next', randomBytes);
    const rotated = accountTokens([next, key]);
    expect(await rotated.accessTokenFor(userId)).toBe(first);
    clock.advance(HOUR_MS);
    await rotated.accessTokenFor(userId);
    expect((await rowOf(userId)).key_id).toBe('next');
  });

  it('are lost with their key: their owner has to sign in again', async () => {
    const others = accountTokens([newKey('current', randomBytes)]);
    await expectAsync(others.accessTokenFor(userId)).toBeRejectedWithError(UpstreamAccessError);
  });

  it('open nothing in another’s row', async () => {
    const { id: malId, name } = newPerson(simulator);
    const users = new UsersRepository(database.orm.em);
    const signedInAt = new Date(clock.now());
    const other = await users.signIn({ id: randomUUID(), malId, name, picture: null, signedInAt });
    const { user_id: _, ...stolen } = await rowOf(userId);
    await tokens.keep(other.id, { accessToken: 'own', refreshToken: 'own', expiresAt: signedInAt });
    await database.orm.em
      .fork()
      .execute('update mal_tokens set access_token = ?, expires_at = ? where user_id = ?', [
        stolen.access_token,
        stolen.expires_at,
        other.id,
      ]);
    await expectAsync(tokens.accessTokenFor(other.id)).toBeRejectedWithError(UpstreamAccessError);
  });
});
