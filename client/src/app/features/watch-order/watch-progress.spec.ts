import type { WatchStep } from '@anirec/openapi/angular';
import { listed } from '../../../testing/account';
import { anime, BEBOP, MONSTER, TRIGUN } from '../../../testing/anime';
import { inHours, watchProgress, watchRow } from './watch-progress';

const TODAY = '2026-11-30';

function step(more: Partial<WatchStep> = {}): WatchStep {
  return { anime: BEBOP, place: 1, startDate: '1998-04-03', minutes: 624, note: null, ...more };
}

describe('How far somebody is with a franchise', () => {
  it('is what they have completed, and what is left of the rest', () => {
    const progress = watchProgress([
      watchRow(step(), listed(BEBOP, { status: 'completed', progress: 26 }), TODAY),
      watchRow(
        step({ anime: TRIGUN, place: 2 }),
        listed(TRIGUN, { status: 'watching', progress: 13 }),
        TODAY,
      ),
      watchRow(step({ anime: MONSTER, place: 3, minutes: 1776 }), null, TODAY),
    ]);
    expect([progress.seen, progress.count]).toEqual([1, 3]);
    expect([progress.minutes, progress.minutesLeft]).toEqual([624 + 624 + 1776, 312 + 1776]);
    expect(progress.next?.anime).toBe(TRIGUN);
  });

  it('goes on with the story, and with what can be left out once that is told', () => {
    const aside = watchRow(step({ anime: anime(7, 'Session XX', { franchiseRole: 'side' }) }), null, TODAY);
    const story = watchRow(step({ anime: TRIGUN, place: 2 }), null, TODAY);
    expect(watchProgress([aside, story]).next).toBe(story);
    expect(watchProgress([aside, { ...story, isSeen: true }]).next).toBe(aside);
  });

  it('counts nothing of what is not out yet, and does not go on with it', () => {
    for (const startDate of ['2026-12-01', '2026-12', '2027']) {
      const row = watchRow(step({ startDate }), null, TODAY);
      expect([row.isOut, watchProgress([row]).minutesLeft, watchProgress([row]).next])
        .withContext(startDate)
        .toEqual([false, 0, undefined]);
    }
    for (const startDate of ['2026-11-30', '2026-11', '2026', null])
      expect(watchRow(step({ startDate }), null, TODAY).isOut)
        .withContext(String(startDate))
        .toBeTrue();
  });

  it('passes over what they have dropped, and what has no place in the order', () => {
    const rows = [
      watchRow(step(), listed(BEBOP, { status: 'dropped', progress: 3 }), TODAY),
      watchRow(step({ anime: TRIGUN, place: null }), null, TODAY),
    ];
    expect(watchProgress(rows).next).toBeUndefined();
    expect(watchProgress(rows).minutesLeft).toBe(624);
  });

  it('knows nothing of how much is left of a title whose episodes nobody has counted', () => {
    const endless = anime(21, 'One Piece', { episodes: null });
    const row = watchRow(step({ anime: endless, minutes: null }), listed(endless, { progress: 900 }), TODAY);
    expect([watchProgress([row]).minutesLeft, watchProgress([row]).next]).toEqual([0, row]);
  });
});

describe('The hours of an order', () => {
  it('is told as people tell it', () => {
    expect([1, 45, 60, 90, 125, 500, 624].map(inHours)).toEqual([
      ...['1 minute', '45 minutes', '1 hour', '1½ hours', '2 hours', '8½ hours', '10 hours'],
    ]);
  });
});
