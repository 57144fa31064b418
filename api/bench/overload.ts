/*
 * Measures what AniRec does when it is asked for three times what it can: `make bench-overload`, or, with DATABASE_URL
 * and REDIS_URL set to an empty PostgreSQL and Redis,
 *
 *     tsx api/bench/overload.ts [--seconds 30]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { print, printTable, quantile } from './figures.ts';
import { load } from './http/load.ts';
import { prepare } from './http/prepare.ts';
import type { ServerProcess } from './http/server-process.ts';
import { workloads, type Workload } from './http/workloads.ts';

const CONNECTIONS = 128;
const OVERLOAD = 3;
/** How often a load balancer would never ask. */
const HEALTH_INTERVAL_MS = 50;

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '30' } } });
const seconds = Number(options.seconds);
const scratch = await mkdtemp(join(tmpdir(), 'anirec-bench-'));

/** Asks for health again and again while something else goes on, and gives how many milliseconds each answer took. */
async function healthDuring(server: ServerProcess, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const done = new AbortController();
  void work.finally(() => done.abort());
  while (!done.signal.aborted) {
    const begun = performance.now();
    const { ok } = await fetch(`${server.url}/api/v1/health`);
    times.push(ok ? performance.now() - begun : Infinity);
    await new Promise(wake => setTimeout(wake, HEALTH_INTERVAL_MS));
  }
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
  const server = await prepared.start();
  const rows: string[][] = [];
  const asked = workloads(prepared.entries).filter(({ name }) => /typed|similar|list of/.test(name));
  for (const workload of asked) rows.push(await measure(workload, server));
  print(`\nGood answers a second, with ${CONNECTIONS} connections and with ${OVERLOAD} times as many\n`);
  printTable(['', 'peak', 'overload', 'ratio', 'refused/s', 'p99 ms', 'health p99 ms'], rows);
  await server.stop();
} finally {
  await rm(scratch, { recursive: true });
}
