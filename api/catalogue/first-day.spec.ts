import { firstDayOf } from './first-day.ts';
import { bangumiItem } from './fixtures.ts';
import type { BangumiItem, SitePage } from './packages/bangumi-data.ts';

function item(type: BangumiItem['type'], begin: string, more: Partial<BangumiItem> = {}): BangumiItem {
  return bangumiItem({ type, begin: new Date(begin), end: null, ...more });
}

function weekly(begin: string, end: string, more: Partial<BangumiItem> = {}): BangumiItem {
  return item('tv', begin, { end: new Date(end), ...more });
}

function day(given: BangumiItem, airDates: string[] = [], tags: string[] = ['动作']): string | undefined {
  return firstDayOf(given, airDates, tags)?.day;
}

describe('The first day of a film, a disc or a web release', () => {
  for (const type of ['movie', 'ova', 'web'] as const) {
    it(`is Bangumi's where it is one of the two that the instant may stand for (${type})`, () => {
      expect(day(item(type, '2001-07-20T16:00:00Z'), ['2001-07-20'])).toBe('2001-07-20');
      expect(day(item(type, '2006-07-07T16:00:00Z'), ['2006-07-08'])).toBe('2006-07-08');
    });
  }

  it("is so at another time than bangumi-data's usual one too", () => {
    expect(day(item('movie', '1998-07-18T17:10:00Z'), ['1998-07-18'])).toBe('1998-07-18');
    expect(day(item('movie', '1986-07-18T15:00:00Z'), ['1986-07-19'])).toBe('1986-07-19');
  });

  it('is told by the second source where the first means another showing', () => {
    expect(day(item('ova', '2018-10-06T16:00:00Z'), ['2019-06-07', '2018-10-06'])).toBe('2018-10-06');
  });

  it("is Japan's, and a guess, where no source has one of the two", () => {
    const begin = '2025-09-18T16:00:00Z';
    for (const airDates of [[], ['2025-01-01']]) {
      expect(firstDayOf(item('movie', begin), airDates, [])).toEqual({
        day: '2025-09-19',
        calendar: 'Japan',
        isGuess: true,
      });
    }
  });

  it("is the day that two sources have against bangumi-data, for a film, and no year's first day", () => {
    const typo = '1999-04-06T16:00:00Z';
    expect(day(item('movie', typo), ['1999-03-06', '1999-03-06'])).toBe('1999-03-06');
    expect(day(item('movie', typo), ['1999-03-06'])).toBe('1999-04-07');
    expect(day(item('movie', typo), ['1999-01-01', '1999-01-01'])).toBe('1999-04-07');
    expect(day(item('ova', typo), ['1999-03-06', '1999-03-06'])).toBe('1999-04-07');
  });

  it('is the day itself where both calendars agree, and is not known without an instant', () => {
    expect(day(item('movie', '2016-08-26T10:00:00Z'), ['2016-08-25'])).toBe('2016-08-26');
    expect(firstDayOf(bangumiItem({ begin: null }), ['2016-08-26'], [])).toBeNull();
  });
});

describe('The first day of a series', () => {
  it("is Japan's for a show after midnight, which Bangumi counts to the day before", () => {
    const show = weekly('2013-04-06T16:58:00Z', '2013-09-28T17:28:00Z');
    expect(firstDayOf(show, ['2013-04-06'], [])).toEqual({
      day: '2013-04-07',
      calendar: 'Japan',
      isGuess: false,
    });
  });

  it("is Bangumi's from before bangumi-data knew such times", () => {
    expect(day(weekly('1994-10-16T16:00:00Z', '1995-09-24T16:30:00Z'), ['1994-10-16'])).toBe('1994-10-16');
    expect(day(weekly('1974-10-06T17:30:00Z', '1975-03-30T18:00:00Z'), ['1974-10-06'])).toBe('1974-10-06');
    expect(day(weekly('1982-07-04T16:00:00Z', '1984-08-26T16:00:00Z'), ['1982-07-05'])).toBe('1982-07-05');
  });

  it("is Bangumi's in the morning, when its day has begun too", () => {
    expect(day(weekly('2005-02-07T21:40:00Z', '2005-04-25T21:47:00Z'), ['2005-02-07'])).toBe('2005-02-07');
    expect(day(weekly('2005-02-07T21:40:00Z', '2005-04-25T21:47:00Z'), ['2005-02-08'])).toBe('2005-02-08');
  });

  describe('that is said to begin at 1 a.m. sharp', () => {
    const quarter = weekly('2013-01-05T16:00:00Z', '2013-03-30T16:30:00Z');
    const utcDay = ['2013-01-05'];

    it('is after midnight for a series of a quarter or two that people talk of', () => {
      expect(day(quarter, utcDay)).toBe('2013-01-06');
    });

    it('is not for what nobody tags, what is for children, and what runs for long or on one day', () => {
      expect(day(quarter, utcDay, [])).toBe('2013-01-05');
      expect(day(quarter, utcDay, ['儿童'])).toBe('2013-01-05');
      expect(day(weekly('2013-01-05T16:00:00Z', '2014-12-27T16:05:00Z'), utcDay)).toBe('2013-01-05');
      expect(day(weekly('2013-01-05T16:00:00Z', '2013-01-05T16:30:00Z'), utcDay)).toBe('2013-01-05');
    });

    it('is after midnight where a site shows it the same night', () => {
      const at = (begin: string): SitePage => ({
        site: 'bilibili',
        id: '1',
        url: null,
        begin: new Date(begin),
      });
      const long = { end: new Date('2014-12-27T16:05:00Z') };
      expect(day({ ...quarter, ...long, pages: [at('2013-01-05T17:30:00Z')] }, utcDay)).toBe('2013-01-06');
      expect(day({ ...quarter, ...long, pages: [at('2013-01-04T16:00:00Z')] }, utcDay)).toBe('2013-01-05');
    });

    it('is after midnight where its repetition is told, and from 2021', () => {
      const long = weekly('2019-07-01T16:00:00Z', '2020-07-28T16:00:00Z');
      expect(
        day(
          { ...long, repeats: { start: new Date('2019-07-01T16:00:00Z'), every: 'P7D' } },
          ['2019-07-01'],
          [],
        ),
      ).toBe('2019-07-02');
      expect(day(weekly('2024-01-11T16:00:00Z', '2025-03-28T16:05:00Z'), ['2024-01-11'])).toBe('2024-01-12');
    });

    it('is a guess where Bangumi has neither day', () => {
      expect(firstDayOf(quarter, ['2012-12-24'], [])?.isGuess).toBeTrue();
    });
  });
});
