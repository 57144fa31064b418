import { trainedModel } from '../../../test/support/trained-model.ts';
import { sparseRows } from './sparse-rows.ts';
import { averageListOf, tasteProfile, type TitleGroups } from './taste-profile.ts';
import { weigh } from './taste.ts';

const model = trainedModel();
/** Odd ids, even ids, and every fifth: people who like odd ids like odd ids. */
const groupsOfId = (id: number) => [id % 2 === 1 ? 0 : 1, ...(id % 5 === 0 ? [2] : [])];
const groups: TitleGroups = {
  own: sparseRows(Array.from(model.ids, id => groupsOfId(id).map(group => [group, 1] as const))),
  // As many lists as a large catalogue has, so that the groups are not taken for chance.
  weights: Float64Array.from(model.popularity, popularity => popularity * 1_000),
  totals: Float64Array.from([0, 1, 2], group =>
    model.ids.reduce(
      (sum, id, row) => sum + (groupsOfId(id).includes(group) ? (model.popularity[row] ?? 0) * 1_000 : 0),
      0,
    ),
  ),
};
const average = averageListOf(model, groups);

function profileOf(ids: readonly number[], short = 0) {
  const picks = ids.map(animeId => ({ animeId, score: 9 }));
  return tasteProfile(model, groups, weigh(model, { picks, disliked: [], unlike: [] }), average, short);
}

describe('tasteProfile', () => {
  it('says what each title of the list adds, which adds up to the difference from the average list', () => {
    for (const short of [0, 2])
      for (const { yours, average: usual, shares } of profileOf([1, 3, 8], short)) {
        expect(shares.length).toBe(3);
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(yours - usual, 9);
      }
  });

  it('finds that a list of odd titles speaks for odd titles, and less for even ones', () => {
    const [odd, even] = profileOf([1, 3, 7, 9, 11]);
    expect((odd?.yours ?? 0) - (odd?.average ?? 0)).toBeGreaterThan(0);
    expect((even?.yours ?? 0) - (even?.average ?? 0)).toBeLessThan(0);
  });

  it('does not depend on how much a list is worth in all', () => {
    const picks = [1, 3, 8].map(animeId => ({ animeId, score: 10 }));
    const list = weigh(model, { picks, disliked: [], unlike: [] });
    const doubled = { ...list, worths: list.worths.map(worth => 2 * worth) };
    const strengths = (each: typeof list) =>
      tasteProfile(model, groups, each, average, 0).map(({ yours }) => yours);
    strengths(doubled).forEach((yours, group) => expect(yours).toBeCloseTo(strengths(list)[group] ?? 0, 9));
  });

  it('says nothing of a list that says nothing', () => {
    expect(profileOf([])).toEqual([]);
  });
});
