import { rowOf, type Model } from './model.ts';
import { train, type RatedList } from './train.ts';

/** Twenty people like 1 and 2 and dislike 3; twenty others like 3 and 4. */
const LISTS: RatedList[] = [
  ...Array.from({ length: 20 }, () => ({ ids: [1, 2, 3], scores: [9, 8, 2] })),
  ...Array.from({ length: 20 }, () => ({ ids: [3, 4], scores: [10, 0] })),
];

const FEATURES = new Map([
  [1, { terms: ['Space'], type: 'tv', year: 1998 }],
  [5, { terms: ['Space'], type: 'tv', year: 2026 }],
  [6, { terms: ['Cooking'], type: 'tv', year: 2026 }],
]);

function weight(model: Model, from: number, to: number): number {
  const row = rowOf(model, from);
  const [start = 0, end = 0] = model.offsets.subarray(row, row + 2);
  const found = model.neighbours.subarray(start, end).indexOf(rowOf(model, to));
  return found < 0 ? 0 : (model.weights[start + found] ?? 0);
}

describe('train', () => {
  const model = train(LISTS, FEATURES, 'test');

  it('knows every title of the lists and of the catalogue, by ascending id', () => {
    expect([...model.ids]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('counts on how many lists a title is', () => {
    expect([...model.popularity]).toEqual([20, 20, 40, 20, 0, 0]);
  });

  it('ties titles that the same people like, whether scored or only watched', () => {
    expect(weight(model, 1, 2)).toBeCloseTo(20 / (20 + 10), 6);
    expect(weight(model, 3, 4)).toBeCloseTo(20 / (20 + 10), 6);
  });

  it('does not tie a title to what the people who like it dislike', () => {
    expect(weight(model, 1, 3)).toBe(0);
  });

  it('ties a title that nobody has rated to those of the same content', () => {
    expect(weight(model, 5, 1)).toBeGreaterThan(0);
    expect(weight(model, 5, 6)).toBe(0);
  });

  it('ties no title to itself', () => {
    expect([...model.ids].every(id => weight(model, id, id) === 0)).toBeTrue();
  });

  it('gives the same model whatever the order of the lists', () => {
    expect(train(LISTS.toReversed(), FEATURES, 'test')).toEqual(model);
  });

  it('says how far it has come', () => {
    const progress: string[] = [];
    train(LISTS, FEATURES, 'test', (done, total) => progress.push(`${done}/${total}`));
    expect(progress).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });
});
