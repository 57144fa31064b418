import type { ReadableStream } from 'node:stream/web';
import type { Clock } from '../platform/scheduling/clock.ts';
import type { RequestBudget } from './request-budget.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { UpstreamError, type Upstream } from './upstream-error.ts';

/** A page of 1,000 titles takes about 0.3 MB. */
const MAX_BODY_BYTES = 5_000_000;

/** What upstreams are asked for. Where one demands a pause of one use, the others go on: a list must not stop sign-in. */
export type UpstreamUse = 'accounts' | 'own lists' | 'public lists' | 'details' | 'changes';

/** What is asked of an upstream. */
export interface UpstreamRequest {
  /** What for; one that is not named is a use of its own. */
  use?: UpstreamUse;
  url: string;
  headers?: Readonly<Record<string, string>>;
  /** To be posted as JSON; undefined reads. */
  body?: object;
  /** What is to become of a thing, instead: it is deleted, or changed as a form says. */
  change?: 'delete' | Readonly<Record<string, string>>;
}

/** What an upstream answers: a status below 500 that is no redirect, and JSON of a form yet to be checked. */
export interface UpstreamAnswer {
  status: number;
  body: unknown;
}

/** As much of `fetch` as an exchange needs. */
export type Fetch = (url: string, options: FetchOptions) => Promise<FetchedResponse>;

/** What an exchange tells `fetch`. */
export interface FetchOptions {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  headers: Record<string, string>;
  body: string | null;
  /** A redirect is not followed: it could lead anywhere, and would take a token along. */
  redirect: 'manual';
  signal: AbortSignal;
}

/** As much of a response as an exchange reads. */
export interface FetchedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: ReadableStream<Uint8Array> | null;
}

/** What an exchange needs. */
export interface ExchangeOptions {
  upstream: Upstream;
  fetch: Fetch;
  /** Who asks: the product, its version, and where to find us. */
  userAgent: string;
  clock: Clock;
  /** Counts what is sent, and reads what is left from the answers. */
  budget?: RequestBudget | undefined;
}

/** Sends one request to an upstream and reads its answer, once. */
export class JsonExchange {
  constructor(private readonly options: ExchangeOptions) {}

  /**
   * Sends the request.
   *
   * @param signal ends it, wherever it stands.
   * @throws {UpstreamError} where no answer comes, or none that is JSON of at most 5 MB.
   */
  async send(request: UpstreamRequest, signal: AbortSignal): Promise<UpstreamAnswer> {
    const { fetch, upstream, userAgent, budget } = this.options;
    budget?.count();
    const { method, contentType, body } = messageOf(request);
    try {
      const response = await fetch(request.url, {
        method,
        headers: {
          Accept: 'application/json',
          'User-Agent': userAgent,
          ...(contentType !== undefined && { 'Content-Type': contentType }),
          ...request.headers,
        },
        body,
        redirect: 'manual',
        signal,
      });
      budget?.heed(response.headers);
      return await this.read(response);
    } catch (error) {
      if (error instanceof UpstreamError) throw error;
      const cause = new Error(reasonOf(error));
      throw new UpstreamError(upstream, signal.aborted ? 'timeout' : 'unreachable', { cause });
    }
  }

  private async read(response: FetchedResponse): Promise<UpstreamAnswer> {
    const { status } = response;
    if (status === 429 || status >= 500) {
      await response.body?.cancel();
      const statedWaitSeconds = retryAfterSeconds(
        response.headers.get('Retry-After'),
        this.options.clock.now(),
      );
      throw this.failure(status === 429 ? 'rate-limited' : 'faulty', `status ${status}`, statedWaitSeconds);
    }
    if (status >= 300 && status < 400) {
      await response.body?.cancel();
      throw this.failure('unreadable', `a redirect, status ${status}`);
    }
    return { status, body: this.parse(status, await this.textOf(response)) };
  }

  /** What guards MyAnimeList against floods answers 403 with a page of its own; the API answers with JSON. */
  private parse(status: number, text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw this.failure(status === 403 ? 'blocked' : 'unreadable', `no JSON, status ${status}`);
    }
  }

  /** Counts what comes out of a packed body, so that a small one cannot grow large in here. */
  private async textOf({ body, headers }: FetchedResponse): Promise<string> {
    if (body === null) return '';
    if (Number(headers.get('Content-Length')) > MAX_BODY_BYTES) {
      await body.cancel();
      throw this.failure('unreadable', 'a body that is too large');
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > MAX_BODY_BYTES) throw this.failure('unreadable', 'a body that is too large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  private failure(
    failure: 'rate-limited' | 'faulty' | 'unreadable' | 'blocked',
    what: string,
    statedWaitSeconds?: number,
  ): UpstreamError {
    return new UpstreamError(this.options.upstream, failure, { statedWaitSeconds, cause: new Error(what) });
  }
}

/** How a request goes over the wire. */
function messageOf({
  body,
  change,
}: UpstreamRequest): Pick<FetchOptions, 'method' | 'body'> & { contentType?: string } {
  if (change === 'delete') return { method: 'DELETE', body: null };
  if (change !== undefined) {
    const form = new URLSearchParams(change).toString();
    return { method: 'PATCH', contentType: 'application/x-www-form-urlencoded', body: form };
  }
  if (body === undefined) return { method: 'GET', body: null };
  return { method: 'POST', contentType: 'application/json', body: JSON.stringify(body) };
}

/** Such as `ECONNREFUSED`. What `fetch` has to say is not told: it quotes headers, and one of them holds a token. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(reason instanceof Error)) return 'unknown';
  return 'code' in reason && typeof reason.code === 'string' ? reason.code : reason.name;
}
