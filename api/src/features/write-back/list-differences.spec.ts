import { changeBetween, newerHere } from './list-differences.ts';

const HERE = { status: 'watching', score: 8, progress: 5 } as const;
const THERE = { ...HERE, updatedAt: new Date(1_000) };

describe('what is to be changed at MyAnimeList', () => {
  it('is all of a title that is not there', () => {
    expect(changeBetween(null, HERE, undefined)).toEqual(HERE);
  });

  it('is what was changed here, and nothing that was not', () => {
    const before = { ...HERE, score: 6 };
    expect(changeBetween(before, HERE, { ...THERE, score: 7, progress: 12 })).toEqual({ score: 8 });
    expect(changeBetween(before, HERE, { ...THERE, progress: 12 })).toBeUndefined();
  });

  it('is shown for what is newer here, or here alone', () => {
    const entry = { ...HERE, animeId: 1, title: 'A title', updatedAt: new Date(2_000) };
    const other = { ...THERE, animeId: 1, score: 3 };
    expect(newerHere([entry], []).map(({ there }) => there)).toEqual([undefined]);
    expect(newerHere([entry], [other]).length).toBe(1);
    expect(newerHere([entry], [{ ...other, updatedAt: null }]).length).toBe(1);
    expect(newerHere([entry], [{ ...other, updatedAt: new Date(3_000) }])).toEqual([]);
    expect(newerHere([entry], [{ ...other, score: 8 }])).toEqual([]);
    expect(newerHere([], [other])).toEqual([]);
  });
});
