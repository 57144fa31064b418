import { titlesOf, termsOf } from '../../../test/support/titles.ts';
import { trainedModel } from '../../../test/support/trained-model.ts';
import { rowOf, type Model } from './model.ts';
import { recommend, type RecommendOptions } from './recommend.ts';
import { explain, type Evidence } from './explain.ts';
import { sparseWeights } from './sparse-weights.ts';
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

describe('the reasons for a title', () => {
  /** 60 titles: the last is recommended, and each of the others speaks for it or, one in two, against it. */
  const weights = sparseWeights(
    Array.from({ length: 60 }, (_, row) =>
      row === 59 ? [] : [{ column: 59, weight: (row + 1) * (row % 2 === 0 ? 1 : -1) }],
    ),
  );
  const model: Model = { ...modelOf(60), weights };
  const factors = { short: 0, typical: 0, factor: () => 2, factorAtMost: 2 };
  const explained = (rows: number[]) => {
    const list = { rows, worths: rows.map(() => 1), picked: rows };
    const [scored] = explain(model, list, [59], factors);
    return { shares: scored?.shares ?? [], others: scored?.others, score: scored?.score ?? NaN };
  };
  const firstOf = (count: number) => Array.from({ length: count }, (_, row) => row);

  it('are all of up to 20, the largest first', () => {
    const { shares, others } = explained(firstOf(20));
    expect(shares.map(({ share }) => Math.round(share))).toEqual(
      firstOf(20).map(row => (row < 10 ? 38 - 4 * row : -4 * (row - 9))),
    );
    expect(others).toBeUndefined();
  });

  it('are of more than 20 the 20 that weigh most, for or against, still the largest first', () => {
    const { shares } = explained(firstOf(30));
    expect(shares.map(({ animeId }) => animeId)).toEqual([
      ...[29, 27, 25, 23, 21, 19, 17, 15, 13, 11],
      ...[12, 14, 16, 18, 20, 22, 24, 26, 28, 30],
    ]);
  });

  it('add up to the score with the others', () => {
    const { shares, others, score } = explained(firstOf(59));
    expect(others?.count).toBe(39);
    const told = shares.reduce((sum, { share }) => sum + share, 0);
    expect(told + (others?.share ?? NaN)).toBeCloseTo(score, 9);
  });
});

/** Titles with ids from 1 on, of which nothing is known. */
function modelOf(length: number): Model {
  const nothing = sparseWeights(Array.from({ length }, () => []));
  return {
    version: 'test',
    ids: Int32Array.from({ length }, (_, row) => row + 1),
    years: new Float32Array(length),
    popularity: new Uint32Array(length),
    prior: new Float32Array(length),
    weights: nothing,
    shortListWeights: nothing,
  };
}
