import fc from 'fast-check';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { RequestBudget } from './request-budget.ts';

const MINUTE = 60_000;

describe('a budget of requests', () => {
  let clock: ManualClock;
  let budget: RequestBudget;

  beforeEach(() => {
    clock = new ManualClock();
    budget = new RequestBudget({ perMinute: 30, clock });
  });

  function send(requests: number): void {
    for (let sent = 0; sent < requests; sent += 1) budget.count();
  }

  function headers(fields: Record<string, number | string>) {
    return new Headers(
      Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
    );
  }

  it('lets a third of it go at once, and spaces the half of it', () => {
    send(9);
    expect(budget.waitMs()).toBe(0);
    send(1);
    expect(budget.waitMs()).toBe(4_000);
    clock.advance(3_000);
    expect(budget.waitMs()).toBe(1_000);
    clock.advance(1_000);
    expect(budget.waitMs()).toBe(0);
  });

  it('is whole again a minute later', () => {
    send(10);
    clock.advance(MINUTE);
    send(9);
    expect(budget.waitMs()).toBe(0);
  });

  it('is never exceeded in any minute, whatever the limits that answers name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ limit: fc.integer({ min: 0, max: 120 }), idleMs: fc.nat(9_000) })),
        steps => {
          const sentAt: number[] = [];
          budget = new RequestBudget({ perMinute: 30, clock });
          for (const { limit, idleMs } of steps) {
            clock.advance(idleMs);
            clock.advance(budget.waitMs());
            budget.count();
            sentAt.push(clock.now());
            budget.heed(headers({ 'X-RateLimit-Limit': limit }));
          }
          const most = Math.max(
            0,
            ...sentAt.map(from => sentAt.filter(at => at >= from && at < from + MINUTE).length),
          );
          expect(most).toBeLessThanOrEqual(30);
        },
      ),
    );
  });

  it('shrinks where the upstream names a lower limit, grows again with it, and never beyond its own', () => {
    budget.heed(headers({ 'X-RateLimit-Limit': 3 }));
    send(1);
    expect(budget.waitMs()).toBe(MINUTE);
    budget.heed(headers({ 'X-RateLimit-Limit': 90 }));
    expect(budget.waitMs()).toBe(0);
    send(9);
    expect(budget.waitMs()).toBe(4_000);
  });

  it('rests where nothing is left, until the time that is named, or for a minute', () => {
    budget.heed(headers({ 'X-RateLimit-Remaining': 0 }));
    expect(budget.waitMs()).toBe(MINUTE);
    budget.heed(headers({ 'X-RateLimit-Remaining': 0, 'X-RateLimit-Reset': clock.now() / 1000 + 20 }));
    expect(budget.waitMs()).toBe(20_000);
    budget.heed(headers({ 'X-RateLimit-Remaining': 0, 'X-RateLimit-Reset': clock.now() / 1000 + 10 ** 6 }));
    expect(budget.waitMs()).toBe(MINUTE);
  });

  it('takes headers that are none for nothing', () => {
    for (const value of ['', 'many', '-1', '1e3', '0x10']) {
      budget.heed(headers({ 'X-RateLimit-Limit': value, 'X-RateLimit-Remaining': value }));
    }
    expect(budget.waitMs()).toBe(0);
  });
});
