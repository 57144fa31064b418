/*
 * Measures the recommender, and asserts nothing: `make bench-recommender`, or
 *
 *     tsx api/bench/recommender.ts [--model FILE] [--quick]
 *
 * --quick leaves training out.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Catalogue } from '../src/engine/catalogue/catalogue.ts';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import { modelTitles } from '../src/engine/snapshot/model-titles.ts';
import { decodeModel } from '../src/engine/recommender/model-file.ts';
import { rowOf, type Model } from '../src/engine/recommender/model.ts';
import { rank } from '../src/engine/recommender/rank.ts';
import { recommend } from '../src/engine/recommender/recommend.ts';
import type { PickedTitle } from '../src/engine/recommender/taste.ts';
import type { Titles } from '../src/engine/recommender/titles.ts';
import { print, printMachine, printTable, quantile, ratio, timeOf } from './figures.ts';
import { randomNumbers, scoreFrom } from './random.ts';
import { measureTraining } from './training.ts';

const SHIPPED_CATALOGUE = resolve(import.meta.dirname, '../data/catalogue.json.gz');
const SHIPPED_MODEL = resolve(import.meta.dirname, '../data/model.bin');

const LOADS = 20;
const LIST_LENGTHS = [10, 100, 300, 1000];
const RUNS = 1000;
/** Runs before, of each call and length, so that the compiler is done with all of them. */
const WARM_UP = 500;
/** The lists' titles are among so many of the most popular. */
const POPULAR = 3000;

async function measureLoading(path: string): Promise<Model> {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    const start = performance.now();
    decodeModel(await readFile(path));
    times.push(performance.now() - start);
  }
  const model = decodeModel(await readFile(path));
  const [first = 0, ...others] = times;
  print(`Model ${model.version}: ${model.ids.length} titles, ${model.weights.values.length} weights`);
  print(`Loading it: ${first.toFixed(1)} ms at first, then p50 ${quantile(others, 0.5).toFixed(1)} ms\n`);
  return model;
}

function measureScoring(model: Model, titles: Titles): void {
  const wish = {
    isCandidate: () => true,
    isPlanned: () => false,
    limit: 20,
    obscurity: 0,
    aim: 'balanced',
  } as const;
  const select = (picks: PickedTitle[], diversity: number) =>
    recommend(model, titles, { picks, disliked: [], unlike: [] }, { ...wish, diversity });
  const calls: [string, (picks: PickedTitle[]) => unknown][] = [
    ['rank, 300 titles', picks => rank(model, picks, 300)],
    ['recommend, 20 titles', picks => select(picks, 0)],
    ['the same, varied', picks => select(picks, 0.3)],
  ];
  for (const [, call] of calls)
    for (const length of LIST_LENGTHS) randomPicks(model, length, WARM_UP).forEach(picks => call(picks));
  print(`Scoring, ms; ${RUNS} random lists each`);
  const rows = calls.flatMap(([name, call]) => {
    let smallest: number | undefined;
    return LIST_LENGTHS.map(length => {
      const times = randomPicks(model, length, RUNS).map(picks => timeOf(() => call(picks)));
      const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
      smallest ??= p50;
      return [name, String(length), p50.toFixed(3), p99.toFixed(3), ratio(p50, smallest), ratio(p99, p50)];
    });
  });
  printTable(['call', 'list', 'p50', 'p99', 'p50 to the first', 'p99 to p50'], rows);
}

function randomPicks(model: Model, length: number, count: number): PickedTitle[][] {
  const random = randomNumbers();
  const popularFirst = [...model.popularity.keys()].sort(
    (a, b) => (model.popularity[b] ?? 0) - (model.popularity[a] ?? 0),
  );
  const popular = popularFirst.slice(0, POPULAR).map(row => model.ids[row] ?? 0);
  return Array.from({ length: count }, () => {
    const ids = new Set<number>();
    while (ids.size < Math.min(length, popular.length))
      ids.add(popular[Math.floor(random() * popular.length)] ?? 0);
    return [...ids].map(animeId => ({ animeId, score: scoreFrom(random) || null }));
  });
}

async function titlesOf(model: Model): Promise<Titles> {
  const { version, records } = await readCatalogueFile(SHIPPED_CATALOGUE);
  return modelTitles(model, new Catalogue(version, records, id => model.popularity[rowOf(model, id)] ?? 0));
}

const { values: options } = parseArgs({
  options: {
    model: { type: 'string', default: SHIPPED_MODEL },
    quick: { type: 'boolean', default: false },
  },
});
printMachine('Before');
const model = await measureLoading(options.model);
measureScoring(model, await titlesOf(model));
if (!options.quick) await measureTraining();
printMachine('After');
