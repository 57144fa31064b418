import { record } from '../../../test/support/records.ts';
import { inCommon } from './in-common.ts';

describe('what two titles have in common', () => {
  const volleyball = record({
    ...{ id: 1, genres: ['Comedy', 'Sports'], themes: ['School', 'Team Sports'] },
    ...{ studios: ['Production I.G'], source: 'Manga' },
  });

  it('is every genre, theme and studio of both, and their source if it is one', () => {
    const basketball = record({
      ...{ id: 2, genres: ['Sports'], themes: ['Team Sports'] },
      ...{ studios: ['Production I.G'], source: 'Manga' },
    });
    expect(inCommon(volleyball, basketball)).toEqual({
      ...{ genres: ['Sports'], themes: ['Team Sports'], studios: ['Production I.G'], source: 'Manga' },
    });
  });

  it('is nothing where they differ or are not known', () => {
    const nothing = { genres: [], themes: [], studios: [], source: null };
    expect(inCommon(volleyball, record({ id: 2, source: 'Original' }))).toEqual(nothing);
    expect(inCommon(volleyball, undefined)).toEqual(nothing);
    expect(inCommon(record({ id: 2 }), record({ id: 3 }))).toEqual(nothing);
  });
});
