import type { KeptEntry } from './browser-list-content';
import { inputOf } from './list-input';

const AT = '2026-11-20T10:00:00.000Z';

function entry(animeId: number, more: Partial<KeptEntry>): KeptEntry {
  return { animeId, title: '', status: 'completed', score: null, progress: 1, updatedAt: AT, ...more };
}

describe('What recommendations are made from, of a list,', () => {
  it('is what was seen and liked, with its scores', () => {
    const entries = [entry(1, { score: 9 }), entry(5, { status: 'watching' }), entry(6, { score: 5 })];
    const picks = [{ animeId: 1, score: 9 }, { animeId: 5 }, { animeId: 6, score: 5 }];
    expect(inputOf({ entries, unwanted: [] })).toEqual({ picks, unlike: [] });
  });

  it('keeps away from what was dropped, scored low or is not wanted', () => {
    const entries = [
      entry(1, { status: 'dropped', score: 9 }),
      entry(5, { score: 4 }),
      entry(6, { score: 10 }),
    ];
    const unwanted = [6, 19].map(animeId => ({ animeId, title: '', reason: null, createdAt: AT }));
    expect(inputOf({ entries, unwanted })).toEqual({ picks: [], unlike: [6, 19, 1, 5] });
  });

  it('is nothing where all is only planned', () => {
    expect(inputOf({ entries: [entry(1, { status: 'plan_to_watch', score: 9 })], unwanted: [] })).toEqual({
      ...{ picks: [], unlike: [] },
    });
  });
});
