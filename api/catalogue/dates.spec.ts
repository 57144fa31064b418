import { dateInJapan } from './dates.ts';

describe('The date in Japan', () => {
  it('is the day on which a late-night show is broadcast, after midnight', () => {
    expect(dateInJapan(new Date('2013-04-06T16:58:00Z'))).toBe('2013-04-07');
  });

  it('is the same day for an evening show', () => {
    expect(dateInJapan(new Date('2023-09-29T14:00:00Z'))).toBe('2023-09-29');
  });

  it('is the day that bangumi-data means by midnight in China', () => {
    expect(dateInJapan(new Date('2018-07-18T16:00:00Z'))).toBe('2018-07-19');
  });
});
