import { InvalidRequestError } from './errors.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

describe('a cursor', () => {
  it('reads back as the position it was made of', () => {
    const position = { sort: 'title', afterId: 5114 };
    expect(decodeCursor(encodeCursor(position), 'title')).toEqual(position);
  });

  it('may hold what the list is sorted by', () => {
    const position = { sort: 'title', afterId: 5114, afterValue: 'Re:Zero. 2nd\u2003Season' };
    expect(decodeCursor(encodeCursor(position), 'title')).toEqual(position);
  });

  it('is refused with another sort order, and says so', () => {
    const cursor = encodeCursor({ sort: 'title', afterId: 5114 });
    expect(() => decodeCursor(cursor, 'newest')).toThrowMatching(
      (error: InvalidRequestError) => error.faults[0]?.message.startsWith('belongs to sort=title') ?? false,
    );
  });

  const beyondAllIds = encodeCursor({ sort: 'title', afterId: 2 ** 31 });
  const malformed = ['', 'x', '!!!', '進撃', 'MS50aXRsZS4', 'Mi50aXRsZS4x', 'a'.repeat(100)];
  for (const forged of [...malformed, beyondAllIds]) {
    it(`is refused where it is ${JSON.stringify(forged)}`, () => {
      expect(() => decodeCursor(forged, 'title')).toThrowError(InvalidRequestError);
    });
  }
});
