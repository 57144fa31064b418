import {
  CATALOGUE_TITLES,
  coldTask,
  discoveryTask,
  fullTask,
  judge,
  summarise,
  type HeldOutList,
  type Task,
  type Verdict,
} from './metrics.ts';

const list: HeldOutList = {
  user: 'c1',
  foldIn: [
    [1, 9],
    [2, 3],
  ],
  hidden: [
    [3, 7],
    [4, 6],
    [5, 10],
  ],
  cold: [5, 1],
};
/** Titles that are on no list. */
const strangers = Array.from({ length: 200 }, (_, index) => 1000 + index);

function verdictOf(task: Task, ranking: readonly number[]): Verdict {
  const verdict = judge(task, ranking);
  if (verdict === null) throw new Error('The task has nothing to find.');
  return verdict;
}

describe('a full task', () => {
  it('gives what is folded in, and asks for the hidden titles with a score of 7 or more', () => {
    const { given, relevant } = fullTask(list);
    expect(given).toEqual(list.foldIn);
    expect(relevant).toEqual(new Set([3, 5]));
  });
});

describe('a cold task', () => {
  it('gives the first favourites with their scores, and asks for every other liked title', () => {
    const { given, relevant } = coldTask(list, 1);
    expect(given).toEqual([[5, 10]]);
    expect(relevant).toEqual(new Set([1, 3]));
  });

  it('gives fewer where there are fewer', () => {
    expect(coldTask(list, 5).given).toEqual([
      [5, 10],
      [1, 9],
    ]);
  });
});

describe('a discovery task', () => {
  const franchises = new Map([
    [1, 'one'],
    [3, 'one'],
    [5, 'five'],
    [6, 'five'],
    [7, 'seven'],
    [8, 'seven'],
  ]);

  it('asks for franchises of which the person has nothing', () => {
    expect(discoveryTask(list, franchises).relevant).toEqual(new Set(['five']));
  });

  it('takes a title without a franchise as one of its own', () => {
    expect(discoveryTask(list, new Map()).relevant).toEqual(new Set([3, 5]));
  });

  it('passes over franchises that the person has, and every title of a franchise but the first', () => {
    const { firstTen, ndcg10 } = verdictOf(discoveryTask(list, franchises), [3, 7, 8, 6, 5, 1000]);
    expect(firstTen).toEqual([7, 6, 1000]);
    expect(ndcg10).toBeCloseTo(1 / Math.log2(3), 12);
  });
});

describe('judge', () => {
  it('gives 1 to a ranking that begins with all that was to be found', () => {
    const { recall20, recall50, ndcg10, ndcg100 } = verdictOf(fullTask(list), [5, 3, ...strangers]);
    expect([recall20, recall50, ndcg10, ndcg100]).toEqual([1, 1, 1, 1]);
  });

  it('counts a hit less the further down it is, and not at all beyond the cut', () => {
    const ranking = [strangers[0] ?? 0, 3, ...strangers.slice(1, 29), 5, ...strangers.slice(29)];
    const { recall20, recall50, ndcg10, ndcg100 } = verdictOf(fullTask(list), ranking);
    const ideal = 1 + 1 / Math.log2(3);
    expect([recall20, recall50]).toEqual([0.5, 1]);
    expect(ndcg10).toBeCloseTo(1 / Math.log2(3) / ideal, 12);
    expect(ndcg100).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(32)) / ideal, 12);
  });

  it('divides recall by the cut where more could be found than fits', () => {
    const hidden = Array.from({ length: 40 }, (_, index) => [index + 10, 8] as const);
    const { recall20, recall50 } = verdictOf(
      fullTask({ ...list, hidden }),
      hidden.map(([id]) => id),
    );
    expect([recall20, recall50]).toEqual([1, 1]);
  });

  it('passes over what was given, and over titles that stand twice', () => {
    expect(verdictOf(fullTask(list), [1, 5, 5, 2, 3]).firstTen).toEqual([5, 3]);
  });

  it('takes a title that was watched and disliked as a miss', () => {
    expect(verdictOf(fullTask(list), [4]).ndcg10).toBe(0);
  });

  it('looks at the first hundred only', () => {
    const { ndcg100, depth } = verdictOf(fullTask(list), [...strangers.slice(0, 100), 3, 5]);
    expect([ndcg100, depth]).toEqual([0, 100]);
  });

  it('says nothing where there is nothing to find', () => {
    expect(judge(fullTask({ ...list, hidden: [[3, 6]] }), [3])).toBeNull();
  });
});

describe('summarise', () => {
  it('gives means, the standard error, and the share of the catalogue on all pages of ten', () => {
    const good = verdictOf(fullTask(list), [5, 3, ...strangers]);
    const bad = verdictOf(fullTask(list), strangers);
    const summary = summarise([good, bad]);
    expect(summary).toEqual({
      recall20: 0.5,
      recall50: 0.5,
      ndcg10: 0.5,
      standardError: Math.sqrt(0.125),
      ndcg100: 0.5,
      coverage10: 12 / CATALOGUE_TITLES,
      users: 2,
      tooShort: 0,
    });
  });

  it('counts rankings of fewer than a hundred titles', () => {
    expect(summarise([verdictOf(fullTask(list), [5])])?.tooShort).toBe(1);
  });

  it('says nothing of nobody', () => {
    expect(summarise([])).toBeNull();
  });
});
