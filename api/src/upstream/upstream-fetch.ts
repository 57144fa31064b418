import { Agent, fetch } from 'undici';
import type { Fetch } from './json-exchange.ts';

/** Name, connection and TLS together. Node's own `fetch` waits 10 s for them, and cannot be told otherwise. */
const CONNECT_TIMEOUT_MS = 1_000;

/** A `fetch` with connections of its own. */
export interface UpstreamFetch {
  readonly fetch: Fetch;
  /** Lets the calls that are under way finish, and closes the connections. */
  close(): Promise<void>;
}

/** Opens the `fetch` that upstreams are asked with: it gives up on connecting after 1 s. */
export function openUpstreamFetch(): UpstreamFetch {
  const dispatcher = new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS } });
  return {
    fetch: (url, options) => fetch(url, { ...options, dispatcher }),
    close: () => dispatcher.close(),
  };
}
