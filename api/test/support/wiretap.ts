import type { RequestHandler, Response } from 'express';

const SECRET = /[\w-]{43,}/g;

/** Hears all that an application answers and logs, to tell whether a secret is among it. */
export class Wiretap {
  /** A line an entry. */
  readonly log: string[] = [];
  /** Headers and body of each answer. */
  readonly answers: string[] = [];
  private readonly ours = new Set<string>();

  /** Stands before the application. */
  readonly listen: RequestHandler = (request, response, next) => {
    this.learn(request.originalUrl);
    this.learn(request.get('Cookie'));
    this.hearBody(response);
    response.once('finish', () => {
      const headers = response.getHeaders();
      this.learn(String(headers['set-cookie']));
      this.learn(String(headers.location));
      this.answers.push(JSON.stringify(headers));
    });
    next();
  };

  /** Takes the application's log. */
  write(line: string): void {
    this.log.push(line);
  }

  /**
   * Where a secret turned up that should not have: one of MyAnimeList's anywhere, or one of ours in the log.
   *
   * @param theirs what MyAnimeList has given out.
   * @returns what was said there; empty where all is well.
   */
  leaks(theirs: readonly string[]): string[] {
    const holds = (secrets: Iterable<string>) => (text: string) =>
      [...secrets].some(each => text.includes(each));
    return [
      ...this.answers.filter(holds(theirs)),
      ...this.log.filter(line => holds(theirs)(line) || holds(this.ours)(line)),
    ];
  }

  private hearBody(response: Response): void {
    const send = response.send.bind(response);
    response.send = body => {
      this.answers.push(String(body));
      return send(body);
    };
  }

  /** Takes whatever is as long as our secrets for one: states, verifiers, and what cookies hold. */
  private learn(text = ''): void {
    for (const [secret] of text.matchAll(SECRET)) this.ours.add(secret);
  }
}
