import { toAnimeSummary, type AnimeSummary } from '../anime/anime.dto.ts';
import type { Catalogue } from '../../engine/catalogue/catalogue.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import { UpstreamError, type UpstreamFailure } from '../../upstream/upstream-error.ts';
import { describe } from './describe.ts';
import type { DetailsState, TitleDetails } from './details.dto.ts';
import type { KeptDetails } from './kept-details.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

/** How a title's details fail where AniList takes no more; every other failure is that it is away. */
const BUSY: ReadonlySet<UpstreamFailure> = new Set(['crowded', 'rate-limited']);

/** What details are told from. */
export interface DetailsServiceOptions {
  snapshots: Snapshots;
  /** Undefined where AniList is not asked. */
  kept: Pick<KeptDetails, 'find'> | undefined;
  clock: Pick<Clock, 'now'>;
}

/** Says what AniList knows of titles of the catalogue. */
export class DetailsService {
  constructor(private readonly options: DetailsServiceOptions) {}

  /** @throws {NotFoundError} where no title has the id. */
  async detailsOf(animeId: number): Promise<TitleDetails> {
    const { catalogue } = this.options.snapshots.current;
    catalogue.get(animeId);
    return this.find(animeId, catalogue);
  }

  /** Those of the titles that the catalogue has, each once. */
  async detailsOfAll(animeIds: readonly number[]): Promise<TitleDetails[]> {
    const { catalogue } = this.options.snapshots.current;
    const known = [...new Set(animeIds)].filter(animeId => catalogue.find(animeId));
    return Promise.all(known.map(animeId => this.find(animeId, catalogue)));
  }

  private async find(animeId: number, catalogue: Catalogue): Promise<TitleDetails> {
    const { kept, clock } = this.options;
    if (!kept) return nothing(animeId, 'off');
    try {
      const { media, ...asked } = await kept.find(animeId);
      if (media === null) return nothing(animeId, 'unlisted');
      const adult = catalogue.find(animeId)?.contentRating === 'adult' ? 'show' : 'hide';
      const findAnime = (id: number) => summaryOf(id, catalogue);
      const details = describe(media, asked, { findAnime, adult, now: new Date(clock.now()) });
      return { animeId, state: 'known', details, retryAfterSeconds: null };
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      return nothing(animeId, BUSY.has(error.failure) ? 'busy' : 'away', error.retryAfterSeconds);
    }
  }
}

function summaryOf(animeId: number, catalogue: Catalogue): AnimeSummary | null {
  const entry = catalogue.find(animeId);
  return entry ? toAnimeSummary(entry) : null;
}

function nothing(
  animeId: number,
  state: Exclude<DetailsState, 'known'>,
  retryAfterSeconds: number | null = null,
): TitleDetails {
  return { animeId, state, details: null, retryAfterSeconds };
}
