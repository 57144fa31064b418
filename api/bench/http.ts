/*
 * Measures AniRec over HTTP beside servers that do nothing but answer with the same bytes: `make bench`, or, with
 * DATABASE_URL and REDIS_URL set to an empty PostgreSQL and Redis,
 *
 *     tsx api/bench/http.ts [--quick] [--times 10]
 *
 * --quick measures a second each; --times measures a catalogue and a model so many times as large.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mebibytes, print, printMachine, printTable } from './figures.ts';
import { answersOf } from './http/answers.ts';
import { load, type Load } from './http/load.ts';
import { prepare } from './http/prepare.ts';
import { ServerProcess } from './http/server-process.ts';
import { steadyLoad } from './http/steady-load.ts';
import { workloads, type Workload } from './http/workloads.ts';

const REFERENCES = resolve(import.meta.dirname, 'http/references.ts');
const CONNECTIONS = 64;
const STARTS = 3;
/** What the issue asks suggestions to be answered at. */
const EXPECTED_RATE = 1_000;

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, times: { type: 'string', default: '1' } },
});
const seconds = options.quick ? 1 : 8;
const scratch = await mkdtemp(join(tmpdir(), 'anirec-bench-'));

async function startReference(kind: string, answers: string): Promise<ServerProcess> {
  return ServerProcess.start(['--import', 'tsx', REFERENCES, answers, kind], {});
}

/** The other servers are measured in between, so that what else the machine does meets all alike. */
async function measure(workload: Workload, servers: readonly ServerProcess[]): Promise<string[]> {
  const loads: Load[] = [];
  for (const server of workload.hasReferences ? servers : servers.slice(0, 1)) {
    await load(server, workload.requests, { connections: CONNECTIONS, seconds: seconds / 4 });
    loads.push(await load(server, workload.requests, { connections: CONNECTIONS, seconds }));
  }
  return row(workload.name, loads);
}

function row(name: string, [own, express, node]: readonly Load[]): string[] {
  if (!own) return [name];
  const figures = [own.rate.toFixed(0), own.p50.toFixed(0), own.p99.toFixed(0), String(own.errors)];
  return [name, ...figures, own.work.toFixed(0), ...compare(own, express), ...compare(own, node)];
}

/** The share of the answers, and of those that a second of a processor gives, which says more where others use it too. */
function compare(own: Load, reference: Load | undefined): string[] {
  if (!reference) return ['', ''];
  return [(own.rate / reference.rate).toFixed(2), (reference.work / own.work).toFixed(2)];
}

const HEADER = [
  `${CONNECTIONS} connections`,
  ...['answers/s', 'p50 ms', 'p99 ms', 'errors', 'CPU µs'],
  ...['÷ Express', 'by CPU', '÷ node:http', 'by CPU'],
];

try {
  printMachine('Before');
  const prepared = await prepare(Number(options.times), scratch);
  const startUps: number[] = [];
  let own = await prepared.product.start();
  for (let start = 1; start < STARTS; start++) {
    startUps.push(own.startUp);
    await own.stop();
    own = await prepared.product.start();
  }
  startUps.push(own.startUp);
  const idle = await own.memory();
  const asked = workloads(prepared.entries);
  const answers = join(scratch, 'answers.json');
  await writeFile(answers, JSON.stringify(await answersOf(own.url, asked)));
  const servers = [own, await startReference('express', answers), await startReference('node', answers)];
  const rows: string[][] = [];
  for (const workload of asked) rows.push(await measure(workload, servers));
  const [typed] = asked;
  const steady = { connections: CONNECTIONS, seconds, rate: EXPECTED_RATE };
  const expected = await steadyLoad(own, typed?.requests ?? [], steady);
  rows.push(row(`suggestions at ${EXPECTED_RATE} a second`, [expected]));
  print(`\nCatalogue of ${prepared.entries.length} titles, model of ${prepared.titles}\n`);
  printTable(HEADER, rows);
  const starts = startUps.map(time => (time / 1000).toFixed(2)).join(', ');
  print(`Start to ready: ${starts} s`);
  print(
    `Memory: ${mebibytes(idle)} MiB when ready, ${mebibytes(await own.memory())} MiB after all of this\n`,
  );
  for (const server of servers) await server.stop();
  printMachine('After');
} finally {
  await rm(scratch, { recursive: true });
}
