import { coldStartItemWeights, type ColdStartItem } from './cold-start-items.ts';

/** Rows 1, 3 and 4 of a model were learnt: 1 and 3 go together, and each explains itself best. */
const ROWS = [1, 3, 4];
const UNCONSTRAINED = {
  rows: 3,
  columns: 3,
  values: Float32Array.of(0.8, 0.3, 0, 0.2, 0.6, 0, 0, 0, 0.5),
  pointer: 0,
};
const POPULARITY = Uint32Array.of(0, 20, 0, 20, 20);
const KEEP = { into: 3, toRated: 3, toColdStart: 3 };

function coldStartItem(row: number, popularity: number, ...neighbours: number[]): ColdStartItem {
  return {
    row,
    popularity,
    neighbours: neighbours.map(each => ({ row: each, share: 1 / neighbours.length })),
  };
}

function weightsOf(coldStartItems: readonly ColdStartItem[], keep = KEEP) {
  return coldStartItemWeights(UNCONSTRAINED, ROWS, POPULARITY, coldStartItems, keep);
}

describe('The weights of cold-start items', () => {
  it('are spoken for by what speaks for their neighbours, and by those themselves', () => {
    const { into } = weightsOf([coldStartItem(0, 20, 1)]);
    const weights = new Map(into[0]?.map(({ column, weight }) => [column, weight]));
    expect(weights.get(1)).toBeCloseTo(0.8, 5);
    expect(weights.get(3)).toBeCloseTo(0.2, 5);
    expect(weights.has(4)).toBeFalse();
  });

  it('are spoken for the more, the better known they are', () => {
    const [little, well] = weightsOf([coldStartItem(0, 5, 1), coldStartItem(2, 500, 1)]).into;
    expect(well?.[0]?.weight).toBeGreaterThan(2 * (little?.[0]?.weight ?? 0));
  });

  it('speak as their neighbours do together, for those too', () => {
    const { from } = weightsOf([coldStartItem(0, 20, 1, 3)]);
    const weights = new Map(from[0]?.map(({ column, weight }) => [column, weight]));
    expect(weights.get(1)).toBeCloseTo(0.5, 5);
    expect(weights.get(3)).toBeCloseTo(0.45, 5);
  });

  it('speak for other cold-start items as for their neighbours, and never for themselves', () => {
    const { from } = weightsOf([coldStartItem(0, 20, 1), coldStartItem(2, 20, 1)]);
    expect(from[0]?.find(({ column }) => column === 2)?.weight).toBeCloseTo(0.8, 5);
    expect(from[0]?.some(({ column }) => column === 0)).toBeFalse();
  });

  it('keep their strongest weights only', () => {
    const { into, from } = weightsOf([coldStartItem(0, 20, 1)], { into: 1, toRated: 1, toColdStart: 1 });
    expect(into[0]?.map(({ column }) => column)).toEqual([1]);
    expect(from[0]?.map(({ column }) => column)).toEqual([1]);
  });

  it('have no weights where nothing is like them', () => {
    const { into, from } = weightsOf([coldStartItem(0, 20)]);
    expect([...into, ...from].flat()).toEqual([]);
  });
});
