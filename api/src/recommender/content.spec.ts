import { similarContent, type Features } from './content.ts';

const TITLES: Features[] = [
  { terms: ['Action', 'Space'], type: 'tv', year: 1998 },
  { terms: ['Action', 'Space'], type: 'tv', year: 1998 },
  { terms: ['Action', 'Space'], type: 'movie', year: 2020 },
  { terms: ['Action'], type: 'tv', year: 1998 },
  { terms: ['Cooking'], type: 'tv', year: 1998 },
];

function alike(row: number): Map<number, number> {
  const found = new Map<number, number>();
  similarContent(TITLES)(row, (other, similarity) => found.set(other, similarity));
  return found;
}

describe('similarContent', () => {
  it('finds titles of the same content wholly alike', () => {
    expect(alike(0).get(1)).toBeCloseTo(1, 9);
  });

  it('finds another type from another time less alike', () => {
    expect(alike(0).get(2)).toBeGreaterThan(0);
    expect(alike(0).get(2)).toBeLessThan(alike(0).get(1) ?? 0);
  });

  it('hears a rare term more than a common one', () => {
    expect(alike(0).get(3)).toBeLessThan(0.5);
  });

  it('passes over titles that share nothing, and the title itself', () => {
    expect([...alike(0).keys()].sort()).toEqual([1, 2, 3]);
  });
});
