import { pino } from 'pino';
import { openCache } from '../../platform/redis/cache.ts';
import { HitRatio } from '../../platform/telemetry/hit-ratio.ts';
import { RecommendationCache, type ModelRecommendations } from './recommendation-cache.ts';

const ANSWER: ModelRecommendations = {
  data: [],
  continuations: [],
  withoutKnownGenre: 0,
  modelVersion: '0123456789ab',
  ratingsEnd: 2016,
};
/** Nothing listens at port 1. */
const NO_REDIS = 'redis://127.0.0.1:1';
const logger = pino({ level: 'silent' });

describe('the cache of recommendations', () => {
  it('remembers an answer instead of computing it again', async () => {
    const cache = new RecommendationCache(openCache(undefined, 'test', logger), new HitRatio());
    const compute = jasmine.createSpy('compute').and.returnValue(ANSWER);
    expect(await cache.getOrCompute('key', compute)).toEqual(ANSWER);
    expect(await cache.getOrCompute('key', compute)).toEqual(ANSWER);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('keeps answers to different questions apart', async () => {
    const cache = new RecommendationCache(openCache(undefined, 'test', logger), new HitRatio());
    await cache.getOrCompute('one', () => ANSWER);
    const other = { ...ANSWER, modelVersion: 'another' };
    expect(await cache.getOrCompute('two', () => other)).toEqual(other);
  });

  it('computes where the cache is away', async () => {
    const keyv = openCache<ModelRecommendations>(NO_REDIS, 'test', logger);
    expect(await new RecommendationCache(keyv, new HitRatio()).getOrCompute('key', () => ANSWER)).toEqual(
      ANSWER,
    );
    await keyv.disconnect();
  });
});
