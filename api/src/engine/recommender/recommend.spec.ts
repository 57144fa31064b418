import { titlesOf } from '../../../test/support/titles.ts';
import { trainedModel } from '../../../test/support/trained-model.ts';
import { rowOf } from './model.ts';
import { recommend, type Selection, type RecommendOptions } from './recommend.ts';
import type { Scored } from './explain.ts';
import type { PickedTitle, Taste } from './taste.ts';

const model = trainedModel();
const ANYTHING: RecommendOptions = {
  isCandidate: () => true,
  isPlanned: () => false,
  limit: 41,
  obscurity: 0,
  diversity: 0,
  aim: 'balanced',
};

function select(
  picks: readonly PickedTitle[],
  options: Partial<RecommendOptions> = {},
  titles = titlesOf(model),
): Selection {
  return recommend(model, titles, { picks, disliked: [], unlike: [] }, { ...ANYTHING, ...options });
}

function idsOf(scored: readonly Scored[]): number[] {
  return scored.map(({ animeId }) => animeId);
}

function idsIn({ picks, disliked, unlike }: Taste): number[] {
  return [...picks.map(({ animeId }) => animeId), ...disliked, ...unlike];
}

/** Pseudo-random tastes, the same in every run (a linear congruential generator: Knuth, TAOCP 2, 3.2.1). */
function someTastes(count: number): Taste[] {
  let state = 1;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  return Array.from({ length: count }, () => {
    const ids = [...new Set(Array.from({ length: 1 + next(25) }, () => 1 + next(40)))];
    const unlike = ids.splice(0, next(3) === 0 ? 1 : 0);
    const disliked = ids.splice(0, next(3));
    return {
      picks: ids.map(animeId => ({ animeId, score: next(4) === 0 ? null : 1 + next(10) })),
      disliked,
      unlike,
    };
  });
}

