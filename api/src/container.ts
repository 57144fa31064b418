import type { IocContainer, ServiceIdentifier } from '@tsoa/runtime';
import type { Logger } from 'pino';
import { AnimeController } from './anime/anime.controller.ts';
import { AnimeRepository } from './anime/anime.repository.ts';
import { AnimeService } from './anime/anime.service.ts';
import { Catalogue } from './anime/catalogue.ts';
import type { Config } from './config.ts';
import { FacetsController } from './facets/facets.controller.ts';
import { FacetsService } from './facets/facets.service.ts';
import { HealthController } from './health/health.controller.ts';
import { HealthService } from './health/health.service.ts';
import { openCache } from './infra/cache.ts';
import type { Database } from './infra/database.ts';
import { rowOf, type Model } from './recommender/model.ts';
import { RecommendationCache } from './recommendations/recommendation-cache.ts';
import type { Recommendations } from './recommendations/recommendations.dto.ts';
import { RecommendationsController } from './recommendations/recommendations.controller.ts';
import { RecommendationsService } from './recommendations/recommendations.service.ts';
import { SearchController } from './search/search.controller.ts';
import { SearchIndex } from './search/search-index.ts';
import { SearchService } from './search/search.service.ts';

/** Every object that serves requests, built and tied together. */
export interface Container extends IocContainer {
  /** Gives back what the container opened; the database is its caller's. */
  close(): Promise<void>;
}

/** What the container is built on; its caller opened it, and closes it. */
export interface Foundations {
  config: Config;
  database: Database;
  model: Model;
  logger: Logger;
}

/** The database has no catalogue yet. */
export class CatalogueMissingError extends Error {
  override readonly name = 'CatalogueMissingError';

  constructor() {
    super('The database has no catalogue. Run the command `load-catalogue` first.');
  }
}

/**
 * Builds everything that serves requests, with the catalogue and the model in memory.
 *
 * @throws {CatalogueMissingError} where `load-catalogue` has never run.
 */
export async function buildContainer({ config, database, model, logger }: Foundations): Promise<Container> {
  const catalogue = await readCatalogue(new AnimeRepository(database.orm.em), model);
  const cache = openCache<Recommendations>(config.redisUrl, 'recommendations', logger);
  const anime = new AnimeService(catalogue);
  const facets = new FacetsService(catalogue);
  const search = new SearchService(new SearchIndex(catalogue.entries), catalogue);
  const recommendations = new RecommendationsService(model, catalogue, new RecommendationCache(cache));
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
  return { get: controllerFinder(controllers), close: () => cache.disconnect() };
}

async function readCatalogue(repository: AnimeRepository, model: Model): Promise<Catalogue> {
  const version = await repository.version();
  if (version === undefined) throw new CatalogueMissingError();
  return new Catalogue(version, await repository.findAll(), id => model.popularity[rowOf(model, id)] ?? 0);
}

/** A controller holds its answer's status, so each request gets a new one. */
function controllerFinder(controllers: ReadonlyMap<unknown, () => object>): IocContainer['get'] {
  return <T>(controller: ServiceIdentifier<T>): T => {
    const create = controllers.get(controller);
    if (!create) throw new Error('The container does not build the controller that a route asks for.');
    return create() as T;
  };
}
