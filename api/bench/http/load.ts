import autocannon from 'autocannon';
import type { ServerProcess } from './server-process.ts';
import type { Asked } from './workloads.ts';

/** What a server did under load. */
export interface Load {
  /** Answers a second. */
  rate: number;
  /** Milliseconds that half and 99 of 100 answers took at the most. */
  p50: number;
  p99: number;
  /** Microseconds of a processor that an answer took. */
  work: number;
  /** Answers that were no success, and connections that broke. */
  errors: number;
}

/** How much is asked of it. */
export interface LoadOptions {
  connections: number;
  seconds: number;
}

/** Asks a server for some seconds, as fast as answers come. Each connection begins elsewhere among the requests. */
export async function load(
  server: ServerProcess,
  requests: readonly Asked[],
  { connections, seconds }: LoadOptions,
): Promise<Load> {
  let clients = 0;
  const before = await server.work();
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    setupClient: client => client.setRequests(shareOf(requests, clients++, connections)),
  });
  const work = (await server.work()) - before;
  return {
    work: work / result['2xx'],
    rate: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}

/** A part of many requests; all of few, from another place on. */
function shareOf(requests: readonly Asked[], index: number, connections: number): autocannon.Request[] {
  const start = Math.floor((index * requests.length) / connections);
  const many = requests.length >= 100 * connections;
  const share = many
    ? requests.slice(start, Math.floor(((index + 1) * requests.length) / connections))
    : [...requests.slice(start), ...requests.slice(0, start)];
  return share.map(({ method, path, body }) => ({
    method,
    path,
    ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
  }));
}
