import type { Agent } from 'undici';
import type { Fetch } from './json-exchange.ts';

/** Name, connection and TLS together. Node's own `fetch` waits 10 s for them, and cannot be told otherwise. */
const CONNECT_TIMEOUT_MS = 1_000;

/** A `fetch` with connections of its own. */
export interface UpstreamFetch {
  readonly fetch: Fetch;
  /** Lets the calls that are under way finish, and closes the connections. */
  close(): Promise<void>;
}

/**
 * Opens the `fetch` that upstreams are asked with: it gives up on connecting after 1 s. Its hundred modules are loaded
 * with the first call: a process is ready without them, and most people ask nothing of upstreams.
 */
export function openUpstreamFetch(): UpstreamFetch {
  let dispatcher: Agent | undefined;
  return {
    fetch: async (url, options) => {
      const { Agent, fetch } = await import('undici');
      dispatcher ??= new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS } });
      return fetch(url, { ...options, dispatcher });
    },
    close: async () => dispatcher?.close(),
  };
}
