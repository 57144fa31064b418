/*
 * Asks a server for its health, often, until its parent says stop, and then tells it how many milliseconds each answer
 * took. Run by the benchmark, as `health-probe.ts URL`: the process that makes the load has no time to measure.
 */
import { setTimeout as wait } from 'node:timers/promises';

/** More often than a load balancer ever asks. */
const INTERVAL_MS = 50;

const [, , url = ''] = process.argv;
const times: number[] = [];
const stop = new AbortController();

process.once('message', () => stop.abort());
while (!stop.signal.aborted) {
  const begun = performance.now();
  const { ok } = await fetch(`${url}/api/v1/health`);
  times.push(ok ? performance.now() - begun : Infinity);
  await wait(INTERVAL_MS);
}
process.send?.(times, () => process.disconnect());
