import { retryAfterSeconds } from './retry-after.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');

describe('retryAfterSeconds', () => {
  it('reads a Retry-After in seconds', () => {
    expect(retryAfterSeconds('120', NOW)).toBe(120);
  });

  it('reads a date, and takes one that has passed for now', () => {
    expect(retryAfterSeconds('Thu, 01 Jan 2026 00:02:00 GMT', NOW)).toBe(120);
    expect(retryAfterSeconds('Thu, 01 Jan 2025 00:00:00 GMT', NOW)).toBe(0);
  });

  it('takes an endless pause for one of 15 minutes', () => {
    expect(retryAfterSeconds('9'.repeat(400), NOW)).toBe(900);
    expect(retryAfterSeconds('Thu, 01 Jan 2099 00:00:00 GMT', NOW)).toBe(900);
  });

  it('takes what cannot be read, and what is missing, for nothing', () => {
    expect(retryAfterSeconds('soon', NOW)).toBeUndefined();
    expect(retryAfterSeconds(null, NOW)).toBeUndefined();
  });
});
