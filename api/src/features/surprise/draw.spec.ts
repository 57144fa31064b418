import { draw } from './draw.ts';

const TITLES = Array.from({ length: 20 }, (_, place) => place);

describe('draw', () => {
  it('draws the same with the same seed', () => {
    for (const seed of [0, 1, 42, 2 ** 31 - 1]) expect(draw(TITLES, seed)).toBe(draw(TITLES, seed));
  });

  it('draws every title with some seed, and better ones more often', () => {
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 4_000; seed++) {
      const title = draw(TITLES, seed) ?? -1;
      counts.set(title, (counts.get(title) ?? 0) + 1);
    }
    expect(counts.size).toBe(TITLES.length);
    expect(counts.get(0) ?? 0).toBeGreaterThan(2 * (counts.get(19) ?? 0));
  });

  it('draws nothing from nothing', () => {
    expect(draw<number>([], 1)).toBeUndefined();
  });
});
