import { readSeconds } from './answer-headers.ts';

/** How long to try, and with what. */
export interface RetryPolicy {
  readonly fetch: typeof fetch;
  /** Of a whole call, with all that is tried again, in milliseconds. */
  readonly timeout: number;
  readonly maxRetries: number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** @throws what the signal is aborted with. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** In milliseconds. */
  readonly now: () => number;
}

/** What was refused and not done: too many requests, and too much to do. */
const REFUSED_FOR_NOW = new Set([429, 503]);
/** What may be sent once more where nobody knows whether it arrived (RFC 9110, section 9.2.2). */
const IDEMPOTENT = /^(GET|HEAD|PUT|DELETE)$/;
/** Milliseconds; doubled with each try. */
const FIRST_PAUSE = 500;

/**
 * A `fetch` that ends in time, and tries again what was refused for now or did not arrive: as late as `Retry-After` asks
 * for, and a little later, so that not all who were refused come back at once.
 *
 * Where the time does not allow another try, what came last is given at once, and nobody waits for nothing.
 */
export function retryingFetch(policy: RetryPolicy): (request: Request) => Promise<Response> {
  return async request => {
    const deadline = policy.now() + policy.timeout;
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(policy.timeout)]);
    for (let retries = 0; ; retries++) {
      const outcome = await attempt(policy, request, signal);
      const pause = pauseAfter(outcome, retries, policy.random());
      const isOver = retries >= policy.maxRetries || policy.now() + pause >= deadline;
      if (isOver || !isWorthAnother(outcome, request)) return settle(outcome);
      await outcome.response?.body?.cancel();
      await policy.wait(pause, signal);
    }
  };
}

interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
}

async function attempt(
  { fetch, maxRetries }: RetryPolicy,
  request: Request,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    return { response: await fetch(maxRetries > 0 ? request.clone() : request, { signal }) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { error };
  }
}

function isWorthAnother({ response }: Outcome, { method }: Request): boolean {
  return response ? REFUSED_FOR_NOW.has(response.status) : IDEMPOTENT.test(method);
}

function pauseAfter({ response }: Outcome, retries: number, random: number): number {
  const growing = FIRST_PAUSE * 2 ** retries;
  const asked = readSeconds(response?.headers.get('Retry-After') ?? null);
  return asked === undefined ? growing * (0.5 + random / 2) : asked * 1000 + (growing * random) / 2;
}

function settle({ response, error }: Outcome): Response {
  if (!response) throw error;
  return response;
}

/** Waits, unless the signal is aborted meanwhile. */
export async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((done, stopped) => {
    const stop = (): void => {
      clearTimeout(timer);
      stopped(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      done();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}
