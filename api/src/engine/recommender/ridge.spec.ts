import { smallKernel } from '../../../test/support/kernel.ts';
import { fitRidge } from './ridge.ts';
import { ratedRows } from './rated-lists.ts';

const LISTS = [
  { ids: [1, 2, 3], scores: [10, 8, 0] },
  { ids: [1, 2], scores: [9, 9] },
  { ids: [3, 4], scores: [0, 10] },
  { ids: [2, 4], scores: [10, 10] },
];
const IDS = Int32Array.of(1, 2, 3, 4);
const ONES = Array<number>(11).fill(1);
const OPTIONS = { inputs: ONES, targets: ONES, listDamping: 0, ridge: 2, dropout: 0 };
const n = IDS.length;

/** X of the lists, 4 × 4. */
const X: number[][] = LISTS.map(({ ids }) => [...IDS].map(id => (ids.includes(id) ? 1 : 0)));

describe('fitRidge', () => {
  function fit(options = OPTIONS) {
    return fitRidge(smallKernel(), ratedRows(LISTS, IDS), n, options, () => undefined).values;
  }

  it('solves the regression that it says: no other weights with a zero diagonal have a smaller loss', () => {
    const loss = (b: Float32Array | number[]) => {
      const residuals = X.map(x =>
        [...IDS.keys()].map(j => (x[j] ?? 0) - x.reduce((s, xi, i) => s + xi * (b[i * n + j] ?? 0), 0)),
      );
      const squares = residuals.flat().reduce((sum, r) => sum + r * r, 0);
      return squares + OPTIONS.ridge * [...b].reduce((sum, w) => sum + w * w, 0);
    };
    const best = [...fit()];
    best.forEach((_, at) => {
      if (at % (n + 1) === 0) return;
      for (const step of [0.01, -0.01])
        expect(loss(best.with(at, (best[at] ?? 0) + step))).toBeGreaterThan(loss(best));
    });
  });

  it('has a zero diagonal', () => {
    expect([0, 5, 10, 15].map(at => fit()[at])).toEqual([0, 0, 0, 0]);
  });

  it('holds weights back where dropout grows', () => {
    const size = (values: Float32Array) => values.reduce((sum, weight) => sum + Math.abs(weight), 0);
    expect(size(fit({ ...OPTIONS, dropout: 5 }))).toBeLessThan(size(fit()));
  });

  it('hears an entry by what its score is worth', () => {
    const deaf = fit({ ...OPTIONS, inputs: ONES.with(0, 0) });
    expect([8, 9, 11].map(at => deaf[at])).toEqual([0, 0, 0]);
  });
});
