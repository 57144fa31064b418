import { isSameContent } from './same-content';

describe('Content', () => {
  it('is the same where all in it is, whichever objects hold it', () => {
    expect(isSameContent({ genre: ['Drama'], year: 2001 }, { genre: ['Drama'], year: 2001 })).toBeTrue();
    expect(isSameContent(undefined, undefined)).toBeTrue();
  });

  it('is another where any of it is, or stands in another order', () => {
    expect(isSameContent([1, 2], [2, 1])).toBeFalse();
    expect(isSameContent({ genre: ['Drama'] }, { genre: ['Sports'] })).toBeFalse();
    expect(isSameContent({}, undefined)).toBeFalse();
  });
});
