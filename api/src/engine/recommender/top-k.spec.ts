import { topK } from './top-k.ts';

const all = () => true;

describe('topK', () => {
  const values = Float64Array.from({ length: 1000 }, (_, k) => (k * 7919) % 313);

  it('gives what sorting everything would give', () => {
    const sorted = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
    for (const limit of [1, 2, 10, 999, 1000, 2000])
      expect(topK(values, all, limit)).toEqual(sorted.slice(0, limit));
  });

  it('passes over what is not eligible', () => {
    expect(topK(Float64Array.of(3, 9, 5, 9), position => position !== 1, 2)).toEqual([3, 2]);
  });

  it('gives nothing where nothing is asked for or nothing is there', () => {
    expect(topK(values, all, 0)).toEqual([]);
    expect(topK(new Float64Array(), all, 5)).toEqual([]);
  });
});
