import { inTime, LateError } from './patience.ts';

const PATIENCE_MS = 40;

describe('patience', () => {
  it('is not needed where there is an answer, or an error', async () => {
    expect(await inTime(Promise.resolve(7), PATIENCE_MS)).toBe(7);
    await expectAsync(inTime(Promise.reject(new Error('lost')), PATIENCE_MS)).toBeRejectedWithError('lost');
  });

  it('ends where there is neither', async () => {
    const never = new Promise(() => undefined);
    await expectAsync(inTime(never, PATIENCE_MS)).toBeRejectedWithError(LateError, /within 40 ms/);
  });

  it('does not end while this process is busy itself, and reads no answer', async () => {
    const answer = new Promise(resolve => setTimeout(() => setImmediate(resolve, 7), 2 * PATIENCE_MS));
    const patient = inTime(answer, PATIENCE_MS);
    const busyUntil = Date.now() + 3 * PATIENCE_MS;
    while (Date.now() < busyUntil);
    expect(await patient).toBe(7);
  });
});
