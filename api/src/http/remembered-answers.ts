import type { Request, RequestHandler, Response } from 'express';
import onHeaders from 'on-headers';
import QuickLRU from 'quick-lru';

/** What many ask for alike. What is asked for with picks is hardly ever asked for again. */
const REMEMBERED = /^\/api\/v1\/(?:search\/suggestions|facets|anime\/\d+(?:\/recommendations)?)$/;

/** Answers take 2 to 20 kB: some 20 MB in all. */
const MOST_ANSWERS = 3_000;

/** An answer as it was sent. */
interface Answer {
  readonly tag: string;
  readonly type: string;
  readonly body: Buffer;
}

/**
 * Remembers in this process's memory, as bytes, what is answered to everyone alike. The container has one under this
 * name.
 *
 * An answer is remembered where the cache policy lets anyone keep it (`Cache-Control: public`): what is about somebody, is
 * noted in somebody's history, or lacks something for the moment, never is.
 */
export class RememberedAnswers {
  private readonly answers = new QuickLRU<string, Answer>({ maxSize: MOST_ANSWERS });
  private version: string | undefined;

  /**
   * @param currentVersion names all that the answers of this moment depend on beside their address; undefined where they
   * are not to be remembered.
   */
  constructor(private readonly currentVersion: () => string | undefined) {}

  /** Answers what has been answered before, and remembers what is now. Stands behind the cache policy. */
  readonly guard: RequestHandler = (request, response, next) => {
    if (!isForEveryone(request, response) || !this.isCurrent()) {
      next();
      return;
    }
    const known = this.answers.get(request.originalUrl);
    if (known) {
      sendAgain(known, request, response);
      return;
    }
    this.rememberFrom(request, response);
    next();
  };

  /** Forgets the answers of an earlier version, and says whether there is one to remember answers of. */
  private isCurrent(): boolean {
    const version = this.currentVersion();
    if (version !== this.version) this.answers.clear();
    this.version = version;
    return version !== undefined;
  }

  /** `send` is where Express has an answer whole, and makes its tag. */
  private rememberFrom({ originalUrl }: Request, response: Response): void {
    const { version } = this;
    const send = response.send.bind(response);
    let tag: string | undefined;
    // Whoever asks for the headers last is told first: what packs an answer makes another tag of this one.
    onHeaders(response, () => (tag = response.get('ETag')));
    response.send = (body: unknown) => {
      const isWhole = typeof body === 'string' && response.statusCode === 200 && isPublic(response);
      send(body);
      const type = response.get('Content-Type');
      if (isWhole && tag !== undefined && type !== undefined && version === this.currentVersion())
        this.answers.set(originalUrl, { tag, type, body: Buffer.from(body) });
      return response;
    };
  }
}

function isForEveryone(request: Request, response: Response): boolean {
  return (
    request.method === 'GET' && isPublic(response) && REMEMBERED.test(`${request.baseUrl}${request.path}`)
  );
}

function isPublic(response: Response): boolean {
  return String(response.getHeader('Cache-Control')).startsWith('public');
}

function sendAgain({ tag, type, body }: Answer, request: Request, response: Response): void {
  response.setHeader('ETag', tag);
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
