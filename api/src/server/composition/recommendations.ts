import { HistoryRecorder } from '../../features/history/history-recorder.ts';
import { hostCookies } from '../../http/auth/host-cookies.ts';
import { openCache } from '../../platform/redis/cache.ts';
import { HitRatio } from '../../platform/telemetry/hit-ratio.ts';
import { ProfilesController } from '../../features/profiles/profiles.controller.ts';
import { ProfilesService } from '../../features/profiles/profiles.service.ts';
import { PersonalRecommendationsController } from '../../features/recommendations/personal-recommendations.controller.ts';
import { PersonalRecommendationsService } from '../../features/recommendations/personal-recommendations.service.ts';
import {
  RecommendationCache,
  type ModelRecommendations,
} from '../../features/recommendations/recommendation-cache.ts';
import { RecommendationsController } from '../../features/recommendations/recommendations.controller.ts';
import { RecommendationsService } from '../../features/recommendations/recommendations.service.ts';
import { SearchController } from '../../features/search/search.controller.ts';
import { SearchService } from '../../features/search/search.service.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import { PublicLists, type StoredList } from '../../upstream/public-lists.ts';
import type { Accounts } from './accounts.ts';
import type { Foundations, Parts } from './foundations.ts';
import { peopleParts } from './people.ts';
import type { Personal } from './personal.ts';
import type { Upstreams } from './upstreams.ts';

/** So many are cached where there is no Redis; long lists take a megabyte, and answers some 10 kB. */
const MAX_LISTS = { memoryEntries: 100 };
const MAX_ANSWERS = { memoryEntries: 1_000 };

/** In milliseconds: a probe is of no use to anybody after it. */
const PROBE_MS = 1_000;

/** What searches and recommends, and notes what it did. */
export interface RecommendationParts {
  readonly parts: Parts;
  /** How often a recommendation was in the cache. */
  readonly hits: HitRatio;
  /** Has the cache keep something; rejects where it does not. */
  readonly probeCache: () => Promise<unknown>;
  /** Waits for what is being noted, and closes the caches. */
  close(): Promise<void>;
}

export interface RecommendationNeeds {
  snapshots: Snapshots;
  personal: Personal;
  accounts: Pick<Accounts, 'authenticator'>;
  upstreams: Upstreams;
}

/** Builds what searches and recommends. */
export function buildRecommendations(
  { config, database, clock, logger }: Foundations,
  { snapshots, personal, accounts, upstreams }: RecommendationNeeds,
): RecommendationParts {
  const cache = openCache<ModelRecommendations>(config.redisUrl, 'recommendations', logger, MAX_ANSWERS);
  const listCache = openCache<StoredList>(config.redisUrl, 'public-lists', logger, MAX_LISTS);
  const probes = openCache<true>(config.redisUrl, 'health', logger);
  const hits = new HitRatio();
  const sources = { myanimelist: upstreams.myAnimeList, anilist: upstreams.aniList };
  const publicLists = new PublicLists({ sources, cache: listCache, clock });
  const isAway = () => database.isAway();
  const kept = new RecommendationCache(cache, hits);
  const recommendations = new RecommendationsService(snapshots, kept, clock, isAway);
  const own = new PersonalRecommendationsService(recommendations, personal.list, personal.feedback);
  const profiles = new ProfilesService(publicLists, recommendations);
  const search = new SearchService(snapshots);
  const recorder = new HistoryRecorder({
    history: personal.history,
    authenticator: accounts.authenticator,
    sessionCookie: hostCookies(config.publicUrl).session,
    logger,
  });
  return {
    parts: [
      [PersonalRecommendationsController, () => new PersonalRecommendationsController(own, recorder)],
      [ProfilesController, () => new ProfilesController(profiles)],
      [RecommendationsController, () => new RecommendationsController(recommendations, recorder)],
      [SearchController, () => new SearchController(search, recorder)],
      ...peopleParts({ clock, database }, { snapshots, publicLists, personal, accounts, recommendations }),
    ],
    hits,
    // One that reads and does not write would keep nobody signed in.
    probeCache: () => probes.set('health', true, PROBE_MS),
    close: async () => {
      await recorder.drain();
      await cache.disconnect();
      await listCache.disconnect();
      await probes.disconnect();
    },
  };
}
