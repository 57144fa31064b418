/** How often you may ask, and how much of that is left. */
export interface RateLimit {
  /** Which limit counts you: `anon`, `key`, … */
  readonly policy: string;
  /** How many requests are taken in {@link windowSeconds}. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** How many requests are left. */
  readonly remaining: number;
  /** In how many seconds all of them are again. */
  readonly resetSeconds: number;
}

/** Reads `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-11); undefined where one is missing. */
export function readRateLimit(headers: Headers): RateLimit | undefined {
  const left = /^"([^"]+)";r=(\d+);t=(\d+)/.exec(headers.get('RateLimit') ?? '');
  const policy = /;q=(\d+);w=(\d+)/.exec(headers.get('RateLimit-Policy') ?? '');
  if (!left || !policy) return undefined;
  return {
    policy: left[1] ?? '',
    limit: Number(policy[1]),
    windowSeconds: Number(policy[2]),
    remaining: Number(left[2]),
    resetSeconds: Number(left[3]),
  };
}

/** Reads a `Retry-After`: seconds, or the date that some proxies write (RFC 9110, section 10.2.3). */
export function readSeconds(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
