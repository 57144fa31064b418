import { broadcastsOf } from './broadcasts.ts';
import { bangumiItem } from './fixtures.ts';

const SUNDAYS = { start: new Date('2026-04-05T14:00:00Z'), every: 'P7D' };

describe('the broadcasts of a title', () => {
  it('are what its parts say of them, the earliest first', () => {
    const second = bangumiItem({ repeats: SUNDAYS, end: null });
    const first = bangumiItem({
      repeats: { start: new Date('2025-01-05T14:00:00Z'), every: 'P7D' },
      end: new Date('2025-03-23T14:00:00Z'),
    });
    expect(broadcastsOf([second, first, bangumiItem()])).toEqual([
      { start: '2025-01-05T14:00:00.000Z', every: 'P7D', end: '2025-03-23T14:00:00.000Z' },
      { start: '2026-04-05T14:00:00.000Z', every: 'P7D', end: null },
    ]);
  });

  it('are left out where they are over and from before times were true', () => {
    const start = new Date('1999-04-05T16:00:00Z');
    const old = { repeats: { start, every: 'P7D' } };
    expect(broadcastsOf([bangumiItem({ ...old, end: new Date('1999-09-27T16:00:00Z') })])).toEqual([]);
    expect(broadcastsOf([bangumiItem({ ...old, end: null })]).length).toBe(1);
  });

  it('are left out of what is on the web, where the day alone is known', () => {
    const repeats = { start: new Date('2026-04-05T16:00:00Z'), every: 'P7D' };
    expect(broadcastsOf([bangumiItem({ type: 'web', repeats, end: null })])).toEqual([]);
    expect(broadcastsOf([bangumiItem({ type: 'tv', repeats, end: null })]).length).toBe(1);
  });

  it('are one where there is but one, whatever its end says, and none where they end before they begin', () => {
    const wrongEnd = new Date('2025-04-05T14:00:00Z');
    const once = bangumiItem({ repeats: { ...SUNDAYS, every: 'P0D' }, end: wrongEnd });
    expect(broadcastsOf([once])[0]?.end).toBe('2026-04-05T14:00:00.000Z');
    expect(broadcastsOf([bangumiItem({ repeats: SUNDAYS, end: wrongEnd })])).toEqual([]);
  });
});
