import { titlesOf, termsOf } from '../../../test/support/titles.ts';
import { trainedModel } from '../../../test/support/trained-model.ts';
import { rowOf, type Model } from './model.ts';
import { recommend, type RecommendOptions } from './recommend.ts';
import type { Evidence } from './scores.ts';
import type { Titles } from './titles.ts';

const trained = trainedModel();
const NEWCOMER = 100;
const OPTIONS: RecommendOptions = {
  isCandidate: () => true,
  isPlanned: () => false,
  ...{ limit: 41, obscurity: 0, diversity: 0 },
  aim: 'balanced',
};

/** What speaks for the titles that are recommended to whoever picks some, by their ids. */
function evidenceFor(model: Model, picks: readonly number[], titles: Titles): Map<number, Evidence> {
  const taste = { picks: picks.map(animeId => ({ animeId, score: 9 })), disliked: [], unlike: [] };
  const { recommended } = recommend(model, titles, taste, OPTIONS);
  return new Map(recommended.map(({ animeId, evidence }) => [animeId, evidence]));
}

/** The same weights, as if so many lists held each rated title. */
function ratedBy(lists: number): Model {
  return { ...trained, popularity: trained.popularity.map(count => (count === 0 ? 0 : lists)) };
}

describe('what speaks for a title', () => {
  it('is likeness alone of a title that nobody has rated, and of what such a pick leads to', () => {
    const model = ratedBy(1000);
    const titles = titlesOf(model);
    expect(evidenceFor(model, [1, 6], titles).get(NEWCOMER)).toBe('likeness');
    const led = evidenceFor(model, [NEWCOMER], titles);
    expect(led.size).toBeGreaterThan(0);
    expect([...new Set(led.values())]).toEqual(['likeness']);
  });

  it('is ratings of titles that many have rated, and both where few have', () => {
    const rated = (lists: number) => {
      const model = ratedBy(lists);
      const evidence = evidenceFor(model, [1, 3], titlesOf(model));
      evidence.delete(NEWCOMER);
      return [...new Set(evidence.values())];
    };
    expect(rated(1000)).toEqual(['ratings']);
    expect(rated(20)).toEqual(['both']);
  });

  it('is likeness of a rated title too where most of its score is what the picks have in common', () => {
    const model = ratedBy(1000);
    const rare = [1, 3, 5].map(id => rowOf(model, id));
    const far = rowOf(model, 2);
    const terms = termsOf(
      Array.from(model.ids, (_, row) => (rare.includes(row) || row === far ? [0] : [])),
      [1e-4],
    );
    const titles = titlesOf(model, { terms });
    const scaled = { ...terms, members: { ...terms.members, values: terms.members.values.map(() => 1e4) } };
    expect(evidenceFor(model, [1, 3, 5], titlesOf(model)).get(2)).not.toBe('likeness');
    expect(evidenceFor(model, [1, 3, 5], { ...titles, terms: scaled }).get(2)).toBe('likeness');
  });
});
