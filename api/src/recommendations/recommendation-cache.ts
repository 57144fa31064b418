import type { Keyv } from 'keyv';
import type { Recommendations } from './recommendations.dto.ts';

/** A day: keys hold the model's and the catalogue's version, so that age alone never makes an entry wrong. */
const TIME_TO_LIVE_MS = 24 * 60 * 60 * 1000;

/** Remembers recommendations that many people ask for. A cache that fails costs time and nothing else. */
export class RecommendationCache {
  constructor(private readonly cache: Keyv<Recommendations>) {}

  /** The remembered answer, or else a new one, which is then remembered. */
  async getOrCompute(key: string, compute: () => Recommendations): Promise<Recommendations> {
    const known = await this.cache.get<Recommendations>(key).catch(() => undefined);
    if (known !== undefined) return known;
    const computed = compute();
    void this.cache.set(key, computed, TIME_TO_LIVE_MS).catch(() => undefined);
    return computed;
  }
}
