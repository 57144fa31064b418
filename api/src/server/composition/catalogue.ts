import { AiringsController } from '../../features/airings/airings.controller.ts';
import { AiringsService } from '../../features/airings/airings.service.ts';
import { AnimeController } from '../../features/anime/anime.controller.ts';
import { AnimeRepository } from '../../features/anime/anime.repository.ts';
import { AnimeService } from '../../features/anime/anime.service.ts';
import { FacetsController } from '../../features/facets/facets.controller.ts';
import { FacetsService } from '../../features/facets/facets.service.ts';
import { FeedsController } from '../../features/feeds/feeds.controller.ts';
import { FeedsService } from '../../features/feeds/feeds.service.ts';
import { WatchOrderController } from '../../features/watch-order/watch-order.controller.ts';
import { WatchOrderService } from '../../features/watch-order/watch-order.service.ts';
import { notedRequests } from '../../http/caching/cache-policy.ts';
import { hostCookies } from '../../http/auth/host-cookies.ts';
import { ResponseCache } from '../../http/caching/response-cache.ts';
import type { HitRatio } from '../../platform/telemetry/hit-ratio.ts';
import { answersVersion } from '../../engine/snapshot/answers-version.ts';
import type { CatalogueSource } from '../../engine/snapshot/snapshot-loader.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import { withoutPosters } from '../../engine/snapshot/without-posters.ts';
import type { Foundations, Parts } from './foundations.ts';

/** Where the catalogue is read from; it names no picture where the operator wants none. */
export function storedCatalogues({ config, database }: Foundations): CatalogueSource {
  const stored = new AnimeRepository(database.orm.em);
  return config.posters === 'on' ? stored : withoutPosters(stored);
}

/**
 * Builds what reads the catalogue, and the response cache: it keeps nothing while the database is away, since answers then
 * say so.
 *
 * @param hits counts what the cache had.
 */
export function catalogueParts(
  { config, database, clock }: Foundations,
  snapshots: Snapshots,
  hits: HitRatio,
): Parts {
  const anime = new AnimeService(snapshots, config.anilistDetails === 'on' ? 'anilist' : null);
  const watchOrder = new WatchOrderService(snapshots);
  const airings = new AiringsService(snapshots, clock);
  const facets = new FacetsService(snapshots);
  const feeds = new FeedsService({ snapshots, siteUrl: config.publicUrl, clock });
  const responseCache = new ResponseCache({
    currentVersion: () => (database.isAway() ? undefined : answersVersion(snapshots.current, clock.now())),
    isNoted: notedRequests(hostCookies(config.publicUrl).session),
    hits,
  });
  return [
    [AnimeController, () => new AnimeController(anime)],
    [AiringsController, () => new AiringsController(airings)],
    [WatchOrderController, () => new WatchOrderController(watchOrder)],
    [FacetsController, () => new FacetsController(facets)],
    [FeedsController, () => new FeedsController(feeds)],
    [ResponseCache, () => responseCache],
  ];
}
