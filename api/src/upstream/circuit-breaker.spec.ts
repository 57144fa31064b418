import { pino } from 'pino';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { UpstreamError, type UpstreamFailure } from './upstream-error.ts';

describe('a circuit breaker', () => {
  let clock: ManualClock;
  let breaker: CircuitBreaker;
  let calls: number;

  beforeEach(() => {
    clock = new ManualClock();
    breaker = new CircuitBreaker({ upstream: 'anilist', clock, logger: pino({ level: 'silent' }) });
    calls = 0;
  });

  /** What becomes of one call: the failure that its caller sees, or `done`. */
  async function call(failure?: UpstreamFailure, statedWaitSeconds?: number): Promise<string> {
    const made = async () => {
      calls += 1;
      await Promise.resolve();
      if (failure) throw new UpstreamError('anilist', failure, { statedWaitSeconds });
    };
    return breaker.run(made).then(
      () => 'done',
      (error: unknown) => (error instanceof UpstreamError ? error.failure : 'another error'),
    );
  }

  async function callTimes(times: number, failure?: UpstreamFailure): Promise<void> {
    for (let made = 0; made < times; made += 1) await call(failure);
  }

  it('is paused while it refuses calls, and no longer, whether or not anybody calls', async () => {
    expect(breaker.isPaused).toBeFalse();
    await callTimes(20, 'faulty');
    expect(breaker.isPaused).toBeTrue();
    clock.advance(14_999);
    expect(breaker.isPaused).toBeTrue();
    clock.advance(1);
    expect(breaker.isPaused).toBeFalse();
  });

  it('lets 19 failures of 19 calls pass, and opens at the 20th', async () => {
    await callTimes(19, 'faulty');
    expect(await call('faulty')).toBe('faulty');
    expect(await call()).toBe('paused');
    expect(calls).toBe(20);
  });

  it('opens where half of the calls fail, and not where fewer do', async () => {
    for (let made = 0; made < 30; made += 1) await call(made % 3 === 0 ? 'faulty' : undefined);
    expect(await call()).toBe('done');
    await callTimes(12, 'faulty');
    expect(await call()).toBe('paused');
  });

  it('forgets what is more than 10 s ago', async () => {
    await callTimes(19, 'faulty');
    clock.advance(10_001);
    await callTimes(19, 'faulty');
    expect(await call()).toBe('done');
  });

  it('opens at 8 timeouts in a row, since calls that hang never make 20 in 10 s', async () => {
    await callTimes(7, 'timeout');
    await call();
    await callTimes(7, 'timeout');
    expect(await call('timeout')).toBe('timeout');
    expect(await call()).toBe('paused');
  });

  it('takes no error of another kind for a failure', async () => {
    const refused = () => Promise.reject(new Error('nobody of that name'));
    for (let made = 0; made < 40; made += 1) await expectAsync(breaker.run(refused)).toBeRejected();
    expect(await call()).toBe('done');
  });

  it('says when to come again', async () => {
    await callTimes(20, 'faulty');
    clock.advance(4_500);
    await expectAsync(breaker.run(() => Promise.resolve())).toBeRejectedWith(
      jasmine.objectContaining({ upstream: 'anilist', retryAfterSeconds: 11 }),
    );
  });

  it('lets one call through after 15 s, and all where that one succeeds', async () => {
    await callTimes(20, 'faulty');
    clock.advance(14_999);
    expect(await call()).toBe('paused');
    clock.advance(1);
    expect(await Promise.all([call(), call(), call()])).toEqual(['done', 'paused', 'paused']);
    expect(await Promise.all([call(), call()])).toEqual(['done', 'done']);
  });

  it('stays open for 15 s more where that one fails', async () => {
    await callTimes(20, 'faulty');
    clock.advance(15_000);
    expect(await call('unreachable')).toBe('unreachable');
    clock.advance(14_999);
    expect(await call()).not.toBe('done');
    clock.advance(1);
    expect(await call()).toBe('done');
  });

  it('opens at one block, for 15 minutes', async () => {
    await call('blocked');
    clock.advance(15 * 60_000 - 1);
    expect(await call()).toBe('blocked');
    clock.advance(1);
    expect(await call()).toBe('done');
  });

  it('opens for as long as it is asked to, at most 15 minutes', async () => {
    await call('rate-limited', 60);
    clock.advance(59_999);
    expect(await call()).toBe('rate-limited');
    clock.advance(1);
    expect(await call('faulty', 86_400)).toBe('faulty');
    clock.advance(15 * 60_000);
    expect(await call()).toBe('done');
  });

  it('stays closed where it is asked for a wait that fits between two tries', async () => {
    await call('rate-limited', 3);
    expect(await call()).toBe('done');
  });

  it('is not opened longer by a call that began before and ends in the pause', async () => {
    let end = () => undefined as unknown;
    const late = breaker.run(
      () => new Promise((_, reject) => (end = () => reject(new UpstreamError('anilist', 'faulty')))),
    );
    await callTimes(20, 'faulty');
    clock.advance(10_000);
    end();
    await expectAsync(late).toBeRejected();
    clock.advance(5_000);
    expect(await call()).toBe('done');
  });
});
