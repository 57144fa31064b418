import { DetailsController } from '../../features/details/details.controller.ts';
import { DetailsService } from '../../features/details/details.service.ts';
import { KeptDetails, type KeptTitle } from '../../features/details/kept-details.ts';
import { openCache } from '../../platform/redis/cache.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { Foundations, Parts } from './foundations.ts';
import type { Upstreams } from './upstreams.ts';

/** So many are remembered where there is no Redis; a title takes 5 to 20 kB. */
const TITLES_KEPT = { memoryEntries: 2_000 };

/** What says what AniList knows of titles. */
export interface DetailsParts {
  readonly parts: Parts;
  close(): Promise<void>;
}

/** Builds it; where the operator wants AniList not to be asked, it says so. */
export function buildDetails(
  { config, clock, logger }: Foundations,
  snapshots: Snapshots,
  { aniListDetails }: Pick<Upstreams, 'aniListDetails'>,
): DetailsParts {
  const cache = openCache<KeptTitle>(config.redisUrl, 'details', logger, TITLES_KEPT);
  const kept =
    config.anilistDetails === 'on' ? new KeptDetails({ source: aniListDetails, cache, clock }) : undefined;
  const service = new DetailsService({ snapshots, kept, clock });
  return {
    parts: [[DetailsController, () => new DetailsController(service)]],
    close: () => cache.disconnect(),
  };
}
