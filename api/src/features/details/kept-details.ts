import type { Keyv } from 'keyv';
import { is, nullable, number, object, safeParse, unknown } from 'valibot';
import type { Clock } from '../../platform/scheduling/clock.ts';
import { media, type AniListMedia } from '../../upstream/anilist-details-answers.ts';
import { UpstreamError } from '../../upstream/upstream-error.ts';

const HOUR_MS = 60 * 60 * 1000;
/** AniList lets what it says be shown and kept for a while, and not collected. */
const FRESH_MS = 24 * HOUR_MS;
/** What a failing AniList is stood in for with, after that. */
const STALE_MS = 7 * 24 * HOUR_MS;
/** A title may be missing since AniList gave half an answer. */
const ABSENT_MS = HOUR_MS;

/** Goes up with every change of what is asked for, so that nothing is read as what it is not. */
const FORMAT = 1;

const keptTitle = object({
  media: nullable(unknown()),
  /** Milliseconds since 1970. */
  fetchedAt: number(),
});

/** What the cache has of a title, as JSON. */
export interface KeptTitle {
  readonly media: unknown;
  readonly fetchedAt: number;
}

/** What AniList said of a title. */
export interface FoundTitle {
  /** Null where AniList does not know it. */
  readonly media: AniListMedia | null;
  readonly fetchedAt: Date;
  /** Whether it should have been asked for anew, which failed. */
  readonly stale: boolean;
}

export interface KeptDetailsOptions {
  source: { find(animeId: number): Promise<AniListMedia | null> };
  cache: Keyv<KeptTitle>;
  clock: Pick<Clock, 'now'>;
}

/** What AniList says of titles: asked for when somebody looks, kept for a day, and for a week more while AniList fails. */
export class KeptDetails {
  constructor(private readonly options: KeptDetailsOptions) {}

  /** @throws {UpstreamError} where AniList fails or may not be asked, and nothing is kept. */
  async find(animeId: number): Promise<FoundTitle> {
    const { source, clock } = this.options;
    const kept = await this.recall(animeId);
    const now = clock.now();
    if (kept && now < kept.fetchedAt.getTime() + freshFor(kept.media)) return kept;
    try {
      const found = await source.find(animeId);
      const fetchedAt = new Date(clock.now());
      this.remember(animeId, { media: found, fetchedAt: fetchedAt.getTime() });
      return { media: found, fetchedAt, stale: false };
    } catch (error) {
      if (kept && error instanceof UpstreamError) return { ...kept, stale: true };
      throw error;
    }
  }

  /** A cache that fails costs a request and nothing else. */
  private async recall(animeId: number): Promise<FoundTitle | undefined> {
    const stored = await this.options.cache.get<unknown>(keyOf(animeId)).catch(() => undefined);
    if (!is(keptTitle, stored)) return undefined;
    const fetchedAt = new Date(stored.fetchedAt);
    if (stored.media === null) return { media: null, fetchedAt, stale: false };
    const { success, output } = safeParse(media, stored.media);
    return success ? { media: output, fetchedAt, stale: false } : undefined;
  }

  private remember(animeId: number, kept: KeptTitle): void {
    const keptFor = kept.media === null ? ABSENT_MS : FRESH_MS + STALE_MS;
    void this.options.cache.set(keyOf(animeId), kept, keptFor).catch(() => undefined);
  }
}

function freshFor(found: AniListMedia | null): number {
  return found === null ? ABSENT_MS : FRESH_MS;
}

function keyOf(animeId: number): string {
  return `${FORMAT}:${animeId}`;
}
