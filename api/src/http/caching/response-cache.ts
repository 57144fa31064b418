import type { Request, RequestHandler, Response } from 'express';
import QuickLRU from 'quick-lru';
import type { HitRatio } from '../../platform/telemetry/hit-ratio.ts';
import { operationOf } from '../contract/requested-operation.ts';

/** As many as the beginnings of what is searched for most, and up to twice as many are kept (see quick-lru). */
const MAX_ANSWERS = 3_000;
/** Answers take 2 to 10 kB, a fifth of that compressed, unless many titles are asked for: 100 MB at the worst. */
const MAX_ANSWER_BYTES = 16 * 1024;
/** Of an address and what is accepted with it: longer than any search that is typed, in letters of three bytes. */
const MAX_KEY_LENGTH = 1_000;

/** Headers of a body, which an answer without one lacks (RFC 9110, section 15.4.5). */
const OF_BODY = /^content-(?:type|length|encoding)$/;

/** An answer as it was sent. */
interface CachedAnswer {
  readonly headers: readonly (readonly [name: string, value: number | string | string[]])[];
  readonly body: Buffer;
}

/** What the cache needs to know. */
export interface ResponseCacheOptions {
  /**
   * Names all that the answers of this moment depend on beside their address; undefined where they are not to be
   * kept.
   */
  currentVersion: () => string | undefined;
  /** Whether a request is noted in somebody's history, and answered to them alone. */
  isNoted: (request: Request) => boolean;
  /** Counts hits and misses. */
  hits: Pick<HitRatio, 'count'>;
}

/**
 * Keeps in this process's memory what is answered to everyone alike: the bytes as they were compressed, and the headers.
 * It is a shared cache (RFC 9111) before all that makes an answer. The container has one under this name.
 *
 * An answer is kept where the cache policy lets anyone keep it (`Cache-Control: public`): what is about somebody, is
 * noted in somebody's history, or lacks something for the moment, never is.
 */
export class ResponseCache {
  private readonly answers = new QuickLRU<string, CachedAnswer>({ maxSize: MAX_ANSWERS });
  private version: string | undefined;

  constructor(private readonly options: ResponseCacheOptions) {}

  /** Answers what has been answered before, and keeps what is answered now. What is said of each request stands before it. */
  readonly guard: RequestHandler = (request, response, next) => {
    const key = this.keyOf(request);
    if (key === undefined || !this.isCurrent()) {
      next();
      return;
    }
    const known = this.answers.get(key);
    this.options.hits.count(known ? 'hit' : 'miss');
    if (known) {
      sendAgain(known, request, response);
      return;
    }
    this.keepFrom(response, key);
    next();
  };

  /** Compression is all that answers to everyone differ in: requests that accept the same are answered alike. */
  private keyOf(request: Request): string | undefined {
    const { method, originalUrl, headers } = request;
    if (method !== 'GET' || operationOf(request)?.policy.cache !== 'memory') return undefined;
    const key = `${originalUrl} ${String(headers['accept-encoding'])}`;
    return key.length > MAX_KEY_LENGTH || this.options.isNoted(request) ? undefined : key;
  }

  /** Forgets the answers of an earlier version, and says whether there is one to keep answers of. */
  private isCurrent(): boolean {
    const version = this.options.currentVersion();
    if (version !== this.version) this.answers.clear();
    this.version = version;
    return version !== undefined;
  }

  /** Listens to what is written, behind all that compresses it. */
  private keepFrom(response: Response, key: string): void {
    const { version } = this;
    const ofThisRequest = new Set(response.getHeaderNames());
    const chunks = listenTo(response);
    response.once('finish', () => {
      if (response.statusCode !== 200 || !isPublic(response) || version !== this.options.currentVersion())
        return;
      const body = Buffer.concat(chunks);
      if (body.length > MAX_ANSWER_BYTES) return;
      const headers = Object.entries(response.getHeaders()).filter(isGiven);
      const kept = headers.filter(([name]) => !ofThisRequest.has(name) && name !== 'content-length');
      this.answers.set(key, { headers: [...kept, ['content-length', body.length]], body });
    });
  }
}

/** Gives what is written to a response from now on: all of it once it is finished. */
function listenTo(response: Response): readonly Buffer[] {
  const chunks: Buffer[] = [];
  const listening =
    (send: (...args: never[]) => unknown) =>
    (...sent: unknown[]): unknown => {
      const [chunk] = sent;
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
      return Reflect.apply(send, response, sent);
    };
  const write = listening(response.write.bind(response));
  const end = listening(response.end.bind(response));
  Object.assign(response, { write, end });
  return chunks;
}

function isGiven<Value>(header: [string, Value | undefined]): header is [string, Value] {
  return header[1] !== undefined;
}

function isPublic(response: Response): boolean {
  return String(response.getHeader('Cache-Control')).startsWith('public');
}

function sendAgain({ headers, body }: CachedAnswer, request: Request, response: Response): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (!request.fresh) {
    response.end(body);
    return;
  }
  for (const [name] of headers) if (OF_BODY.test(name)) response.removeHeader(name);
  response.status(304).end();
}
