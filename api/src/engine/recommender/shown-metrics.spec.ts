import { meanOf, shareOfShown, worthOfShown } from './shown-metrics.ts';

/** Titles 1 to 3 are liked by the person, who likes 1 best; of 4, not. Franchises are tens: 1 and 11 are one. */
const LIST = {
  user: 'p1',
  foldIn: [
    [1, 10],
    [2, 8],
    [4, 5],
  ] as const,
  hidden: [
    [3, 9],
    [11, 9],
  ] as const,
  cold: [1],
};
const franchiseOf = (id: number) => id % 10;
/** 2 is on four times as many lists as 3. */
const popularityOf = (id: number) => (id === 2 ? 400 : 100);

function worth(shown: number[], favourites = 1) {
  return worthOfShown(LIST, favourites, () => shown, franchiseOf, popularityOf);
}

describe('worthOfShown', () => {
  it('is 1 where what is liked comes first, and 0 where it does not come', () => {
    expect(worth([3, 2, 4])).toEqual({ plain: 1, weighted: 1 });
    expect(worth([4, 5, 6])).toEqual({ plain: 0, weighted: 0 });
  });

  it('is more, weighted, for what few know', () => {
    const [known, unknown] = [worth([2, 4]), worth([3, 4])];
    expect(known?.plain).toBe(unknown?.plain);
    expect(unknown?.weighted).toBeCloseTo(2 * (known?.weighted ?? 0), 9);
  });

  it('counts a franchise that the favourites are of neither way', () => {
    expect(worth([3, 2])).toEqual(worth([3, 2, 11]));
  });

  it('asks with the favourites and their scores', () => {
    let asked: unknown;
    worthOfShown(LIST, 1, picks => ((asked = picks), []), franchiseOf, popularityOf);
    expect(asked).toEqual([{ animeId: 1, score: 10 }]);
  });

  it('is not known of lists with too few favourites, or nothing else that is liked', () => {
    expect(worth([3], 2)).toBeNull();
    expect(
      worthOfShown({ ...LIST, foldIn: [[1, 10]], hidden: [] }, 1, () => [3], franchiseOf, popularityOf),
    ).toBeNull();
  });
});

describe('shareOfShown', () => {
  it('is of the first ten, whether they are shown or missing', () => {
    expect(shareOfShown([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], id => id > 8)).toBe(0.2);
    expect(shareOfShown([9], id => id > 8)).toBe(0.1);
    expect(shareOfShown([], () => true)).toBeNull();
  });
});

describe('meanOf', () => {
  it('leaves out what is not known', () => {
    expect(meanOf([1, null, 3])).toBe(2);
  });
});
