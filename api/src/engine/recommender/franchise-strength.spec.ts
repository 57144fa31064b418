import { franchiseStrength, MAX_FRANCHISE_STRENGTH } from './franchise-strength.ts';
import { siblingsIn } from './titles.ts';

describe('the strength of a franchise', () => {
  /** Rows 0 to 2 are one franchise, begun with 0, and its row 2 is told beside the story; row 3 stands alone. */
  const siblings = siblingsIn(Int32Array.of(7, 7, 7, 8));
  const entryPoints = Int32Array.of(0, 0, 2, 3);
  const isMain = Uint8Array.of(1, 1, 0, 1);

  function strengthOf(row: number, ...sums: number[]): number {
    return franchiseStrength({ siblings, entryPoints, isMain }, Float64Array.from(sums))(row);
  }

  it('is more than 1 where other titles of it are spoken for, and the more the stronger they are', () => {
    expect(strengthOf(0, 2, 2, 0, 0)).toBeGreaterThan(1.1);
    expect(strengthOf(0, 2, 1, 0, 0)).toBeLessThan(strengthOf(0, 2, 2, 0, 0));
    expect(strengthOf(0, 2, 0, 0, 0)).toBe(1);
  });

  it('is the same for all of its titles, so that the best of them stays the best', () => {
    expect(strengthOf(2, 2, 2, 1, 0)).toBeCloseTo(strengthOf(0, 2, 2, 1, 0), 12);
    expect(strengthOf(1, 2, 2, 1, 0)).toBeCloseTo(strengthOf(0, 2, 2, 1, 0), 12);
  });

  it('does not depend on the unit of scores', () => {
    expect(strengthOf(0, 0.02, 0.01, 0, 0)).toBeCloseTo(strengthOf(0, 2, 1, 0, 0), 9);
  });

  it('counts neither what is told beside the story nor what is spoken against', () => {
    expect(strengthOf(0, 2, 0, 5, 0)).toBe(1);
    expect(strengthOf(0, 2, -5, 0, 0)).toBe(1);
  });

  it('is 1 of a title that has no franchise, or that nothing speaks for', () => {
    expect(strengthOf(3, 2, 2, 0, 4)).toBe(1);
    expect(strengthOf(0, -1, 2, 0, 0)).toBe(1);
  });

  it('is bounded, however little speaks for what it is begun with', () => {
    expect(strengthOf(0, 1e-6, 9, 0, 0)).toBe(MAX_FRANCHISE_STRENGTH);
    expect(strengthOf(1, 0, 9, 0, 0)).toBe(1);
  });
});
