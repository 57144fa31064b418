import { bangumiItem } from './fixtures.ts';
import { minutesOf } from './minutes.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';

function until(end: string, type: BangumiItem['type'] = 'movie'): BangumiItem {
  return bangumiItem({
    type,
    begin: new Date('2001-07-20T16:00:00Z'),
    end: new Date(end),
  });
}

describe('The minutes of a film', () => {
  it('are what there is between begin and end', () => {
    expect(minutesOf(until('2001-07-20T18:05:00Z'))).toBe(125);
  });

  it('are not known where they are nothing, a slot, or days', () => {
    for (const end of ['2001-07-20T16:00:00Z', '2001-07-20T17:00:00Z', '2001-07-27T16:00:00Z']) {
      expect(minutesOf(until(end)))
        .withContext(end)
        .toBeNull();
    }
  });

  it('are none of a series', () => {
    expect(minutesOf(until('2001-07-20T18:05:00Z', 'tv'))).toBeNull();
  });
});
