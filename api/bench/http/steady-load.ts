import { Pool } from 'undici';
import { quantile } from '../figures.ts';
import type { Load } from './load.ts';
import type { ServerProcess } from './server-process.ts';
import type { Asked } from './workloads.ts';

/** How often what is due is sent. */
const TICK_MS = 2;

/** How much is asked of a server. */
export interface SteadyLoadOptions {
  connections: number;
  seconds: number;
  /** Requests a second, spread evenly, however long answers take. */
  rate: number;
}

/**
 * Asks a server as often as people would, who do not wait for each other. Latency begins when a request is due, not when a
 * connection is free for it: what one slow answer holds up is counted as slow too (Tene, “How NOT to Measure Latency”).
 */
export async function steadyLoad(
  server: ServerProcess,
  requests: readonly Asked[],
  { connections, seconds, rate }: SteadyLoadOptions,
): Promise<Load> {
  const pool = new Pool(server.url, { connections });
  const times: number[] = [];
  let errors = 0;
  const ask = async (asked: Asked | undefined, due: number): Promise<void> => {
    if (!asked) return;
    const { method, path, body } = asked;
    try {
      const headers = body === undefined ? {} : { 'content-type': 'application/json' };
      const response = await pool.request({ method, path, headers, ...(body !== undefined && { body }) });
      await response.body.dump();
      if (response.statusCode === 200) times.push(performance.now() - due);
      else errors += 1;
    } catch {
      errors += 1;
    }
  };
  const before = await server.work();
  const began = performance.now();
  await evenly(seconds * rate, rate, (index, due) => ask(requests[index % requests.length], due));
  const took = (performance.now() - began) / 1000;
  const work = ((await server.work()) - before) / times.length;
  await pool.close();
  return { work, errors, rate: times.length / took, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/**
 * Does something so many times, so often a second, and waits until all of it is done.
 *
 * @param work is told how often it was done before, and when it was due (of `performance.now()`).
 */
async function evenly(
  times: number,
  rate: number,
  work: (index: number, due: number) => Promise<void>,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  const began = performance.now();
  await new Promise<void>(done => {
    const timer = setInterval(() => {
      const due = Math.min(times, Math.floor(((performance.now() - began) * rate) / 1000));
      while (underWay.length < due)
        underWay.push(work(underWay.length, began + (underWay.length * 1000) / rate));
      if (due < times) return;
      clearInterval(timer);
      done();
    }, TICK_MS);
  });
  await Promise.all(underWay);
}
