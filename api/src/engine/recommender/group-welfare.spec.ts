import { chanceAt, groupWelfare } from './group-welfare.ts';

describe('chanceAt', () => {
  it('falls from place to place, and never to nothing', () => {
    const places = [0, 1, 2, 3, 5, 8, 20, 50, 100, 300, 700, 1000];
    const chances = places.map(chanceAt);
    expect(chances.toSorted((a, b) => b - a)).toEqual(chances);
    expect(new Set(chances).size).toBe(chances.length);
    expect(chanceAt(Infinity)).toBeGreaterThan(0);
    expect(chanceAt(Infinity)).toBeLessThan(chanceAt(1000));
  });

  it('is what was measured where it was', () => {
    expect(chanceAt(0)).toBeCloseTo(0.378, 6);
    expect(chanceAt(23)).toBeCloseTo(0.061, 6);
  });
});

describe('groupWelfare', () => {
  it('is the mean without fairness, and the product’s root with all of it', () => {
    expect(groupWelfare([0.1, 0.9], 0)).toBeCloseTo(0.5, 12);
    expect(groupWelfare([0.1, 0.9], 1)).toBeCloseTo(0.3, 12);
  });

  it('comes nearer to the product the fairer it is', () => {
    const welfares = [0, 0.25, 0.5, 0.75, 0.999, 1].map(fairness => groupWelfare([0.1, 0.9], fairness));
    expect(welfares.toSorted((a, b) => b - a)).toEqual(welfares);
    expect(welfares.at(-2)).toBeCloseTo(welfares.at(-1) ?? 0, 3);
  });

  it('is what everybody has where all have the same', () => {
    for (const fairness of [0, 0.25, 0.7, 1])
      expect(groupWelfare([0.2, 0.2, 0.2], fairness)).toBeCloseTo(0.2, 12);
  });

  it('prefers what two half like to what one loves, the fairer it is', () => {
    const [loved, half] = [
      [0.5, 0.01],
      [0.2, 0.2],
    ] as const;
    expect(groupWelfare(loved, 0)).toBeGreaterThan(groupWelfare(half, 0));
    expect(groupWelfare(loved, 1)).toBeLessThan(groupWelfare(half, 1));
  });

  it('is a number for the smallest chances too', () => {
    for (const fairness of [0, 0.25, 0.99, 1]) {
      const welfare = groupWelfare([1e-5, 0.4], fairness);
      expect(welfare).toBeGreaterThan(0);
      expect(welfare).toBeLessThan(0.4);
    }
  });
});
