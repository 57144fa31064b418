import { object, parse, array, number, minLength, pipe, type GenericSchema } from 'valibot';
import type { Config } from '../config/config.ts';
import { systemClock, type Clock } from '../platform/scheduling/clock.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { EmbeddedMetrics, noMetrics, type Metrics } from '../platform/telemetry/metrics.ts';

/** More than a visitor waits. */
const TIMEOUT_MS = 10_000;
/** Found whatever the catalogue, as long as there is one. */
const SEARCHED = 'cowbo';

const FOUND = object({ data: pipe(array(object({ id: number() })), minLength(1)) });

/** A step of the journey did not lead on; the message says which, and what came instead. */
export class JourneyError extends Error {
  override readonly name = 'JourneyError';
}

/** What a journey is made with. */
export interface JourneyTools {
  /** Where the site is reached, with no slash at its end. */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Pick<Clock, 'now'>;
  readonly metrics: Metrics;
}

/**
 * The command `journey`: does what a visitor does, from outside, at `PUBLIC_URL`: opens the page, searches a title, and asks
 * what to watch after it. Says how long that took, in a line that is measured in production.
 *
 * @throws {JourneyError} where a step does not lead on.
 */
export async function journey(config: Config): Promise<void> {
  const metrics =
    config.environment === 'production' ? new EmbeddedMetrics(config.deployment, systemClock) : noMetrics;
  const logger = createLogger(config.logLevel);
  const outcome = await travel({ url: config.publicUrl, fetch, clock: systemClock, metrics });
  logger.info(outcome.fields, 'journey');
  if (outcome.error) throw outcome.error;
}

/** Makes the journey, and gives the fields of the line that tells of it. */
export async function travel({ url, fetch, clock, metrics }: JourneyTools) {
  const began = clock.now();
  const error = await firstFault(url, fetch);
  const took = { JourneyFailures: error ? 1 : 0, JourneyTime: clock.now() - began };
  return { error, fields: { ...metrics.fields(took), ...(error && { failure: error.message }) } };
}

async function firstFault(url: string, fetch: typeof globalThis.fetch): Promise<JourneyError | undefined> {
  const open = async (step: string, path: string) => {
    const response = await fetch(url + path, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
      (cause: unknown) => {
        throw new JourneyError(`${step}: no answer (${reasonOf(cause)})`, { cause });
      },
    );
    if (!response.ok) throw new JourneyError(`${step}: the answer is ${response.status}`);
    return response.text();
  };
  const read = async (step: string, path: string) => parsed(step, FOUND, await open(step, path));
  try {
    const page = await open('the page', '/');
    if (!page.includes('<anirec-root')) throw new JourneyError('the page: it is another one');
    const { data } = await read('the search', `/api/v1/search/suggestions?q=${SEARCHED}`);
    await read('the recommendations', `/api/v1/anime/${data[0]?.id}/recommendations?limit=1`);
    return undefined;
  } catch (error) {
    if (error instanceof JourneyError) return error;
    throw error;
  }
}

function parsed<Value>(step: string, schema: GenericSchema<unknown, Value>, text: string): Value {
  try {
    return parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new JourneyError(`${step}: nothing is found`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
