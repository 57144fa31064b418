import fc from 'fast-check';
import { TopNumbers } from './top-numbers.ts';

describe('TopNumbers', () => {
  it('keeps those with the largest values, however many are offered', () => {
    const top = new TopNumbers(50);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.nat(60), (values, limit) => {
        top.reset(limit);
        values.forEach((value, number) => top.offer(number, value));
        const kept: number[] = [];
        top.forEach(number => kept.push(values[number] ?? 0));
        const largest = values.toSorted((a, b) => b - a).slice(0, Math.min(limit, 50));
        expect(kept.sort((a, b) => b - a)).toEqual(largest);
      }),
    );
  });
});
