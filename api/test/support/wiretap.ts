import type { RequestHandler, Response } from 'express';

const SECRET = /[\w-]{43,}/g;

/** All that any application in this process gave out that no log may hold: secrets of ours and theirs, people's names. */
const unspeakable = new Set<string>();

/** Has it counted as a leak wherever it turns up in a log from now on, be it another application's. */
export function keepQuietAbout(...texts: readonly string[]): void {
  for (const text of texts) unspeakable.add(text);
}

/** Hears all that an application answers and logs, to tell whether a secret is among it. */
export class Wiretap {
  /** A line an entry. */
  readonly log: string[] = [];
  /** The headers of each answer, as JSON. */
  readonly headers: string[] = [];
  /** The body of each answer that has one. */
  readonly bodies: string[] = [];
  /** What cookies hold. */
  private readonly keys = new Set<string>();

  /** Stands before the application. */
  readonly listen: RequestHandler = (request, response, next) => {
    keepQuietAbout(...secretsIn(request.originalUrl), ...secretsIn(String(request.get('X-API-Key'))));
    this.hearBody(response);
    response.once('finish', () => {
      const headers = response.getHeaders();
      for (const cookies of [request.get('Cookie'), headers['set-cookie']]) {
        for (const key of secretsIn(String(cookies))) this.keys.add(key);
      }
      keepQuietAbout(...this.keys, ...secretsIn(String(headers.location)));
      this.headers.push(JSON.stringify(headers));
    });
    next();
  };

  /** Takes the application's log. */
  write(line: string): void {
    this.log.push(line);
  }

  /**
   * Where something turned up that should not have: a secret of MyAnimeList's anywhere, what our cookies hold in a body,
   * and any of them, or anybody's name, in the log.
   *
   * @param theirs what MyAnimeList has given out.
   * @returns what was said there; empty where all is well.
   */
  leaks(theirs: readonly string[] = []): string[] {
    keepQuietAbout(...theirs);
    return [
      ...holding(theirs, this.headers),
      ...holding([...theirs, ...this.keys], this.bodies),
      ...holding([...unspeakable], this.log),
    ];
  }

  private hearBody(response: Response): void {
    const send = response.send.bind(response);
    response.send = body => {
      this.bodies.push(String(body));
      return send(body);
    };
  }
}

/** Hears what the applications of all specs log, but for those that people sign in to: each of them has one of its own. */
export const sharedWiretap = new Wiretap();

/** Which of the texts hold any of the words. All are looked through at once, and one by one only where one does. */
function holding(words: readonly string[], texts: readonly string[]): string[] {
  const all = texts.join('\n');
  const found = words.filter(word => all.includes(word));
  return texts.filter(text => found.some(word => text.includes(word)));
}

/** Takes whatever is as long as our secrets for one: states, verifiers, and what cookies hold. */
function secretsIn(text: string): string[] {
  return [...text.matchAll(SECRET)].map(([secret]) => secret);
}
