import type { Keyv } from 'keyv';
import type { HitRatio } from '../../platform/telemetry/hit-ratio.ts';
import type { RecommendationOptions } from './recommendation-requests.dto.ts';
import type { Recommendations } from './recommendations.dto.ts';

/** A week: keys hold the model's and the catalogue's version, so that age alone never makes an entry wrong. */
const TIME_TO_LIVE_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * What most ask of a title: nothing else, and as the web client's pages do. Answers to more are not kept: whoever likes
 * could ask for countless ones, and fill the memory that sessions are kept in.
 */
export const USUAL_OPTIONS: readonly RecommendationOptions[] = [{}, { limit: 12 }];

/** Recommendations as a model makes them. Whether the database is away is of the moment, and never remembered. */
export type ModelRecommendations = Omit<Recommendations, 'degraded'>;

/** Remembers recommendations that many people ask for. A cache that fails costs time and nothing else. */
export class RecommendationCache {
  /** @param hits counts hits and misses. */
  constructor(
    private readonly cache: Keyv<ModelRecommendations>,
    private readonly hits: HitRatio,
  ) {}

  /** The cached answer, or else a new one, which is then cached. */
  async getOrCompute(key: string, compute: () => ModelRecommendations): Promise<ModelRecommendations> {
    const stored = await this.cache.get<ModelRecommendations>(key).catch(() => undefined);
    const known = isWhole(stored) ? stored : undefined;
    this.hits.count(known === undefined ? 'miss' : 'hit');
    if (known !== undefined) return known;
    const computed = compute();
    void this.put(key, computed).catch(() => undefined);
    return computed;
  }

  /** @throws {CacheUnavailableError} where the cache does not take it. */
  async put(key: string, recommendations: ModelRecommendations): Promise<void> {
    await this.cache.set(key, recommendations, TIME_TO_LIVE_MS);
  }
}

/** The key names the version that made it; what is no answer at all was written by something else. */
function isWhole(stored: Partial<ModelRecommendations> | null | undefined): stored is ModelRecommendations {
  return Array.isArray(stored?.data) && Array.isArray(stored.continuations);
}
