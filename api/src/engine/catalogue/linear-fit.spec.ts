import { fitLinear } from './linear-fit.ts';

describe('fitLinear', () => {
  const rows = Array.from({ length: 40 }, (_, k) => [k % 5, (k * k) % 7, 3]);
  const values = rows.map(([a = 0, b = 0]) => 2 * a - b + 4);

  it('finds the line that values lie on', () => {
    const predict = fitLinear(rows, values, 1e-6);
    expect(predict([2, 5, 3])).toBeCloseTo(3, 4);
    expect(predict([10, 0, 3])).toBeCloseTo(24, 4);
  });

  it('is drawn to the mean the more it is held back', () => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const far = (ridge: number) => Math.abs(fitLinear(rows, values, ridge)([10, 0, 3]) - mean);
    expect(far(100)).toBeLessThan(far(10));
    expect(far(1e9)).toBeCloseTo(0, 4);
  });

  it('is the mean where facts do not differ, and 0 where there are none', () => {
    expect(fitLinear([[1], [1]], [3, 5], 1)([9])).toBe(4);
    expect(fitLinear([], [], 1)([9])).toBe(0);
  });
});
