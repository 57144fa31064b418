import { countOfTimes, timesWithin } from './broadcast-times.ts';
import type { Broadcast } from './catalogue-record.ts';

const WEEKLY: Broadcast = {
  start: '2026-04-05T14:00:00.000Z',
  every: 'P7D',
  end: '2026-06-21T14:00:00.000Z',
};

function within(broadcast: Broadcast, from: string, to: string): string[] {
  const times = timesWithin(broadcast, { from: Date.parse(from), to: Date.parse(to) });
  return times.map(({ at, index }) => `${index} ${new Date(at).toISOString().slice(0, 16)}`);
}

describe('the times of a broadcast', () => {
  it('are a week apart where it is weekly, from its first to its last', () => {
    expect(within(WEEKLY, '2026-04-06', '2026-04-20')).toEqual(['1 2026-04-12T14:00', '2 2026-04-19T14:00']);
    expect(within(WEEKLY, '2026-03-01', '2026-04-06')).toEqual(['0 2026-04-05T14:00']);
    expect(within(WEEKLY, '2026-06-20', '2026-08-01')).toEqual(['11 2026-06-21T14:00']);
    expect(countOfTimes(WEEKLY)).toBe(12);
  });

  it('have a last that may be some hours early, and none after it', () => {
    const early = { ...WEEKLY, end: '2026-06-21T11:30:00.000Z' };
    expect(countOfTimes(early)).toBe(12);
    expect(countOfTimes({ ...WEEKLY, end: '2026-06-26T14:00:00.000Z' })).toBe(12);
  });

  it('are two days apart, or a month, where that is what it says', () => {
    const other = { ...WEEKLY, every: 'P2D', end: null };
    expect(within(other, '2026-04-06', '2026-04-10')).toEqual(['1 2026-04-07T14:00', '2 2026-04-09T14:00']);
    const monthly = { start: '2025-04-29T16:00:00.000Z', every: 'P1M', end: null };
    expect(within(monthly, '2026-04-01', '2026-06-01')).toEqual([
      '12 2026-04-29T16:00',
      '13 2026-05-29T16:00',
    ]);
  });

  it('are one where it is not repeated', () => {
    const once = { ...WEEKLY, every: 'P0D', end: WEEKLY.start };
    expect(within(once, '2026-04-01', '2027-01-01')).toEqual(['0 2026-04-05T14:00']);
    expect(within(once, '2026-04-06', '2027-01-01')).toEqual([]);
    expect(countOfTimes(once)).toBe(1);
  });

  it('go on for as long as is asked where there is no end', () => {
    const open = { ...WEEKLY, end: null };
    expect(within(open, '2030-01-01', '2030-01-15').length).toBe(2);
    expect(countOfTimes(open)).toBeNull();
  });
});
