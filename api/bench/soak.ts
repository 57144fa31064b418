/*
 * Asks AniRec a mixture of everything for a quarter of an hour, and says whether it grows: `make soak`, or, with
 * DATABASE_URL and REDIS_URL set to an empty PostgreSQL and Redis,
 *
 *     tsx api/bench/soak.ts [--minutes 15] [--rate 300] [--importing 10]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { mebibytes, print, printMachine, printTable, quantile } from './figures.ts';
import { ImportingUsers } from './http/importing-users.ts';
import { prepare } from './http/prepare.ts';
import type { ServerProcess } from './http/server-process.ts';
import { steadyLoad } from './http/steady-load.ts';
import { workloads, type Asked } from './http/workloads.ts';

const CONNECTIONS = 16;
const SAMPLE_MS = 5_000;
/** The share of the time after which memory is looked at: before, caches fill and code is compiled. */
const WARM_UP = 1 / 3;
const ROWS = 10;

/** The process at one moment. */
interface Sample {
  minute: number;
  memory: number;
  openFiles: number;
  /** Milliseconds until health was answered: what a request waits for others that are being worked on. */
  wait: number;
}

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '15' },
    rate: { type: 'string', default: '300' },
    importing: { type: 'string', default: '10' },
  },
});
const minutes = Number(options.minutes);
/** The share of the time after which people bring lists besides. */
const IMPORTS_BEGIN = 2 / 3;

/** Takes some of each workload in turn. */
function mixed(lists: readonly (readonly Asked[])[], count: number): Asked[] {
  return Array.from({ length: count }, (_, k) => {
    const list = lists[k % lists.length] ?? [];
    return list[Math.floor(k / lists.length) % list.length];
  }).filter(asked => asked !== undefined);
}

async function sample(server: ServerProcess, minute: number): Promise<Sample> {
  const asked = performance.now();
  await (await fetch(`${server.url}/api/v1/health`)).text();
  const wait = performance.now() - asked;
  return { minute, memory: await server.memory(), openFiles: await server.openFiles(), wait };
}

async function watch(server: ServerProcess): Promise<Sample[]> {
  const samples: Sample[] = [];
  const started = performance.now();
  for (let minute = 0; minute < minutes; minute = (performance.now() - started) / 60_000) {
    samples.push(await sample(server, minute));
    await setTimeout(SAMPLE_MS);
  }
  return samples;
}

/** Bytes a minute, by least squares. */
function slope(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [minute, memory] = [mean(samples.map(each => each.minute)), mean(samples.map(each => each.memory))];
  const products = samples.map(each => (each.minute - minute) * (each.memory - memory));
  return mean(products) / mean(samples.map(each => (each.minute - minute) ** 2));
}

const scratch = await mkdtemp(join(tmpdir(), 'anirec-soak-'));
try {
  printMachine('Before');
  const prepared = await prepare(1, scratch);
  const users = await ImportingUsers.prepare(Number(options.importing));
  const server = await prepared.product.start(users.environment);
  const requests = mixed(
    workloads(prepared.entries).map(each => each.requests),
    60_000,
  );
  const asking = steadyLoad(server, requests, {
    connections: CONNECTIONS,
    seconds: minutes * 60,
    rate: Number(options.rate),
  });
  const importing = setTimeout(IMPORTS_BEGIN * minutes * 60_000).then(() =>
    users.run(server, (1 - IMPORTS_BEGIN) * minutes * 60),
  );
  const samples = await watch(server);
  await importing;
  const { rate, p50, p99, errors } = await asking;
  const rows = samples
    .filter((_, k) => k % Math.ceil(samples.length / ROWS) === 0)
    .map(each => [each.minute.toFixed(1), mebibytes(each.memory), String(each.openFiles)]);
  printTable(['minute', 'RSS MiB', 'open files'], rows);
  print(
    `${rate.toFixed(0)} answers a second: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${errors} errors`,
  );
  const after = samples.filter(({ minute }) => minute >= WARM_UP * minutes);
  print(
    `Memory, after ${(WARM_UP * minutes).toFixed(0)} minutes: ${(slope(after) / 2 ** 20).toFixed(2)} MiB a minute`,
  );
  print(
    `Health, asked every ${SAMPLE_MS / 1000} s: p99 ${quantile(
      samples.map(({ wait }) => wait),
      0.99,
    ).toFixed(0)} ms`,
  );
  print(users.summary);
  await server.stop();
  await users.close();
  printMachine('After');
} finally {
  await rm(scratch, { recursive: true });
}
