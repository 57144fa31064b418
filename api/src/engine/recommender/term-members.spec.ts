import { termsOf } from '../../../test/support/titles.ts';
import { sparseWeights } from './sparse-weights.ts';
import { membersOf } from './term-members.ts';

describe('the members of a term', () => {
  /** Rows 0 and 1 are known to be of term 0; what goes with 2 has it, what goes with 3 has it not, 4 stands alone. */
  const { own } = termsOf([[0], [0], [], [1], [0], []]);
  const speaksFor = (column: number) => [{ column, weight: 1 }];
  const weights = sparseWeights([speaksFor(2), speaksFor(1), [], speaksFor(3), [], speaksFor(2)]);
  const fame = new Float32Array(6).fill(1);
  const { offsets, columns, values } = membersOf(
    weights,
    { own, frequencies: Float32Array.of(0.1, 0.1) },
    fame,
  );
  const memberOf = (row: number) => values[columns.subarray(0, offsets[1]).indexOf(row)] ?? 0;

  it('are titles that have it, and that go with such titles', () => {
    expect(memberOf(2)).toBeGreaterThan(0.8);
    expect(memberOf(4)).toBeGreaterThan(0);
    expect(memberOf(4)).toBeLessThan(memberOf(2));
  });

  it('are none that neither have it nor go with such titles', () => {
    expect(memberOf(3)).toBe(0);
    expect(memberOf(5)).toBe(0);
  });

  it('count more the better known they are', () => {
    const famous = membersOf(weights, { own, frequencies: Float32Array.of(0.1, 0.1) }, fame.fill(8));
    expect(famous.values[0]).toBeCloseTo(2 * (values[0] ?? 0), 6);
  });
});
