import { commonThread, termsInCommon } from './common-thread.ts';
import { sparseRows } from './sparse-rows.ts';
import type { Titles } from './titles.ts';

/** Terms: 0 sport (rare), 1 school (common), 2 music (rare). */
const TERMS = sparseRows([
  [
    [0, 1],
    [1, 1],
  ],
  [[0, 1]],
  [
    [0, 1],
    [1, 1],
  ],
  [[1, 1]],
  [
    [2, 1],
    [1, 1],
  ],
  [],
]);
const TITLES = { terms: TERMS, termWeights: Float32Array.of(1, 0.1, 1) } satisfies Pick<
  Titles,
  'terms' | 'termWeights'
>;

function threadOf(rows: number[], worths = rows.map(() => 1), picked = rows) {
  return commonThread(TITLES, { rows, worths, picked });
}

describe('the common thread', () => {
  it('is what the picks share, the more the rarer it is', () => {
    const { scores } = threadOf([0, 1]);
    expect(scores[2]).toBeGreaterThan(5 * (scores[3] ?? 0));
    expect(scores[5]).toBe(0);
  });

  it('is nothing that only one of several picks has', () => {
    expect(threadOf([0, 4]).scores[1]).toBe(0);
  });

  it('is thin for a single pick', () => {
    expect(threadOf([0]).scores[1]).toBeGreaterThan(0);
    expect(threadOf([0]).scores[1]).toBeLessThan((threadOf([0, 1]).scores[2] ?? 0) / 5);
  });

  it('adds up from what each entry adds, for or against', () => {
    const rows = [0, 1, 4];
    const worths = [1, 0.5, -1];
    const { scores, shareOf } = threadOf(rows, worths, [0, 1]);
    scores.forEach((score, row) => {
      const sum = rows.reduce((all, own, k) => all + shareOf(own, worths[k] ?? 0, row), 0);
      expect(sum).toBeCloseTo(score, 9);
    });
  });

  it('can be told by the terms that two titles share', () => {
    expect(termsInCommon(TERMS, 0, 2)).toEqual([0, 1]);
    expect(termsInCommon(TERMS, 1, 4)).toEqual([]);
  });
});
