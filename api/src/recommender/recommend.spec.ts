import { recommend } from './recommend.ts';
import { train } from './train.ts';

const everyTitle = () => true;

/** 40 invented people who each watched 12 of 60 titles: neighbours with different weights, without a file. */
const MODEL = train(
  Array.from({ length: 40 }, (_, user) => {
    const ids = [...new Set(Array.from({ length: 12 }, (_, k) => 1 + ((user * 7 + k * k * 3) % 60)))];
    return { ids, scores: ids.map(id => (id * user) % 11) };
  }),
  new Map(),
  'test',
);

const PICKS = [
  { animeId: 1, score: 9 },
  { animeId: 4, score: null },
  { animeId: 13, score: 6 },
];

describe('recommend', () => {
  const recommended = recommend(MODEL, PICKS, everyTitle, 20);

  it('never recommends a pick', () => {
    expect(recommended.length).toBeGreaterThan(10);
    for (const { animeId } of PICKS) expect(recommended.some(each => each.animeId === animeId)).toBeFalse();
  });

  it('gives shares that add up to the score', () => {
    for (const { score, shares } of recommended) {
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score, 9);
    }
  });

  it('orders by score', () => {
    const scores = recommended.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('gives the same answer whatever the order of the picks', () => {
    const ids = recommended.map(({ animeId }) => animeId);
    expect(recommend(MODEL, PICKS.toReversed(), everyTitle, 20).map(({ animeId }) => animeId)).toEqual(ids);
  });

  it('hears a pick with a high score more than one with a low score', () => {
    const [high] = recommend(MODEL, [{ animeId: 1, score: 10 }], everyTitle, 1);
    const [low] = recommend(MODEL, [{ animeId: 1, score: 2 }], everyTitle, 1);
    expect(high?.animeId).toBe(low?.animeId ?? -1);
    expect(high?.score).toBeGreaterThan(low?.score ?? Infinity);
  });

  it('recommends candidates only, and fills the answer from those that remain', () => {
    const isEven = (animeId: number) => animeId % 2 === 0;
    const even = recommend(MODEL, PICKS, isEven, 5);
    expect(even.length).toBe(5);
    expect(even.every(({ animeId }) => isEven(animeId))).toBeTrue();
  });

  it('recommends nothing from picks that the model does not know', () => {
    expect(recommend(MODEL, [{ animeId: 999, score: 10 }], everyTitle, 20)).toEqual([]);
  });
});
