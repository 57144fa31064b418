import type { IocContainer, ServiceIdentifier } from '@tsoa/runtime';
import type { Logger } from 'pino';
import { AnimeController } from './anime/anime.controller.ts';
import { AnimeRepository } from './anime/anime.repository.ts';
import { AnimeService } from './anime/anime.service.ts';
import type { Config } from './config.ts';
import { FacetsController } from './facets/facets.controller.ts';
import { FacetsService } from './facets/facets.service.ts';
import { HealthController } from './health/health.controller.ts';
import { HealthService } from './health/health.service.ts';
import { openCache } from './infra/cache.ts';
import type { Database } from './infra/database.ts';
import { ModelsRepository } from './models/models.repository.ts';
import { ModelsService } from './models/models.service.ts';
import type { Model } from './recommender/model.ts';
import { RecommendationCache } from './recommendations/recommendation-cache.ts';
import type { Recommendations } from './recommendations/recommendations.dto.ts';
import { RecommendationsController } from './recommendations/recommendations.controller.ts';
import { RecommendationsService } from './recommendations/recommendations.service.ts';
import { SearchController } from './search/search.controller.ts';
import { SearchService } from './search/search.service.ts';
import { SnapshotLoader } from './snapshot/snapshot-loader.ts';
import { SnapshotWatcher } from './snapshot/snapshot-watcher.ts';
import { Snapshots } from './snapshot/snapshot.ts';

/** Every object that serves requests, built and tied together. */
export interface Container extends IocContainer {
  /** Looks every so many milliseconds whether another model or catalogue is published, and swaps it in. */
  watch(intervalMs: number): void;
  /** Looks no more, and gives back what the container opened; the database is its caller's. */
  close(): Promise<void>;
}

/** What the container is built on; its caller opened it, and closes it. */
export interface Foundations {
  config: Config;
  database: Database;
  /** What is used while no model is published. */
  model: Model;
  logger: Logger;
}

/**
 * Builds everything that serves requests, with the catalogue and the model in memory.
 *
 * @throws {CatalogueMissingError} where `load-catalogue` has never run.
 */
export async function buildContainer({ config, database, model, logger }: Foundations): Promise<Container> {
  const models = new ModelsService(new ModelsRepository(database.orm.em), () => new Date());
  const loader = new SnapshotLoader(new AnimeRepository(database.orm.em), models, model, logger);
  const snapshots = new Snapshots(await loader.load());
  const watcher = new SnapshotWatcher(snapshots, loader, logger);
  const cache = openCache<Recommendations>(config.redisUrl, 'recommendations', logger);
  const anime = new AnimeService(snapshots);
  const facets = new FacetsService(snapshots);
  const search = new SearchService(snapshots);
  const recommendations = new RecommendationsService(
    snapshots,
    new RecommendationCache(cache),
    () => new Date(),
  );
  const health = new HealthService({
    database: () => database.orm.em.fork().execute('select 1'),
    cache: () => cache.get('health'),
  });
  const controllers = new Map<unknown, () => object>([
    [AnimeController, () => new AnimeController(anime)],
    [FacetsController, () => new FacetsController(facets)],
    [HealthController, () => new HealthController(health)],
    [RecommendationsController, () => new RecommendationsController(recommendations)],
    [SearchController, () => new SearchController(search)],
  ]);
  return {
    get: controllerFinder(controllers),
    watch: intervalMs => watcher.start(intervalMs),
    close: async () => {
      await watcher.stop();
      await cache.disconnect();
    },
  };
}

/** A controller holds its answer's status, so each request gets a new one. */
function controllerFinder(controllers: ReadonlyMap<unknown, () => object>): IocContainer['get'] {
  return <T>(controller: ServiceIdentifier<T>): T => {
    const create = controllers.get(controller);
    if (!create) throw new Error('The container does not build the controller that a route asks for.');
    return create() as T;
  };
}
