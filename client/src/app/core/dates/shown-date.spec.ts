import { ShownDate } from './shown-date';

describe('A date on a page', () => {
  const pipe = new ShownDate();

  it('is as much as is known of it', () => {
    expect(pipe.transform('1998')).toBe('1998');
    expect(pipe.transform('1998-04')).toBe('April 1998');
    expect(pipe.transform('1998-04-03')).toBe('3 April 1998');
    expect(pipe.transform(null)).toBe('');
  });

  it('is the day and the time where the visitor is, of a moment', () => {
    const moment = new Date(2026, 10, 22, 18, 5);
    expect(pipe.transform(moment.toISOString())).toBe('22 November 2026, 18:05');
    expect(pipe.transform(moment.toISOString(), 'day')).toBe('22 November 2026');
  });
});
