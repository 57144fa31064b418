/*
 * Measures where recommendations from one title come from: this process's memory, Redis, or the model. With REDIS_URL set
 * to a Redis,
 *
 *     tsx api/bench/recommendation-cache.ts [--times 10]
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import QuickLRU from 'quick-lru';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import { systemClock } from '../src/platform/scheduling/clock.ts';
import { openCache } from '../src/platform/redis/cache.ts';
import { createLogger } from '../src/platform/telemetry/logger.ts';
import { HitRatio } from '../src/platform/telemetry/hit-ratio.ts';
import {
  RecommendationCache,
  type ModelRecommendations,
} from '../src/features/recommendations/recommendation-cache.ts';
import { RecommendationsService } from '../src/features/recommendations/recommendations.service.ts';
import { decodeModel } from '../src/engine/recommender/model-file.ts';
import { buildSnapshot } from '../src/engine/snapshot/build-snapshot.ts';
import { Snapshots } from '../src/engine/snapshot/snapshot.ts';
import { print, printMachine, printTable, quantile, ratio } from './figures.ts';
import { largerCatalogue, largerModel } from './http/larger.ts';

const TITLES = 1_000;
/** Goes through all titles before, so that the compiler is done. */
const WARM_UP = 2;

const { values: options } = parseArgs({ options: { times: { type: 'string', default: '1' } } });
const times = Number(options.times);
const file = await readCatalogueFile(resolve(import.meta.dirname, '../data/catalogue.json.gz'));
const shipped = decodeModel(await readFile(resolve(import.meta.dirname, '../data/model.bin')));
const model = largerModel(shipped, times);
const records = largerCatalogue(file.records, times);
const snapshot = await buildSnapshot(
  { ...file, records, loadedAt: new Date() },
  { model, publishedAt: undefined },
);
const cache = openCache<ModelRecommendations>(process.env.REDIS_URL, 'bench', createLogger('warn'));
const service = (remembered: RecommendationCache) =>
  new RecommendationsService(new Snapshots(snapshot), remembered, systemClock, () => false);
const fromRedis = service(new RecommendationCache(cache, new HitRatio()));
/** Remembers nothing. */
class NoCache extends RecommendationCache {
  override getOrCompute(_key: string, compute: () => ModelRecommendations): Promise<ModelRecommendations> {
    return Promise.resolve(compute());
  }
}
const computed = service(new NoCache(cache, new HitRatio()));
const memory = new QuickLRU<number, Buffer>({ maxSize: TITLES });

const ids = snapshot.catalogue
  .search({}, 'popularity')
  .slice(0, TITLES)
  .map(({ id }) => id);
for (const id of ids) {
  await fromRedis.precompute(id, {});
  memory.set(id, Buffer.from(JSON.stringify(await computed.similar(id, {}))));
}
const ways: [string, (id: number) => Promise<unknown>][] = [
  ['its own memory', id => Promise.resolve(memory.get(id))],
  ['Redis', async id => JSON.stringify(await fromRedis.similar(id, {}))],
  ['the model', async id => JSON.stringify(await computed.similar(id, {}))],
];
printMachine('Before');
print(
  `\nRecommendations from one title, ms; ${model.ids.length} titles, ${model.weights.values.length} weights`,
);
const rows: string[][] = [];
for (const [name, ask] of ways) {
  for (let round = 0; round < WARM_UP; round++) for (const id of ids) await ask(id);
  const milliseconds: number[] = [];
  const before = process.cpuUsage();
  for (const id of ids) {
    const start = performance.now();
    await ask(id);
    milliseconds.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  const [p50, p99] = [quantile(milliseconds, 0.5), quantile(milliseconds, 0.99)];
  rows.push([
    name,
    p50.toFixed(3),
    p99.toFixed(3),
    ((user + system) / 1000 / TITLES).toFixed(3),
    ratio(p99, p50),
  ]);
}
printTable(['from', 'p50', 'p99', 'CPU', 'p99 to p50'], rows);
await cache.disconnect();
