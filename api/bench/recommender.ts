/*
 * Measures the recommender, and asserts nothing: `make bench-recommender`, or
 *
 *     tsx api/bench/recommender.ts [--model FILE] [--quick]
 *
 * --quick leaves training out.
 */
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createKernel } from '../src/recommender/linear-algebra/kernel.ts';
import { decodeModel } from '../src/recommender/model-file.ts';
import type { Model } from '../src/recommender/model.ts';
import type { RatedList } from '../src/recommender/rated-lists.ts';
import { rank, recommend, type Pick } from '../src/recommender/recommend.ts';
import type { TitleInformation } from '../src/recommender/side-information.ts';
import { train, type TrainingData } from '../src/recommender/train.ts';

const SEED = 1;
const KERNEL_FILE = new URL('../src/generated/kernel.wasm', import.meta.url);
const SHIPPED_MODEL = resolve(import.meta.dirname, '../data/model.bin');

const LOADS = 20;
const LIST_LENGTHS = [10, 100, 300, 1000];
const RUNS = 1000;
/** Runs before, of each call and length, so that the compiler is done with all of them. */
const WARM_UP = 500;
/** The lists' titles are among so many of the most popular. */
const POPULAR = 3000;

/** Users and titles; the first is what growth is measured against. */
const TRAININGS = [
  { users: 2500, titles: 1500 },
  { users: 5000, titles: 3000 },
  { users: 10_000, titles: 6000 },
  { users: 5000, titles: 6000 },
];
const ENTRIES = { fewest: 50, most: 150 };

interface Training {
  entries: number;
  seconds: number;
  /** The process's peak, bytes: before learning, with the data in memory, and after. */
  peakBefore: number;
  peak: number;
}

/** Numbers from 0 to 1, without 1, the same in every run (a linear congruential generator: Knuth, TAOCP 2, 3.2.1). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

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

function measureScoring(model: Model): void {
  const everyTitle = () => true;
  const calls: [string, (picks: Pick[]) => unknown][] = [
    ['rank, 300 titles', picks => rank(model, picks, 300)],
    ['recommend, 20 titles', picks => recommend(model, picks, everyTitle, 20)],
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

function randomPicks(model: Model, length: number, count: number): Pick[][] {
  const random = randomNumbers(SEED);
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

async function measureTraining(): Promise<void> {
  print('Training on synthetic lists, each in a process of its own; memory is the process’s peak');
  const rows: string[][] = [];
  let base: Training | undefined;
  for (const { users, titles } of TRAININGS) {
    const training = await trainInChild(users, titles);
    base ??= training;
    const { entries, seconds, peakBefore, peak } = training;
    rows.push([
      ...[users, titles, entries].map(count => count.toLocaleString('en')),
      ...[seconds.toFixed(1), ratio(seconds, base.seconds)],
      ...[mebibytes(peak), ratio(peak, base.peak)],
      ...[mebibytes(peak - peakBefore), ratio(peak - peakBefore, base.peak - base.peakBefore)],
    ]);
  }
  printTable(['users', 'titles', 'entries', 's', '×', 'MiB', '×', 'of it training', '×'], rows);
}

/** A peak is never lowered again, so each training needs a process of its own. */
async function trainInChild(users: number, titles: number): Promise<Training> {
  const child = fork(import.meta.filename, ['--users', String(users), '--titles', String(titles)]);
  return new Promise((settle, refuse) => {
    child.once('message', message => {
      if (isTraining(message)) settle(message);
      else refuse(new TypeError(`The child says ${JSON.stringify(message)}.`));
    });
    child.once('error', refuse);
    child.once('exit', code => refuse(new Error(`Training ended with ${String(code)} and no figures.`)));
  });
}

function isTraining(message: unknown): message is Training {
  if (typeof message !== 'object' || message === null) return false;
  const { entries, seconds, peakBefore, peak }: Partial<Record<keyof Training, unknown>> = message;
  return [entries, seconds, peakBefore, peak].every(figure => typeof figure === 'number');
}

async function trainOnce(users: number, titles: number): Promise<Training> {
  const data = syntheticData(users, titles);
  const kernel = createKernel(new WebAssembly.Module(await readFile(KERNEL_FILE)));
  const peakBefore = peakMemory();
  const seconds = timeOf(() => train(kernel, data, 'bench')) / 1000;
  const entries = data.lists.reduce((sum, { ids }) => sum + ids.length, 0);
  return { entries, seconds, peakBefore, peak: peakMemory() };
}

/** Title r is watched in proportion to 1/(r + 20), about as the real ones are. */
function syntheticData(users: number, titles: number): TrainingData {
  const random = randomNumbers(SEED);
  const information = new Map(Array.from({ length: titles }, (_, rank) => [rank + 1, titleOf(rank, random)]));
  const drawRank = () => Math.floor(20 * ((titles + 20) / 20) ** random()) - 20;
  const drawList = (): RatedList => {
    const length = ENTRIES.fewest + Math.floor(random() * (ENTRIES.most - ENTRIES.fewest + 1));
    const ids = new Set<number>();
    while (ids.size < length) ids.add(Math.min(drawRank(), titles - 1) + 1);
    return { ids: [...ids], scores: Array.from(ids, () => scoreFrom(random)) };
  };
  return { lists: Array.from({ length: users }, drawList), titles: information };
}

/** Three titles share a name, and each has eight of 200 tags. */
function titleOf(rank: number, random: () => number): TitleInformation {
  return {
    names: [`Series ${Math.floor(rank / 3)}: part ${rank % 3}`],
    tags: Array.from({ length: 8 }, () => `tag ${Math.floor(200 * random() ** 2)}`),
    series: null,
    year: 1980 + Math.floor(45 * random()),
  };
}

/** A fifth is not scored; the others are 4 to 10. */
function scoreFrom(random: () => number): number {
  return random() < 0.2 ? 0 : 4 + Math.floor(7 * random());
}

function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? 0;
}

function ratio(value: number, base: number): string {
  return `${(value / base).toFixed(1)}×`;
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function printTable(header: string[], rows: readonly string[][]): void {
  const widths = header.map((name, column) =>
    Math.max(name.length, ...rows.map(row => row[column]?.length ?? 0)),
  );
  for (const row of [header, ...rows])
    print(`  ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   ')}`);
  print('');
}

function printMachine(when: string): void {
  const load = loadavg().map(average => average.toFixed(2));
  const [{ model } = { model: 'unknown processor' }] = cpus();
  print(
    `${when}: Node.js ${process.versions.node}, ${availableParallelism()} cores (${model}), ` +
      `${(totalmem() / 2 ** 30).toFixed(0)} GiB, load average ${load.join(' ')}`,
  );
}

const { values: options } = parseArgs({
  options: {
    model: { type: 'string', default: SHIPPED_MODEL },
    quick: { type: 'boolean', default: false },
    // Of a process that trains once, for the one that prints.
    users: { type: 'string' },
    titles: { type: 'string' },
  },
});
if (options.users === undefined) {
  printMachine('Before');
  measureScoring(await measureLoading(options.model));
  if (!options.quick) await measureTraining();
  printMachine('After');
} else {
  process.send?.(await trainOnce(Number(options.users), Number(options.titles)));
}
