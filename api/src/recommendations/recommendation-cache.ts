import type { Keyv } from 'keyv';
import type { Recommendations } from './recommendations.dto.ts';

/** A day: keys hold the model's and the catalogue's version, so that age alone never makes an entry wrong. */
const TIME_TO_LIVE_MS = 24 * 60 * 60 * 1000;

/** Recommendations as a model makes them. Whether the database is away is of the moment, and never remembered. */
export type ModelRecommendations = Omit<Recommendations, 'degraded'>;

/** Remembers recommendations that many people ask for. A cache that fails costs time and nothing else. */
export class RecommendationCache {
  constructor(private readonly cache: Keyv<ModelRecommendations>) {}

  /** The remembered answer, or else a new one, which is then remembered. */
  async getOrCompute(key: string, compute: () => ModelRecommendations): Promise<ModelRecommendations> {
    const known = await this.cache.get<ModelRecommendations>(key).catch(() => undefined);
    if (known !== undefined) return known;
    const computed = compute();
    void this.cache.set(key, computed, TIME_TO_LIVE_MS).catch(() => undefined);
    return computed;
  }
}
