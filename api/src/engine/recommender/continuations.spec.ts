import { continuations } from './continuations.ts';
import { termsOf } from '../../../test/support/titles.ts';
import type { Titles } from './titles.ts';

/** Rows 0–3: a series' seasons 1 and 2, a film beside them, another series later. Row 4: a stranger. */
const TITLES: Titles = {
  franchises: Int32Array.of(0, 0, 0, 0, 4),
  siblings: Int32Array.of(1, 2, 3, 0, 4),
  entryPoints: Int32Array.of(0, 0, 2, 3, 4),
  begins: Float64Array.of(10, 30, 20, 40, 5),
  isMain: Uint8Array.of(1, 1, 0, 1, 1),
  normalisedPopularity: new Float32Array(5),
  logFame: new Float64Array(5),
  leastLogFame: 0,
  ratingsEnd: Infinity,
  terms: termsOf([[], [], [], [], []]),
};

/** What follows a list of rows, each liked unless it is named as unwanted or as worth nothing. */
function nextAfter(rows: number[], { unwanted = [], worthless = [] }: Record<string, number[]> = {}) {
  const worths = rows.map(row => (unwanted.includes(row) ? -1 : worthless.includes(row) ? 0 : 1));
  const list = { rows, worths, picked: rows.filter(row => !unwanted.includes(row)) };
  return continuations(TITLES, list, () => true).map(({ next, follows }) => [next, follows]);
}

describe('continuations', () => {
  it('go on with the next season, whatever film lies between', () => {
    expect(nextAfter([0])).toEqual([[1, 0]]);
  });

  it('go on with a film before the next season where it carries the story on', () => {
    const titles = {
      ...TITLES,
      entryPoints: Int32Array.of(0, 0, 0, 3, 4),
      isMain: new Uint8Array(5).fill(1),
    };
    const list = { rows: [0], worths: [1], picked: [0] };
    expect(continuations(titles, list, () => true).map(({ next }) => next)).toEqual([2]);
  });

  it('go on with another series once the first is seen, and with the film at last', () => {
    expect(nextAfter([0, 1])).toEqual([[3, 1]]);
    expect(nextAfter([0, 1, 3])).toEqual([[2, 0]]);
  });

  it('fill a gap before they go on', () => {
    expect(nextAfter([0, 3])).toEqual([[1, 0]]);
  });

  it('go back where nothing comes after, and say so', () => {
    expect(nextAfter([3])).toEqual([[0, 3]]);
    const list = { rows: [3], worths: [1], picked: [3] };
    expect(continuations(TITLES, list, () => true)).toEqual([{ next: 0, follows: 3, isEarlier: true }]);
  });

  it('leave a franchise alone of which something is unwanted or nothing is liked', () => {
    expect(nextAfter([0, 1], { unwanted: [1] })).toEqual([]);
    expect(nextAfter([0], { worthless: [0] })).toEqual([]);
  });

  it('give no continuation that is not among the candidates', () => {
    const list = { rows: [0], worths: [1], picked: [0] };
    expect(continuations(TITLES, list, row => row === 2)).toEqual([
      { next: 2, follows: 0, isEarlier: false },
    ]);
    expect(continuations(TITLES, list, () => false)).toEqual([]);
  });
});
