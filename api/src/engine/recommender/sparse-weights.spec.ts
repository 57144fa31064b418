import { weightAt } from '../../../test/support/weights.ts';
import { addRow, largestWeights, sparseWeights } from './sparse-weights.ts';

const ROWS = [
  [
    { column: 4, weight: -0.5 },
    { column: 1, weight: 1 },
    { column: 2, weight: 0.001 },
  ],
  [],
  [{ column: 0, weight: 0.25 }],
];

describe('sparse weights', () => {
  const weights = sparseWeights(ROWS);

  it('are within half a step of what they were made of', () => {
    expect(weightAt(weights, 0, 1)).toBeCloseTo(1, 6);
    expect(Math.abs(weightAt(weights, 0, 4) + 0.5)).toBeLessThan(0.5 / 127);
    expect(weightAt(weights, 2, 0)).toBeCloseTo(0.25, 6);
  });

  it('are zero where none was kept', () => {
    for (const [row, column] of [
      [0, 0],
      [0, 2],
      [0, 5],
      [1, 1],
      [2, 1],
    ] as const) {
      expect(weightAt(weights, row, column)).toBe(0);
    }
  });

  it('add up row by row', () => {
    const scores = new Float64Array(5);
    addRow(weights, 0, 2, scores);
    addRow(weights, 2, 4, scores);
    expect([...scores]).toEqual(
      [0, 1, 2, 3, 4].map(c => 2 * weightAt(weights, 0, c) + 4 * weightAt(weights, 2, c)),
    );
  });
});

describe('largestWeights', () => {
  const matrix = { rows: 3, columns: 3, values: Float32Array.of(0, -3, 2, 1, 0, 0.5, 0.4, 0.3, 0) };
  const columns = (kept: ReturnType<typeof largestWeights>) =>
    kept.map(row => row.map(({ column }) => column));

  it('keeps the largest in magnitude, of either sign, and no zeros', () => {
    expect(columns(largestWeights(matrix, [1, 1, 1], 2))).toEqual([[1, 2], [], []]);
    expect(columns(largestWeights(matrix, [1, 1, 1], 3))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it('keeps more of an important row', () => {
    expect(columns(largestWeights(matrix, [1, 1, 10], 2))).toEqual([[1, 2], [], [0, 1]]);
  });
});
