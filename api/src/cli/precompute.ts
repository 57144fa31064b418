import { AnimeRepository } from '../features/anime/anime.repository.ts';
import type { Config } from '../config/config.ts';
import { openCache } from '../platform/redis/cache.ts';
import { systemClock } from '../platform/scheduling/clock.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { HitRatio } from '../platform/telemetry/hit-ratio.ts';
import { ModelsRepository } from '../features/models/models.repository.ts';
import { ModelsService } from '../features/models/models.service.ts';
import {
  RecommendationCache,
  USUAL_OPTIONS,
  type ModelRecommendations,
} from '../features/recommendations/recommendation-cache.ts';
import { RecommendationsService } from '../features/recommendations/recommendations.service.ts';
import { SnapshotLoader } from '../engine/snapshot/snapshot-loader.ts';
import { Snapshots, type Snapshot } from '../engine/snapshot/snapshot.ts';
import { readModel } from './read-model.ts';
import { useDatabase } from './use-database.ts';

/**
 * The command `precompute`: fills the cache with what is recommended from the most popular titles, by the model that is
 * published. Safe to run again.
 *
 * @param titles of how many titles, the most popular first.
 * @throws where there is no Redis, which alone outlives this process.
 */
export async function precompute(config: Config, titles: number): Promise<void> {
  if (config.redisUrl === undefined) throw new Error('precompute needs REDIS_URL: it fills the cache there.');
  const snapshot = await loadSnapshot(config);
  const logger = createLogger(config.logLevel);
  const cache = openCache<ModelRecommendations>(config.redisUrl, 'recommendations', logger);
  try {
    const recommendations = new RecommendationsService(
      new Snapshots(snapshot),
      new RecommendationCache(cache, new HitRatio()),
      systemClock,
      () => false,
    );
    const popular = snapshot.catalogue.search({}, 'popularity').slice(0, titles);
    for (const { id } of popular)
      for (const options of USUAL_OPTIONS) await recommendations.precompute(id, options);
    const { version } = snapshot.model;
    console.log(`The cache holds what the model ${version} recommends from ${popular.length} titles.`);
  } finally {
    await cache.disconnect();
  }
}

async function loadSnapshot(config: Config): Promise<Snapshot> {
  const shipped = await readModel(config.modelFile);
  return useDatabase(config, ({ orm }) => {
    const models = new ModelsService(new ModelsRepository(orm.em), systemClock);
    const logger = createLogger(config.logLevel);
    return new SnapshotLoader(new AnimeRepository(orm.em), models, shipped, logger).load();
  });
}
