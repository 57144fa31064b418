import { trainedModel } from '../../test/support/trained-model.ts';
import { rowOf } from './model.ts';
import { rank, recommend, type Pick } from './recommend.ts';

const everyTitle = () => true;

/** Pseudo-random lists, the same in every run (a linear congruential generator: Knuth, TAOCP 2, 3.2.1). */
function someLists(count: number): Pick[][] {
  let state = 1;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  return Array.from({ length: count }, () => {
    const ids = [...new Set(Array.from({ length: 1 + next(25) }, () => 1 + next(40)))];
    return ids.map(animeId => ({ animeId, score: next(4) === 0 ? null : 1 + next(10) }));
  });
}

describe('recommend', () => {
  const model = trainedModel();
  const lists = someLists(200);

  it('never recommends what is on the list, and nothing twice', () => {
    for (const picks of lists) {
      const ids = recommend(model, picks, everyTitle, 41).map(({ animeId }) => animeId);
      expect(ids.some(id => picks.some(({ animeId }) => animeId === id))).toBeFalse();
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('gives shares that add up to the score', () => {
    for (const picks of lists) {
      for (const { score, shares } of recommend(model, picks, everyTitle, 41)) {
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score, 9);
        expect(score).toBeGreaterThan(0);
      }
    }
  });

  it('puts the strongest share first, and names only what is on the list', () => {
    for (const picks of lists) {
      for (const { shares } of recommend(model, picks, everyTitle, 10)) {
        expect(shares.map(({ share }) => share)).toEqual(
          shares.map(({ share }) => share).sort((a, b) => b - a),
        );
        expect(shares.every(share => picks.some(({ animeId }) => animeId === share.animeId))).toBeTrue();
      }
    }
  });

  it('gives the same answer whatever the order of the list', () => {
    for (const picks of lists) {
      expect(recommend(model, picks.toReversed(), everyTitle, 20)).toEqual(
        recommend(model, picks, everyTitle, 20),
      );
    }
  });

  it('never reasons with a title that was scored low, but for what is popular with everyone', () => {
    const [title] = recommend(model, [{ animeId: 1, score: 9 }, ...someLow()], everyTitle, 1);
    expect(title?.shares[0]?.animeId).toBe(1);
    function someLow(): Pick[] {
      return [3, 5, 7].map(animeId => ({ animeId, score: 2 }));
    }
  });

  it('recommends candidates only, and fills the answer from those that remain', () => {
    const isEven = (animeId: number) => animeId % 2 === 0;
    const even = recommend(model, [{ animeId: 1, score: 9 }], isEven, 5);
    expect(even.length).toBe(5);
    expect(even.every(({ animeId }) => isEven(animeId))).toBeTrue();
  });

  it('thinks less of what began long after the list ends', () => {
    const old = { ...model, years: model.years.map((year, row) => (model.ids[row] === 3 ? 2020 : year)) };
    const score = (from: typeof model) =>
      recommend(
        from,
        [
          { animeId: 1, score: 9 },
          { animeId: 2, score: 8 },
        ],
        id => id === 3,
        1,
      )[0]?.score ?? 0;
    expect(score(old)).toBeLessThan(score(model));
    expect(score(old)).toBeGreaterThan(0);
  });

  it('recommends nothing from a list that the model does not know', () => {
    expect(recommend(model, [{ animeId: 999, score: 10 }], everyTitle, 20)).toEqual([]);
    expect(recommend(model, [], everyTitle, 20)).toEqual([]);
  });
});

describe('rank', () => {
  it('ranks by the prior where nothing of a list is known', () => {
    const model = trainedModel();
    const [first] = rank(model, [{ animeId: 999, score: 10 }], 1);
    const most = [...model.prior].reduce((a, b) => Math.max(a, b));
    expect(model.prior[rowOf(model, first ?? -1)]).toBe(most);
  });

  it('ranks all that is not on the list', () => {
    const model = trainedModel();
    expect(rank(model, [{ animeId: 1, score: 9 }], 1000).length).toBe(40);
  });
});
