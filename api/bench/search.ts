/*
 * Measures the search, and asserts nothing: `make bench-search`, or
 *
 *     tsx api/bench/search.ts [--base WORKTREE] [--queries FILE] [--titles N] [--misses]
 *
 * --base puts the index of another build beside it, whose sources are in WORKTREE. --queries names searches that were
 * written down; --titles says for how many random titles searches are made besides. --misses prints what was not found.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Catalogue, type CatalogueEntry } from '../src/engine/catalogue/catalogue.ts';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import { decodeModel } from '../src/engine/recommender/model-file.ts';
import { rowOf } from '../src/engine/recommender/model.ts';
import { SearchIndex } from '../src/engine/search-index/search-index.ts';
import { mebibytes, print, printMachine, printTable, quantile, ratio } from './figures.ts';
import { largerCatalogue } from './http/larger.ts';
import { randomNumbers } from './random.ts';
import { miniSearchEngine, otherEngine, ownEngine, type Engine } from './search/engines.ts';
import { measureQuality, measureTimes } from './search/measure.ts';
import { QueryMaker, readQueries, type Query } from './search/queries.ts';

const DATA = resolve(import.meta.dirname, '../data');
const WRITTEN_QUERIES = resolve(import.meta.dirname, '../../../shared/data/search-queries.jsonl.gz');
const BUILDS = 5;
/** The first rounds are the compiler's. */
const ROUNDS = 4;
/** Searches of a slow engine are measured in a sample. */
const SLOW_SAMPLE = 150;
const LARGER = 10;

async function loadEntries(times: number): Promise<readonly CatalogueEntry[]> {
  const { version, records } = await readCatalogueFile(resolve(DATA, 'catalogue.json.gz'));
  const model = decodeModel(await readFile(resolve(DATA, 'model.bin')));
  const titles = times === 1 ? records : largerCatalogue(records, times);
  return new Catalogue(version, titles, id => model.popularity[rowOf(model, id)] ?? 0).entries;
}

/** Searches by kind, in the order in which they came. */
function printQuality(engines: readonly Engine[], queries: readonly Query[]): void {
  const rows = [...Map.groupBy(queries, ({ kind }) => kind), ['all of them', queries] as const].flatMap(
    ([kind, asked]) =>
      engines.map((engine, place) => {
        const { searches, first, amongFive, empty } = measureQuality(engine, asked);
        const shares = [first, amongFive, empty].map(share => share.toFixed(3));
        return [place === 0 ? kind : '', place === 0 ? String(searches) : '', engine.name, ...shares];
      }),
  );
  printTable(['searches', 'number', 'engine', 'franchise first', 'title in five', 'empty'], rows);
}

function printTimes(engines: readonly Engine[], queries: readonly Query[]): void {
  print(`Milliseconds for a search, the least of ${ROUNDS} rounds:`);
  const measured = engines.map(engine => ({
    engine,
    times: measureTimes(engine, sampleFor(engine, queries), ROUNDS),
  }));
  const meanOf = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
  const own = meanOf(measured[0]?.times ?? []);
  const rows = measured.map(({ engine, times }) => [
    engine.name,
    ...[0.5, 0.99, 1].map(share => quantile(times, share).toFixed(3)),
    meanOf(times).toFixed(3),
    ratio(meanOf(times), own),
  ]);
  printTable(['engine', 'p50', 'p99', 'most', 'mean', 'to the first'], rows);
}

function sampleFor({ name }: Engine, queries: readonly Query[]): readonly Query[] {
  const step = name === 'MiniSearch' ? Math.ceil(queries.length / SLOW_SAMPLE) : 1;
  return queries.filter((_, place) => place % step === 0);
}

/** @param entries those of the catalogue, or of a larger one. */
async function printBuilding(
  what: string,
  entries: readonly CatalogueEntry[],
  builds: number,
): Promise<SearchIndex> {
  const before = await memoryInUse();
  const first = await processorTimeOf(() => SearchIndex.build(entries));
  const size = (await memoryInUse()) - before;
  const times = [first.time];
  for (let build = 1; build < builds; build++)
    times.push((await processorTimeOf(() => SearchIndex.build(entries))).time);
  print(
    `${what}: ${entries.length} titles, index of ${mebibytes(size)} MiB, built in ${first.time.toFixed(0)} ms of the ` +
      `processor at first, ${Math.min(...times).toFixed(0)} at the least`,
  );
  return first.result;
}

async function processorTimeOf<T>(work: () => Promise<T>): Promise<{ result: T; time: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, time: (user + system) / 1000 };
}

/** Bytes, after what nobody uses was collected. */
async function memoryInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let time = 0; time < 2; time++) {
    collect();
    await setImmediate();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function printLarger(queries: readonly Query[]): Promise<void> {
  const index = await printBuilding(`With ${LARGER} times the catalogue`, await loadEntries(LARGER), 1);
  const engine = { name: 'AniRec', search: (q: string, limit: number) => index.search(q, limit).animeIds };
  const times = measureTimes(engine, queries, ROUNDS);
  print(
    `A search takes p50 ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms there\n`,
  );
}

function printMisses(engine: Engine, queries: readonly Query[], titleOf: (id: number) => string): void {
  for (const { q, kind, animeId, franchise } of queries) {
    const found = engine.search(q, 3);
    if (!franchise.has(found[0] ?? 0))
      print(`${kind} | ${q} | meant ${titleOf(animeId)} | ${found.map(titleOf).join(' ; ')}`);
  }
}

const { values: options } = parseArgs({
  options: {
    base: { type: 'string' },
    queries: { type: 'string', default: WRITTEN_QUERIES },
    titles: { type: 'string', default: '500' },
    misses: { type: 'boolean', default: false },
  },
});
printMachine('Before');
const entries = await loadEntries(1);
await printBuilding('The catalogue', entries, BUILDS);
const other = options.base === undefined ? undefined : await otherEngine(options.base, entries);
if (options.base === undefined) print('No other build beside it: BASE names none');
else if (!other) print(`No other build beside it: ${options.base} has no index`);
const engines = [await ownEngine(entries), ...(other ? [other] : []), miniSearchEngine(entries)];
const hasWritten = existsSync(options.queries);
if (!hasWritten) print(`No written searches: ${options.queries} is missing`);
const written = hasWritten ? await readQueries(options.queries) : [];
const made = new QueryMaker(entries, randomNumbers()).make(Number(options.titles));
const timed = hasWritten ? written : made;
printTimes(engines, timed);
await printLarger(timed);
for (const queries of [written, made]) if (queries.length > 0) printQuality(engines.slice(0, -1), queries);
if (hasWritten) printQuality(engines.slice(-1), written);
const titles = new Map(entries.map(({ id, title }) => [id, title]));
if (options.misses && engines[0])
  printMisses(engines[0], [...written, ...made], id => titles.get(id) ?? `${id}, which the catalogue lacks`);
printMachine('After');
