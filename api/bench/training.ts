/*
 * Measures one training, and sends the figures to the process that forked it: a process's peak of memory is never
 * lowered again, so each training needs a process of its own.
 */
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createKernel } from '../src/engine/recommender/linear-algebra/kernel.ts';
import type { RatedList } from '../src/engine/recommender/rated-lists.ts';
import type { TitleInformation } from '../src/engine/recommender/side-information.ts';
import { train, type TrainingData } from '../src/engine/recommender/train.ts';
import { mebibytes, print, printTable, ratio, timeOf } from './figures.ts';
import { randomNumbers, scoreFrom } from './random.ts';

const KERNEL_FILE = new URL('../src/generated/kernel.wasm', import.meta.url);

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

/** Trains on synthetic lists of growing size, and prints what that costs. */
export async function measureTraining(): Promise<void> {
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
  const random = randomNumbers();
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

function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

const { users, titles } = parseArgs({
  strict: false,
  options: { users: { type: 'string' }, titles: { type: 'string' } },
}).values;
if (process.send && users !== undefined) process.send(await trainOnce(Number(users), Number(titles)));
