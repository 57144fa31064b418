import { readModel } from '../src/cli/read-model.ts';
import { Catalogue } from '../src/engine/catalogue/catalogue.ts';
import { rowOf, type Model } from '../src/engine/recommender/model.ts';
import { recommend, type RecommendOptions } from '../src/engine/recommender/recommend.ts';
import { AIMS } from '../src/engine/recommender/shown-factors.ts';
import type { Taste } from '../src/engine/recommender/taste.ts';
import type { Titles } from '../src/engine/recommender/titles.ts';
import { modelTitles } from '../src/engine/snapshot/model-titles.ts';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import { candidates } from '../src/features/recommendations/candidates.ts';
import type { RecommendationOptions } from '../src/features/recommendations/recommendation-requests.dto.ts';
import { recommendPlainly, withoutEvidence } from './support/plain-recommend.ts';

const DATA = new URL('../data/', import.meta.url);
const TODAY = '2026-11-29';
const LENGTHS = [1, 2, 3, 5, 10, 30, 63, 64, 300];
const REQUESTS = 1000;
const FILTERS: readonly RecommendationOptions[] = [
  ...Array.from({ length: 3 }, () => ({})),
  { genre: ['Sports'] },
  { type: ['movie'] },
  { yearFrom: 2018 },
  { adult: 'show' },
  { ecchi: 'hide', minPopularity: 100 },
];

/** A request for recommendations. */
interface Asked {
  readonly taste: Taste;
  readonly filters: RecommendationOptions;
  readonly options: Omit<RecommendOptions, 'isCandidate'>;
}

describe('recommendations from the shipped model', () => {
  let model: Model;
  let catalogue: Catalogue;
  let titles: Titles;

  beforeAll(async () => {
    model = await readModel(new URL('model.bin', DATA).pathname);
    const { version, records } = await readCatalogueFile(new URL('catalogue.json.gz', DATA).pathname);
    catalogue = new Catalogue(version, records, id => model.popularity[rowOf(model, id)] ?? 0);
    titles = modelTitles(model, catalogue);
  });

  it('are to the last digit what working everything out plainly gives', () => {
    for (const { taste, filters, options } of someRequests(catalogue)) {
      const known = { picks: taste.picks.map(({ animeId }) => animeId), refused: [] };
      const wish = { ...options, isCandidate: candidates(catalogue, filters, known, TODAY) };
      const given = withoutEvidence(recommend(model, titles, taste, wish));
      expect(given)
        .withContext(JSON.stringify({ taste, filters, options }))
        .toEqual(recommendPlainly(model, titles, taste, wish));
    }
  });
});

/** Pseudo-random requests, the same in every run (a linear congruential generator: Knuth, TAOCP 2, 3.2.1). */
function someRequests(catalogue: Catalogue): Asked[] {
  let state = 1;
  const below = (count: number) => (state = (state * 48271) % 2147483647) % count;
  const oneOf = <Value>(values: readonly Value[], usual: Value) => values[below(values.length)] ?? usual;
  const popular = catalogue.search({ adult: 'show' }, 'popularity').map(({ id }) => id);
  return Array.from({ length: REQUESTS }, () => {
    const among = oneOf([300, 3000, popular.length], 300);
    const wanted = oneOf(LENGTHS, 1);
    const ids = new Set<number>();
    while (ids.size < Math.min(wanted + 6, among)) ids.add(popular[below(among)] ?? 0);
    const rest = [...ids].slice(wanted);
    const some = () => rest.splice(0, below(3));
    const planned = new Set(popular.slice(0, below(2) * 20));
    const picks = [...ids].slice(0, wanted).map(animeId => ({ animeId, score: below(11) || null }));
    return {
      taste: { picks, disliked: some(), unlike: some() },
      filters: oneOf(FILTERS, {}),
      options: {
        isPlanned: animeId => planned.has(animeId),
        limit: oneOf([1, 10, 20, 100], 20),
        obscurity: oneOf([0, 0, 0, 0.7, -1], 0),
        diversity: oneOf([0, 0, 0, 0.3], 0),
        aim: oneOf(AIMS, 'balanced'),
      },
    };
  });
}
