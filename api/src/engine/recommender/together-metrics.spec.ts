import { heldOutMember, worthToGroup } from './together-metrics.ts';

const LIST = {
  user: 'a',
  foldIn: [
    [1, 9],
    [2, 0],
  ],
  hidden: [
    [11, 8],
    [12, 3],
    [21, 7],
  ],
  cold: [21, 1],
} as const;
/** Titles 1 to 9 are one franchise, 10 to 19 another, and so on. */
const franchiseOf = (id: number) => Math.floor(id / 10);

describe('heldOutMember', () => {
  it('picks what is known of a list, and likes what is hidden of other franchises', () => {
    const { picks, likes } = heldOutMember(LIST, undefined, franchiseOf);
    expect(picks).toEqual([
      { animeId: 1, score: 9 },
      { animeId: 2, score: null },
    ]);
    expect([...likes]).toEqual([1, 2]);
  });

  it('picks the first favourites, and likes all else', () => {
    const { picks, likes } = heldOutMember(LIST, 1, franchiseOf);
    expect(picks).toEqual([{ animeId: 21, score: 7 }]);
    expect([...likes].toSorted()).toEqual([0, 1]);
  });
});

describe('worthToGroup', () => {
  const ann = { picks: [], likes: new Set([1, 2]) };
  const ben = { picks: [], likes: new Set([3]) };

  it('is what the list is worth to whoever it is worth least to, and to all', () => {
    const worth = worthToGroup([ann, ben], [1, 2, 3], new Set());
    expect(worth?.least).toBeCloseTo(0.5, 12);
    expect(worth?.mean).toBeCloseTo(0.75, 12);
  });

  it('is nothing where somebody finds nothing', () => {
    expect(worthToGroup([ann, ben], [1, 2], new Set())).toEqual({ least: 0, mean: 0.5 });
  });

  it('cannot be told where all that somebody likes is begun by one of them', () => {
    expect(worthToGroup([ann, ben], [1], new Set([3]))).toBeNull();
  });
});
