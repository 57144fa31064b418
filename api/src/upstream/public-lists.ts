import { createHash } from 'node:crypto';
import type { Keyv } from 'keyv';
import { array, is, nullable, number, object, picklist, string, type InferOutput } from 'valibot';
import { RefusedError } from '../domain/errors.ts';
import type { Clock } from '../platform/scheduling/clock.ts';
import { SingleFlight } from '../platform/scheduling/single-flight.ts';
import type { ImportedList } from '../domain/imported-list.ts';
import { UpstreamError, type Upstream } from './upstream-error.ts';

/** Whoever has just added a title expects to see it. */
const FRESH_MS = 10 * 60 * 1000;
/** What an upstream that fails is stood in for with. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
/** All pages of a list together: below the 30 s after which the request is given up, and nothing old would be given. */
const ALL_PAGES_MS = 20_000;
/** Goes up with every change of what is stored, so that nothing is read as what it is not. */
const FORMAT = 3;
/**
 * Lists are kept in so many places, each in the one that its name leads to, and take the place of another there: however
 * many names anybody asks for, lists take 50 MB of the cache at most, and push nobody's session out.
 */
const PLACES = 128;
/** A list of 2,500 titles; longer ones are read each time. As JSON. */
const MAX_BYTES = 400_000;

/** Where public lists come from. */
export interface ListSource {
  /** @see {@link ImportedList} */
  listOf(userName: string): Promise<ImportedList>;
}

/** Somebody's public list, and how old it is. */
export interface PublicList extends ImportedList {
  fetchedAt: Date;
  /** Whether it should have been read anew, and could not be since the upstream fails. */
  stale: boolean;
}

/** A list as the cache holds it, as JSON. Whatever else it holds is none. */
const storedList = object({
  entries: array(
    object({
      animeId: number(),
      title: string(),
      status: picklist(['watching', 'completed', 'on_hold', 'dropped', 'plan_to_watch']),
      score: nullable(number()),
      progress: number(),
      updatedAt: nullable(string()),
    }),
  ),
  leftOut: array(object({ animeId: nullable(number()), title: nullable(string()), reason: string() })),
  notes: array(object({ line: nullable(number()), note: string() })),
  /** Milliseconds since 1970. */
  fetchedAt: number(),
  /** Whose it is, and where. */
  of: string(),
});

/** See {@link storedList}. */
export type StoredList = InferOutput<typeof storedList>;

export interface PublicListsOptions {
  sources: Readonly<Record<Upstream, ListSource>>;
  cache: Keyv<StoredList>;
  clock: Clock;
}

/** Public lists of the upstreams, each asked for once where many want it, and remembered for when they fail. */
export class PublicLists {
  private readonly flights = new SingleFlight<PublicList>();

  constructor(private readonly options: PublicListsOptions) {}

  /**
   * Somebody's public list: at most 10 minutes old, or at most 7 days where the upstream fails.
   *
   * @throws {NotFoundError} where nobody has the name.
   * @throws {UnprocessableError} where the list is private, or longer than AniRec reads.
   * @throws {UpstreamError} where the upstream fails, and nothing is remembered.
   */
  async listOf(upstream: Upstream, userName: string): Promise<PublicList> {
    const key = `${upstream}:${userName.toLowerCase()}`;
    return this.flights.run(key, async () => {
      const known = await this.recall(key);
      const isFresh = known && known.fetchedAt.getTime() > this.options.clock.now() - FRESH_MS;
      return isFresh ? known : this.fetch(upstream, userName, key, known);
    });
  }

  private async fetch(
    upstream: Upstream,
    userName: string,
    key: string,
    known: PublicList | undefined,
  ): Promise<PublicList> {
    try {
      const list = await this.withTimeout(upstream, this.options.sources[upstream].listOf(userName));
      const fetchedAt = new Date(this.options.clock.now());
      this.remember(key, list, fetchedAt);
      return { ...list, fetchedAt, stale: false };
    } catch (error) {
      if (known && error instanceof UpstreamError) return { ...known, stale: true };
      if (error instanceof RefusedError) this.forget(key);
      throw error;
    }
  }

  private withTimeout(upstream: Upstream, reading: Promise<ImportedList>): Promise<ImportedList> {
    const isLate = this.options.clock.timeout(ALL_PAGES_MS);
    const late = new Promise<never>((_, give) => {
      isLate.addEventListener('abort', () => give(new UpstreamError(upstream, 'timeout')), { once: true });
    });
    return Promise.race([reading, late]);
  }

  /** A cache that fails costs time and nothing else. */
  private async recall(key: string): Promise<PublicList | undefined> {
    const stored = await this.options.cache.get<unknown>(placeOf(key)).catch(() => undefined);
    if (!is(storedList, stored) || stored.of !== key) return undefined;
    const entries = stored.entries.map(entry => ({
      ...entry,
      updatedAt: entry.updatedAt === null ? null : new Date(entry.updatedAt),
    }));
    const { leftOut, notes } = stored;
    return { entries, leftOut, notes, fetchedAt: new Date(stored.fetchedAt), stale: false };
  }

  private remember(key: string, { entries, leftOut, notes }: ImportedList, fetchedAt: Date): void {
    const stored = {
      entries: entries.map(entry => ({ ...entry, updatedAt: entry.updatedAt?.toISOString() ?? null })),
      ...{ leftOut, notes },
      fetchedAt: fetchedAt.getTime(),
      of: key,
    };
    if (Buffer.byteLength(JSON.stringify(stored)) > MAX_BYTES) return;
    void this.options.cache.set(placeOf(key), stored, KEPT_MS).catch(() => undefined);
  }

  /** Whoever has gone, or shows their list to nobody now, is not to be shown from memory. */
  private forget(key: string): void {
    void this.options.cache.delete(placeOf(key)).catch(() => undefined);
  }
}

function placeOf(key: string): string {
  const hash = createHash('sha256').update(key).digest();
  return `${FORMAT}:${hash.readUInt32BE() % PLACES}`;
}
