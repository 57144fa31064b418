import { withTimeout, TimeoutError } from './timeout.ts';

const TIMEOUT_MS = 40;

describe('a timeout', () => {
  it('is not needed where there is an answer, or an error', async () => {
    expect(await withTimeout(Promise.resolve(7), TIMEOUT_MS)).toBe(7);
    await expectAsync(withTimeout(Promise.reject(new Error('lost')), TIMEOUT_MS)).toBeRejectedWithError(
      'lost',
    );
  });

  it('ends where there is neither', async () => {
    const never = new Promise(() => undefined);
    await expectAsync(withTimeout(never, TIMEOUT_MS)).toBeRejectedWithError(TimeoutError, /within 40 ms/);
  });

  it('does not end while this process is busy itself, and reads no answer', async () => {
    const answer = new Promise(resolve => setTimeout(() => setImmediate(resolve, 7), 2 * TIMEOUT_MS));
    const waiting = withTimeout(answer, TIMEOUT_MS);
    const busyUntil = Date.now() + 3 * TIMEOUT_MS;
    while (Date.now() < busyUntil);
    expect(await waiting).toBe(7);
  });
});
