/*
 * Measures what AniRec does when it is asked for three times what it can: `make bench-overload`, or, with DATABASE_URL
 * and REDIS_URL set to an empty PostgreSQL and Redis,
 *
 *     tsx api/bench/overload.ts [--seconds 30]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { print, printTable, quantile } from './figures.ts';
import { load } from './http/load.ts';
import { prepare } from './http/prepare.ts';
import type { ServerProcess } from './http/server-process.ts';
import { workloads, type Workload } from './http/workloads.ts';

const CONNECTIONS = 128;
const OVERLOAD = 3;
const PROBE = resolve(import.meta.dirname, 'http/health-probe.ts');

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '30' } } });
const seconds = Number(options.seconds);
const scratch = await mkdtemp(join(tmpdir(), 'anirec-bench-'));

/** How many milliseconds health took while something else went on. */
async function healthDuring(server: ServerProcess, work: Promise<unknown>): Promise<number[]> {
  const probe = fork(PROBE, [server.url]);
  await work;
  probe.send('stop');
  const [times] = (await once(probe, 'message')) as [number[]];
  return times;
}

async function measure({ name, requests }: Workload, server: ServerProcess): Promise<string[]> {
  await load(server, requests, { connections: CONNECTIONS, seconds: seconds / 4 });
  const peak = await load(server, requests, { connections: CONNECTIONS, seconds: seconds / 2 });
  const overload = load(server, requests, { connections: CONNECTIONS * OVERLOAD, seconds });
  const health = await healthDuring(server, overload);
  const { rate, p99, errors } = await overload;
  return [
    name,
    ...[peak.rate, rate].map(each => each.toFixed(0)),
    `${((100 * rate) / peak.rate).toFixed(0)} %`,
    (errors / seconds).toFixed(0),
    ...[p99, quantile(health, 0.99)].map(each => each.toFixed(0)),
  ];
}

try {
  const prepared = await prepare(1, scratch);
  const server = await prepared.product.start();
  const rows: string[][] = [];
  const asked = workloads(prepared.entries).filter(({ name }) => /typed|similar|list of/.test(name));
  for (const workload of asked) rows.push(await measure(workload, server));
  print(`\nGood answers a second, with ${CONNECTIONS} connections and with ${OVERLOAD} times as many\n`);
  printTable(['', 'peak', 'overload', 'ratio', 'refused/s', 'p99 ms', 'health p99 ms'], rows);
  await server.stop();
} finally {
  await rm(scratch, { recursive: true });
}
