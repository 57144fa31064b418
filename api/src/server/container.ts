import type { IocContainer, ServiceIdentifier } from '@tsoa/runtime';
import { accountParts, buildAccounts } from './composition/accounts.ts';
import { catalogueParts, storedCatalogues } from './composition/catalogue.ts';
import { buildDetails } from './composition/details.ts';
import type { Foundations } from './composition/foundations.ts';
import { buildGauges } from './composition/gauges.ts';
import { buildHealth } from './composition/health.ts';
import { buildListExchange } from './composition/list-exchange.ts';
import { buildPersonal } from './composition/personal.ts';
import { buildProtection } from './composition/protection.ts';
import { buildRecommendations } from './composition/recommendations.ts';
import { buildUpstreams } from './composition/upstreams.ts';
import { HitRatio } from '../platform/telemetry/hit-ratio.ts';
import { ModelsRepository } from '../features/models/models.repository.ts';
import { ModelsService } from '../features/models/models.service.ts';
import { SnapshotLoader } from '../engine/snapshot/snapshot-loader.ts';
import { SnapshotWatcher } from './snapshot-watcher.ts';
import { Snapshots } from '../engine/snapshot/snapshot.ts';

/** Every object that serves requests, built and tied together. */
export interface Container extends IocContainer {
  /**
   * Looks every so many milliseconds whether another model or catalogue is published, and swaps it in; and all the time
   * whether there are changes to be sent to MyAnimeList.
   */
  watch(intervalMs: number): void;
  /** Logs now, and every so many milliseconds, how the process is. */
  report(intervalMs: number): void;
  /** Looks no more, and gives back what the container opened; the database is its caller's. */
  close(): Promise<void>;
}

/**
 * Builds everything that serves requests, with the catalogue and the model in memory.
 *
 * @throws {CatalogueMissingError} where `load-catalogue` has never run.
 */
export async function buildContainer(foundations: Foundations): Promise<Container> {
  const { database, model, clock, logger } = foundations;
  const models = new ModelsService(new ModelsRepository(database.orm.em), clock);
  const loader = new SnapshotLoader(storedCatalogues(foundations), models, model, logger);
  const snapshots = new Snapshots(await loader.load());
  const watcher = new SnapshotWatcher(snapshots, loader, logger);
  const personal = buildPersonal(foundations, snapshots);
  const upstreams = buildUpstreams(foundations);
  const accounts = buildAccounts(foundations, personal);
  const exchange = await buildListExchange(foundations, { personal, accounts, upstreams, snapshots });
  const recommendations = buildRecommendations(foundations, { snapshots, personal, accounts, upstreams });
  const details = buildDetails(foundations, snapshots, upstreams);
  const protection = buildProtection(foundations, { ...accounts, keys: personal.callerKeys });
  const hits = { memory: new HitRatio(), cache: recommendations.hits };
  const gauges = buildGauges(foundations, { snapshots, upstreams, hits });
  const controllers = new Map<unknown, () => object>([
    ...catalogueParts(foundations, snapshots, hits.memory),
    ...protection.parts,
    ...buildHealth(foundations, recommendations.probeCache),
    ...personal.parts,
    ...recommendations.parts,
    ...details.parts,
    ...exchange.parts,
    ...accountParts(foundations, accounts, { accounts: upstreams.myAnimeList, onSignIn: exchange.onSignIn }),
  ]);
  return {
    get: controllerFinder(controllers),
    watch: intervalMs => {
      watcher.start(intervalMs);
      exchange.start();
    },
    report: intervalMs => gauges.start(intervalMs),
    close: async () => {
      gauges.stop();
      await watcher.stop();
      protection.close();
      await closeInOrder([personal, exchange, recommendations, details, accounts, upstreams]);
    },
  };
}

/** Each may still need those after it while it closes. */
async function closeInOrder(parts: readonly { close(): Promise<void> }[]): Promise<void> {
  for (const part of parts) await part.close();
}

/** A controller holds its answer's status, so each request gets a new one. */
function controllerFinder(controllers: ReadonlyMap<unknown, () => object>): IocContainer['get'] {
  return <T>(controller: ServiceIdentifier<T>): T => {
    const create = controllers.get(controller);
    if (!create) throw new Error('The container does not build the controller that a route asks for.');
    return create() as T;
  };
}
