import { trainedModel } from '../../../test/support/trained-model.ts';
import { rowOf } from './model.ts';
import { rank } from './rank.ts';

describe('rank', () => {
  const model = trainedModel();

  it('ranks by the prior where nothing of a list is known', () => {
    const [first] = rank(model, [{ animeId: 999, score: 10 }], 1);
    const most = [...model.prior].reduce((a, b) => Math.max(a, b));
    expect(model.prior[rowOf(model, first ?? -1)]).toBe(most);
  });

  it('ranks all that is not on the list', () => {
    const ranked = rank(model, [{ animeId: 1, score: 9 }], 1000);
    expect(ranked.length).toBe(40);
    expect(ranked).not.toContain(1);
  });
});
