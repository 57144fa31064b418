import { diversify } from './diversity.ts';
import { sparseWeights } from './sparse-weights.ts';

/** Rows 0 and 1 speak for the same titles, row 2 for others, row 3 for nothing. */
const WEIGHTS = sparseWeights([
  [
    { column: 1, weight: 1 },
    { column: 3, weight: 0.5 },
  ],
  [
    { column: 1, weight: 0.8 },
    { column: 3, weight: 0.4 },
  ],
  [{ column: 0, weight: 1 }],
  [],
]);
const scoreOf = (row: number) => [1, 0.9, 0.5, 0.1][row] ?? 0;
const ROWS = [0, 1, 2, 3];

describe('diversify', () => {
  it('goes by score alone at 0', () => {
    expect(diversify(WEIGHTS, ROWS, scoreOf, 0, 4)).toEqual([0, 1, 2, 3]);
  });

  it('puts a title that is like one before it behind others', () => {
    expect(diversify(WEIGHTS, ROWS, scoreOf, 0.5, 4)).toEqual([0, 2, 3, 1]);
  });

  it('still begins with the best', () => {
    expect(diversify(WEIGHTS, ROWS, scoreOf, 0.9, 1)).toEqual([0]);
  });

  it('gives as many as are asked for, or all', () => {
    expect(diversify(WEIGHTS, ROWS, scoreOf, 0.4, 2).length).toBe(2);
    expect(diversify(WEIGHTS, [], scoreOf, 0.4, 2)).toEqual([]);
  });
});
