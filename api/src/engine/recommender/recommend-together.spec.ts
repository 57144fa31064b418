import { titlesOf } from '../../../test/support/titles.ts';
import { trainedModel } from '../../../test/support/trained-model.ts';
import { recommendTogether, type TogetherOptions } from './recommend-together.ts';
import { recommend } from './recommend.ts';
import type { Taste } from './taste.ts';

const model = trainedModel();
/** Two titles a franchise. */
const titles = titlesOf(model, { franchises: model.ids.map((_, row) => Math.floor(row / 2)) });
const franchiseOf = (animeId: number) => titles.franchises[model.ids.indexOf(animeId)];

const OPTIONS: TogetherOptions = {
  isCandidate: () => true,
  limit: 40,
  obscurity: 0,
  diversity: 0,
  aim: 'balanced',
  fairness: 0.2,
  seenLimit: 10,
};

function tasteFor(...ids: readonly number[]): Taste {
  return { picks: ids.map(animeId => ({ animeId, score: 9 })), disliked: [], unlike: [] };
}

const ANN = tasteFor(1, 5, 9);
const BEN = tasteFor(3, 5, 21);
const together = (options: Partial<TogetherOptions> = {}, tastes = [ANN, BEN]) =>
  recommendTogether(model, titles, tastes, { ...OPTIONS, ...options });

describe('recommendTogether', () => {
  for (const options of [{}, { fairness: 0 }, { fairness: 1 }, { diversity: 0.5 }, { obscurity: 0.5 }]) {
    it(`gives nothing of a franchise that anybody has begun, and none twice, with ${JSON.stringify(options)}`, () => {
      const begun = [...ANN.picks, ...BEN.picks].map(({ animeId }) => franchiseOf(animeId));
      const given = together(options).unseen.map(({ animeId }) => franchiseOf(animeId));
      expect(given.length).toBeGreaterThan(5);
      expect(new Set(given).size).toBe(given.length);
      expect(given.filter(franchise => begun.includes(franchise))).toEqual([]);
    });
  }

  it('says what each title is to each, with the shares of their own titles', () => {
    for (const { forEach } of together().unseen) {
      expect(forEach.map(({ member }) => member)).toEqual([0, 1]);
      forEach.forEach(({ member, scored }) => {
        const own = [ANN, BEN][member]?.picks.map(({ animeId }) => animeId) ?? [];
        expect(scored.shares.every(({ animeId }) => own.includes(animeId))).toBeTrue();
        expect(scored.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(scored.score, 9);
      });
    }
  });

  it('gives two who like the same what each of them is given alone', () => {
    const alone = recommend(model, titles, ANN, { ...OPTIONS, isPlanned: () => false });
    const [first] = together({}, [ANN, ANN]).unseen;
    expect(first?.animeId).toBe(alone.recommended[0]?.animeId);
    expect(first?.forEach.map(({ place }) => place)).toEqual([0, 0]);
  });

  it('offers what one has seen and liked to the others, and not what they scored low', () => {
    const ids = together().seenBySome.map(({ animeId }) => animeId);
    const shy = { ...BEN, picks: BEN.picks.map(pick => ({ ...pick, score: pick.animeId === 5 ? 9 : 5 })) };
    const fewer = together({}, [ANN, shy]).seenBySome.map(({ animeId }) => animeId);
    expect(ids).toContain(21);
    expect(ids).not.toContain(5);
    expect(fewer).not.toContain(21);
  });

  it('says of what some have seen what it is to the others alone', () => {
    const shown = together().seenBySome.find(({ animeId }) => animeId === 21);
    expect(shown?.forEach.map(({ member }) => member)).toEqual([0]);
  });

  it('leaves out what is no candidate', () => {
    const [first] = together().unseen;
    const others = together({ isCandidate: animeId => animeId !== first?.animeId });
    expect(others.unseen.map(({ animeId }) => animeId)).not.toContain(first?.animeId ?? 0);
  });
});