describe('recommend', () => {
  const tastes = someTastes(200);
  /** Three titles a franchise, so that there is something to go on with. */
  const titles = titlesOf(model, { franchises: model.ids.map((_, row) => Math.floor(row / 3)) });
  const selections = (options: Partial<RecommendOptions> = {}) =>
    tastes.map(taste => ({ taste, selection: recommend(model, titles, taste, { ...ANYTHING, ...options }) }));
  const variants: Partial<RecommendOptions>[] = [
    {},
    { obscurity: 1 },
    { obscurity: -1 },
    { diversity: 0.5 },
    { aim: 'safe' },
    { aim: 'for_me' },
  ];

  for (const options of variants) {
    describe(`with ${JSON.stringify(options)}`, () => {
      it('never gives what is in the taste, and nothing twice', () => {
        for (const { taste, selection } of selections(options)) {
          const ids = idsOf([...selection.recommended, ...selection.continued]);
          const own = idsIn(taste);
          expect(ids.filter(id => own.includes(id))).toEqual([]);
          expect(new Set(ids).size).toBe(ids.length);
        }
      });

      it('gives shares that add up to the score', () => {
        for (const { selection } of selections(options)) {
          for (const { score, shares, others } of [...selection.recommended, ...selection.continued]) {
            const told = shares.reduce((sum, { share }) => sum + share, 0);
            expect(told + (others?.share ?? 0)).toBeCloseTo(score, 9);
          }
          expect(selection.recommended.every(({ score }) => score > 0)).toBeTrue();
        }
      });

      it('gives one title a franchise, and those of a franchise in the taste apart', () => {
        const franchiseOf = (id: number) => titles.franchises[rowOf(model, id)];
        for (const { taste, selection } of selections(options)) {
          const given = idsOf([...selection.recommended, ...selection.continued]).map(franchiseOf);
          expect(new Set(given).size).toBe(given.length);
          const begun = new Set(taste.picks.map(({ animeId }) => franchiseOf(animeId)));
          expect(idsOf(selection.recommended).filter(id => begun.has(franchiseOf(id)))).toEqual([]);
          expect(idsOf(selection.continued).every(id => begun.has(franchiseOf(id)))).toBeTrue();
        }
      });

      it('gives the same answer whatever the order of the taste', () => {
        for (const { taste, selection } of selections(options)) {
          const turned = { ...taste, picks: taste.picks.toReversed(), disliked: taste.disliked.toReversed() };
          expect(recommend(model, titles, turned, { ...ANYTHING, ...options })).toEqual(selection);
        }
      });
    });
  }

  it('puts the strongest share first, and names only what is in the taste', () => {
    for (const { taste, selection } of selections()) {
      const own = new Set(idsIn(taste));
      for (const { shares } of selection.recommended) {
        const amounts = shares.map(({ share }) => share);
        expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
        expect(shares.every(share => own.has(share.animeId))).toBeTrue();
      }
    }
  });

  it('never reasons with a title that was scored low', () => {
    const low = [3, 5, 7].map(animeId => ({ animeId, score: 2 }));
    const { recommended } = select([{ animeId: 1, score: 9 }, ...low]);
    expect(recommended.length).toBeGreaterThan(0);
    expect(recommended.every(({ shares }) => shares.every(share => share.animeId === 1))).toBeTrue();
  });

  it('recommends candidates only, and fills the answer from those that remain', () => {
    const isEven = (animeId: number) => animeId % 2 === 0;
    const { recommended } = select([{ animeId: 1, score: 9 }], { isCandidate: isEven, limit: 5 });
    expect(recommended.length).toBe(5);
    expect(idsOf(recommended).every(isEven)).toBeTrue();
  });

  it('fills the answer also where the best are of one franchise', () => {
    const best = select([{ animeId: 1, score: 9 }], { limit: 12 }).recommended.map(({ animeId }) => animeId);
    const together = titlesOf(model, {
      franchises: model.ids.map((id, row) => (best.includes(id) ? 1000 : row)),
    });
    const { recommended } = select([{ animeId: 1, score: 9 }], { limit: 5 }, together);
    expect(recommended.length).toBe(5);
    expect(idsOf(recommended).filter(id => best.includes(id))).toEqual(best.slice(0, 1));
  });

  it('gives no later season before its first', () => {
    const [first] = idsOf(select([{ animeId: 1, score: 9 }]).recommended);
    const entryPoints = model.ids.map((id, row) => (id === first ? rowOf(model, 40) : row));
    const { recommended } = select([{ animeId: 1, score: 9 }], {}, titlesOf(model, { entryPoints }));
    expect(first).toBeDefined();
    expect(idsOf(recommended)).not.toContain(first ?? 0);
  });

  it('keeps away from what is like a title that is not wanted', () => {
    const picks = [2, 4].map(animeId => ({ animeId, score: 9 }));
    const scoreOf = (unlike: number[]) => {
      const { recommended } = recommend(model, titlesOf(model), { picks, disliked: [], unlike }, ANYTHING);
      return new Map(recommended.map(({ animeId, score }) => [animeId, score]));
    };
    const [likeSix] = idsOf(select([{ animeId: 6, score: 9 }]).recommended).filter(
      id => id > 4 && scoreOf([]).has(id),
    );
    expect(scoreOf([6]).get(likeSix ?? 0) ?? 0).toBeLessThan(scoreOf([]).get(likeSix ?? 0) ?? 0);
    expect(scoreOf([6]).has(6)).toBeFalse();
  });

  it('counts what is disliked against what is like it, less than what is not wanted', () => {
    const sharesOfSix = (more: Partial<Taste>) => {
      const picks = [2, 4, 8, 10].map(animeId => ({ animeId, score: 9 }));
      const taste = { picks, disliked: [], unlike: [], ...more };
      const { recommended } = recommend(model, titlesOf(model), taste, ANYTHING);
      return new Map(
        recommended.map(({ animeId, shares }) => [animeId, shares.find(each => each.animeId === 6)?.share]),
      );
    };
    const [disliked, unwanted] = [sharesOfSix({ disliked: [6] }), sharesOfSix({ unlike: [6] })];
    const both = [...unwanted].filter(([animeId, share]) => share !== undefined && disliked.get(animeId));
    expect(both.length).toBeGreaterThan(0);
    for (const [animeId, share = 0] of both) {
      expect((disliked.get(animeId) ?? 0) / share).toBeCloseTo(0.3, 6);
    }
  });

  it('brings the little known forward or back', () => {
    const isKnown = (id: number) => id % 3 === 0;
    const titles = titlesOf(model, {
      normalisedPopularity: Float32Array.from(model.ids, id => (isKnown(id) ? 1 : 0)),
    });
    const knownAmongSix = (obscurity: number) =>
      idsOf(select([{ animeId: 1, score: 9 }], { obscurity, limit: 6 }, titles).recommended).filter(isKnown)
        .length;
    expect(knownAmongSix(1)).toBeLessThan(knownAmongSix(0));
    expect(knownAmongSix(-1)).toBeGreaterThan(knownAmongSix(0));
  });

  it('gives nothing that is planned, and fills the answer from what is not', () => {
    const isPlanned = (animeId: number) => animeId % 2 === 0;
    const { recommended } = select([{ animeId: 1, score: 9 }], { isPlanned, limit: 5 });
    expect(recommended.length).toBe(5);
    expect(idsOf(recommended).some(isPlanned)).toBeFalse();
  });

  it('goes on with no franchise whose next title is planned: nobody is to skip it', () => {
    const inFours = titlesOf(model, { franchises: model.ids.map((_, row) => Math.floor(row / 4)) });
    const picks = [{ animeId: 1, score: 9 }];
    expect(idsOf(select(picks, {}, inFours).continued)).toEqual([2]);
    expect(idsOf(select(picks, { isPlanned: id => id === 2 }, inFours).continued)).toEqual([]);
    expect(idsOf(select(picks, { isPlanned: id => id === 3 }, inFours).continued)).toEqual([2]);
  });

  it('goes on with a franchise even where nothing speaks for its next title', () => {
    const franchises = model.ids.map((id, row) => (id === 1 || id === 100 ? 1000 : row));
    const silent = { ...model, weights: { ...model.weights, scales: model.weights.scales.map(() => 0) } };
    const { continued } = recommend(
      silent,
      titlesOf(model, { franchises }),
      { picks: [{ animeId: 1, score: 9 }], disliked: [], unlike: [] },
      ANYTHING,
    );
    expect(continued.map(({ animeId, follows }) => [animeId, follows])).toEqual([[100, 1]]);
  });

  it('thinks less of what began long after the list ends', () => {
    const picks = [1, 2].map(animeId => ({ animeId, score: 9 }));
    const late = { ...model, years: model.years.map((year, row) => (model.ids[row] === 3 ? 2020 : year)) };
    const score = (from: typeof model) =>
      recommend(
        from,
        titlesOf(model),
        { picks, disliked: [], unlike: [] },
        { ...ANYTHING, isCandidate: id => id === 3 },
      ).recommended[0]?.score ?? 0;
    expect(score(late)).toBeLessThan(score(model));
    expect(score(late)).toBeGreaterThan(0);
  });

  it('recommends nothing to a taste that the model does not know', () => {
    const nothing: Selection = { recommended: [], continued: [] };
    expect(select([{ animeId: 999, score: 10 }])).toEqual(nothing);
    expect(select([])).toEqual(nothing);
  });

  it('recommends nothing to somebody of whom only dislikes are known', () => {
    for (const dislikes of [
      { disliked: [3, 5], unlike: [] },
      { disliked: [], unlike: [3, 5] },
    ]) {
      const selection = recommend(model, titlesOf(model), { picks: [], ...dislikes }, ANYTHING);
      expect(selection).toEqual({ recommended: [], continued: [] });
    }
  });
});
