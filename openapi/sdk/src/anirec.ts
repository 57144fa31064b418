import type { Answer } from './answer.ts';
import { Caller, type CallOptions } from './caller.ts';
import type { Input, Operation } from './operation.ts';
import { everyItem, type PageOf } from './pages.ts';
import { retryingFetch, wait } from './retrying-fetch.ts';
import {
  Anime,
  Broadcasts,
  FacetsOfCatalogue,
  Lists,
  People,
  RecommendationsFrom,
  Search,
  Seasons,
} from './resources.ts';

/** Where AniRec is, and how long to try. */
export interface AniRecOptions {
  /** Where AniRec is: `http://localhost:8080` unless said; `''` in a page that AniRec itself serves. */
  readonly baseUrl?: string | undefined;
  /** A key, made in AniRec's settings. Without one, your address may ask 60 times a minute. */
  readonly apiKey?: string | undefined;
  /** Instead of the global one. It is called with a `Request`, and with a `signal` to heed. */
  readonly fetch?: typeof fetch | undefined;
  /** How long a call may take, in milliseconds, with all that is tried again: 60 000 unless said. */
  readonly timeout?: number | undefined;
  /** How often to try again what was refused for now (429, 503) or did not arrive: 2 unless said; 0 for never. */
  readonly maxRetries?: number | undefined;
}

/** What follows an operation in a call: its input, which may be left out where nothing of it is needed. */
type Rest<In> = object extends In ? [input?: In, options?: CallOptions] : [input: In, options?: CallOptions];

/** Where an input may be left out, `Rest` has it that an empty one does. */
const inputOf = <In>(input: In | undefined): In => input ?? ({} as In);

/**
 * AniRec's API. Every call gives an {@link Answer}, or throws an `AniRecError`.
 *
 * ```ts
 * const anirec = new AniRec();
 * const { data } = await anirec.recommendations.fromPicks([{ animeId: 1, score: 9 }]);
 * ```
 */
export class AniRec {
  readonly anime: Anime;
  readonly broadcasts: Broadcasts;
  readonly facets: FacetsOfCatalogue;
  readonly lists: Lists;
  readonly people: People;
  readonly recommendations: RecommendationsFrom;
  readonly search: Search;
  readonly seasons: Seasons;
  private readonly caller: Caller;

  constructor(options: AniRecOptions = {}) {
    const { baseUrl = 'http://localhost:8080', apiKey, timeout = 60_000, maxRetries = 2 } = options;
    const policy = {
      // Looked up at each call: whoever replaces the global one means this one, too.
      fetch: options.fetch ?? ((...request: Parameters<typeof fetch>) => fetch(...request)),
      timeout,
      maxRetries,
      random: Math.random,
      wait,
      now: Date.now,
    };
    const headers: Record<string, string> = apiKey === undefined ? {} : { 'X-API-Key': apiKey };
    this.caller = new Caller({ baseUrl, headers }, retryingFetch(policy));
    this.anime = new Anime(this.caller);
    this.broadcasts = new Broadcasts(this.caller);
    this.facets = new FacetsOfCatalogue(this.caller);
    this.lists = new Lists(this.caller);
    this.people = new People(this.caller);
    this.recommendations = new RecommendationsFrom(this.caller);
    this.search = new Search(this.caller);
    this.seasons = new Seasons(this.caller);
  }

  /**
   * Calls any operation of the contract, with the same timeout, the same retries and the same errors.
   *
   * ```ts
   * await anirec.call(getReadiness);
   * await anirec.call(deleteMyListEntry, { path: { animeId: 1 } });
   * ```
   *
   * @throws {AniRecError} what went wrong.
   */
  call<In extends Input, Out>(
    operation: Operation<In, Out>,
    ...[input, options]: Rest<In>
  ): Promise<Answer<Out>> {
    return this.caller.call(operation, inputOf(input), options);
  }

  /**
   * Gives what a paged operation lists, one by one, and asks for another page when one is used up: for `for await`.
   *
   * ```ts
   * for await (const entry of anirec.every(listMyList, { query: { status: 'watching' } })) …
   * ```
   *
   * @throws {AniRecError} what went wrong with a page.
   */
  every<In extends Input, Item>(
    operation: Operation<In, PageOf<Item>>,
    ...[input, options]: Rest<In>
  ): AsyncGenerator<Item, void, undefined> {
    const first = inputOf(input);
    return everyItem(next =>
      this.caller.call(operation, { ...first, query: { ...first.query, ...next } }, options),
    );
  }
}
