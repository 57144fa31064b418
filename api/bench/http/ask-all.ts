import { Pool } from 'undici';
import type { ServerProcess } from './server-process.ts';
import type { Asked } from './workloads.ts';

/** What some requests took. */
export interface Work {
  /** Microseconds of a processor for an answer. */
  readonly perAnswer: number;
  /** Answers that were no success. */
  readonly errors: number;
}

/** Asks a server each of some requests once, so many at a time. */
export async function askAll(
  server: ServerProcess,
  requests: readonly Asked[],
  connections: number,
): Promise<Work> {
  const pool = new Pool(server.url, { connections });
  const left = requests.values();
  let errors = 0;
  const askWhatIsLeft = async (): Promise<void> => {
    for (const { method, path, body } of left) {
      const headers = body === undefined ? {} : { 'content-type': 'application/json' };
      const response = await pool.request({ method, path, headers, ...(body !== undefined && { body }) });
      await response.body.dump();
      if (response.statusCode !== 200) errors += 1;
    }
  };
  const before = await server.work();
  await Promise.all(Array.from({ length: connections }, askWhatIsLeft));
  const work = (await server.work()) - before;
  await pool.close();
  return { perAnswer: work / requests.length, errors };
}
