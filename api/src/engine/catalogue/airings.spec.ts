import { record } from '../../../test/support/records.ts';
import { Airings } from './airings.ts';
import { Catalogue } from './catalogue.ts';
import type { Broadcast } from './catalogue-record.ts';

const WEEKLY: Broadcast = {
  start: '2026-01-04T14:00:00.000Z',
  every: 'P7D',
  end: '2026-03-22T14:00:00.000Z',
};
const OPEN: Broadcast = { start: '2026-04-11T16:30:00.000Z', every: 'P7D', end: null };

function airings(...titles: { id: number; broadcasts: Broadcast[]; episodes?: number }[]): Airings {
  return new Airings(new Catalogue('v1', titles.map(record), () => 0));
}

function span(from: string, to: string) {
  return { from: Date.parse(from), to: Date.parse(to) };
}

describe('what a catalogue knows of broadcasts', () => {
  it('is in the order of time, and of some titles alone where some are asked for', () => {
    const both = airings({ id: 1, broadcasts: [OPEN] }, { id: 2, broadcasts: [WEEKLY] });
    const shown = both.within(span('2026-03-20', '2026-04-20'));
    expect(shown.map(({ entry }) => entry.id)).toEqual([2, 1, 1]);
    expect(both.within(span('2026-03-20', '2026-04-20'), new Set([2])).length).toBe(1);
  });

  it('reaches until the latest began, and what has no end is expected until its season ends', () => {
    const one = airings({ id: 1, broadcasts: [OPEN] });
    const reach = one.reach;
    expect(new Date(reach?.knownUntil ?? 0).toISOString()).toBe(OPEN.start);
    // Midnight of 1 July in Japan.
    expect(new Date(reach?.expectedUntil ?? 0).toISOString()).toBe('2026-06-30T15:00:00.000Z');
    const all = one.within(span('2026-01-01', '2027-01-01'));
    expect(all.map(({ isExpected }) => isExpected)).toEqual([false, ...Array<boolean>(11).fill(true)]);
    expect([all[0]?.isFirst, all.at(-1)?.isLast]).toEqual([true, false]);
  });

  it('numbers episodes where there are as many as there are times, and says which is the last', () => {
    const [counted] = airings({ id: 1, broadcasts: [WEEKLY], episodes: 12 }).within(
      span('2026-03-22', '2026-03-23'),
    );
    expect([counted?.episode, counted?.isLast, counted?.isExpected]).toEqual([12, true, false]);
    const [uncounted] = airings({ id: 1, broadcasts: [WEEKLY], episodes: 11 }).within(
      span('2026-03-22', '2026-03-23'),
    );
    expect([uncounted?.episode, uncounted?.isLast]).toEqual([null, true]);
  });

  it('is nothing where it has no broadcast', () => {
    expect(airings({ id: 1, broadcasts: [] }).reach).toBeNull();
    expect(airings({ id: 1, broadcasts: [] }).within(span('2026-01-01', '2027-01-01'))).toEqual([]);
  });
});
