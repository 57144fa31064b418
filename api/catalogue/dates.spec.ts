import { dayIn, daysBetween } from './dates.ts';

describe('A calendar day', () => {
  it('in Japan is the day on which a late-night show is broadcast, after midnight', () => {
    expect(dayIn('Japan', new Date('2013-04-06T16:58:00Z'))).toBe('2013-04-07');
    expect(dayIn('Japan', new Date('2023-09-29T14:00:00Z'))).toBe('2023-09-29');
  });

  it('in UTC is what the instant is written with', () => {
    expect(dayIn('UTC', new Date('2001-07-20T16:00:00Z'))).toBe('2001-07-20');
  });

  it('is so many days from another', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });
});
