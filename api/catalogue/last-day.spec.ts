import { bangumiItem } from './fixtures.ts';
import { isOneBroadcast, lastDayOf } from './last-day.ts';

function between(begin: string, end: string) {
  return bangumiItem({ begin: new Date(begin), end: new Date(end) });
}

describe('The last day', () => {
  it('is that on which the last episode began, though it was over after midnight', () => {
    const show = between('2009-04-05T14:30:00Z', '2009-06-28T15:00:00Z');
    expect(lastDayOf(show, 'Japan')).toBe('2009-06-28');
  });

  it('is after midnight where the last episode began there', () => {
    expect(lastDayOf(between('2013-04-06T16:58:00Z', '2013-09-28T17:28:00Z'), 'Japan')).toBe('2013-09-29');
  });

  it('takes half an hour for a last episode in another slot, and none where slots have no length', () => {
    expect(lastDayOf(between('2019-04-06T10:00:00Z', '2019-09-28T15:20:00Z'), 'Japan')).toBe('2019-09-28');
    expect(lastDayOf(between('1982-07-04T16:00:00Z', '1984-08-26T16:00:00Z'), 'Japan')).toBe('1984-08-27');
  });

  it('is read in the calendar of the first', () => {
    expect(lastDayOf(between('1994-10-16T16:00:00Z', '1995-09-24T16:30:00Z'), 'UTC')).toBe('1995-09-24');
  });

  it('is none of a film, of which it says the running time, and of what goes on', () => {
    const film = between('2001-07-20T16:00:00Z', '2001-07-20T18:05:00Z');
    expect(lastDayOf({ ...film, type: 'movie' }, 'UTC')).toBeNull();
    expect(lastDayOf(bangumiItem({ end: null }), 'Japan')).toBeNull();
  });
});

describe('One broadcast', () => {
  it('lets one broadcast pass midnight', () => {
    expect(isOneBroadcast(between('2014-12-31T14:30:00Z', '2014-12-31T16:00:00Z'))).toBeTrue();
    expect(isOneBroadcast(between('2014-12-31T14:30:00Z', '2015-01-07T14:30:00Z'))).toBeFalse();
    expect(isOneBroadcast(bangumiItem({ end: null }))).toBeFalse();
  });
});
