/*
 * Measures the API as it is built beside another build, both running, in turns: `make bench-against BASE=COMMIT`, or,
 * with DATABASE_URL and REDIS_URL set to an empty PostgreSQL and Redis,
 *
 *     tsx api/bench/against.ts --base FOLDER [--quick]
 *
 * Each answers the same requests, none of them twice; what counts is what a processor works for an answer, which other
 * programs disturb least.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { Catalogue } from '../src/engine/catalogue/catalogue.ts';
import { readModel } from '../src/cli/read-model.ts';
import { rowOf } from '../src/engine/recommender/model.ts';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import { mebibytes, print, printMachine, printTable, quantile } from './figures.ts';
import { askAll, type Work } from './http/ask-all.ts';
import { newRequests, type RequestKind } from './http/new-requests.ts';
import { Product } from './http/product.ts';
import type { ServerProcess } from './http/server-process.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = resolve(import.meta.dirname, '../data');
const CONNECTIONS = 16;

/** One figure of the base and of this build. */
type Pair = readonly [base: number, own: number];

const { values: options } = parseArgs({
  options: { base: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const rounds = options.quick ? 2 : 5;

/** A build with a database of its own, on the servers that the environment names. */
async function prepare(root: string, place: number): Promise<Product> {
  const { DATABASE_URL: server, REDIS_URL: redis } = process.env;
  if (!server?.startsWith('postgres') || redis === undefined)
    throw new Error('The benchmark needs PostgreSQL and Redis: run it by .ci/with-services.');
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE build${place}`);
  await client.end();
  const database = new URL(server);
  database.pathname = `/build${place}`;
  return Product.prepare(root, { DATABASE_URL: database.href, REDIS_URL: `${redis}/${place}` });
}

/** What starting takes, and what is in memory then. */
async function measureStarts(products: readonly Product[]): Promise<{ work: Pair; memory: Pair }> {
  const starts = products.map(() => ({ work: [] as number[], memory: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const [place, product] of products.entries()) {
      const server = await product.start();
      starts[place]?.work.push(await server.work());
      starts[place]?.memory.push(await server.memory());
      await server.stop();
    }
  return {
    work: mediansOf(starts.map(each => each.work)),
    memory: mediansOf(starts.map(each => each.memory)),
  };
}

/** The first round is for the compiler. */
async function measureAnswers({ perRound, requests }: RequestKind, servers: readonly ServerProcess[]) {
  const figures: Work[][] = servers.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    const some = requests.slice(round * perRound, (round + 1) * perRound);
    for (const [place, server] of servers.entries()) {
      const work = await askAll(server, some, CONNECTIONS);
      if (round > 0) figures[place]?.push(work);
    }
  }
  return {
    work: mediansOf(figures.map(each => each.map(({ perAnswer }) => perAnswer))),
    errors: figures.flat().reduce((sum, each) => sum + each.errors, 0),
  };
}

function mediansOf([base = [], own = []]: readonly number[][]): Pair {
  return [quantile(base, 0.5), quantile(own, 0.5)];
}

function row(name: string, [base, own]: Pair, unit: string, write = (value: number) => value.toFixed(0)) {
  return [name, `${write(base)} ${unit}`, `${write(own)} ${unit}`, `${(base / own).toFixed(2)}×`];
}

printMachine('Before');
if (options.base === undefined) throw new Error('--base names the folder of the other build.');
const products = [await prepare(resolve(options.base), 0), await prepare(ROOT, 1)];
const model = await readModel(resolve(DATA, 'model.bin'));
const { version, records } = await readCatalogueFile(resolve(DATA, 'catalogue.json.gz'));
const theirs = await readCatalogueFile(resolve(options.base, 'api/data/catalogue.json.gz'));
const known = new Set(theirs.records.map(({ id }) => id));
const shared = records.filter(({ id }) => known.has(id));
const catalogue = new Catalogue(version, shared, id => model.popularity[rowOf(model, id)] ?? 0);
const starts = await measureStarts(products);
const servers: ServerProcess[] = [];
for (const product of products) servers.push(await product.start());
const rows: string[][] = [];
let errors = 0;
for (const kind of newRequests(catalogue.entries, rounds + 1)) {
  const measured = await measureAnswers(kind, servers);
  rows.push(row(kind.name, measured.work, 'µs'));
  errors += measured.errors;
}
for (const server of servers) await server.stop();
rows.push(row('start to ready', starts.work, 's', work => (work / 1e6).toFixed(2)));
rows.push(row('memory when ready', starts.memory, 'MiB', mebibytes));
print(
  `\nOf a processor, medians of ${rounds} rounds in turns; how much more this build does with the same\n`,
);
printTable(['never asked before', 'base', 'this build', 'ratio'], rows);
if (errors > 0) print(`${errors} answers were no success.`);
printMachine('After');
