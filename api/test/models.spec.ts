import type { Express } from 'express';
import request from 'supertest';
import { AnimeRepository } from '../src/features/anime/anime.repository.ts';
import type { LoadedCatalogue } from '../src/engine/catalogue/catalogue-record.ts';
import { CatalogueLoader } from '../src/features/anime/catalogue-loader.ts';
import { createApp } from '../src/server/app.ts';
import { buildContainer, type Container } from '../src/server/container.ts';
import { systemClock } from '../src/platform/scheduling/clock.ts';
import type { Database } from '../src/platform/postgres/database.ts';
import { noMetrics } from '../src/platform/telemetry/metrics.ts';
import { ModelsRepository } from '../src/features/models/models.repository.ts';
import { ModelsService, RollbackError, UnsuitableModelError } from '../src/features/models/models.service.ts';
import { PublishedModel } from '../src/features/models/published-model.entity.ts';
import type { Model } from '../src/engine/recommender/model.ts';
import type { Recommendations } from '../src/features/recommendations/recommendations.dto.ts';
import { config, logger, openTestDatabase, stopping } from './support/application.ts';
import { record } from './support/records.ts';
import { LISTS, TITLES, trainedModel } from './support/trained-model.ts';

const MODEL = trainedModel();
const ANIME_IDS = [...TITLES.keys()];

/** The same weights under another name. */
function named(version: string): Model {
  return { ...MODEL, version };
}

describe('publishing models', () => {
  let database: Database;
  let models: ModelsService;

  beforeAll(async () => {
    database = await openTestDatabase();
    models = new ModelsService(new ModelsRepository(database.orm.em), { now: () => 0 });
  });

  afterEach(() => unpublishAll(database));

  async function publish(...versions: string[]): Promise<void> {
    for (const version of versions) await models.publish(named(version), ANIME_IDS);
  }

  it('makes a model the current one, to be read as it was', async () => {
    expect(await models.currentVersion()).toBeUndefined();
    expect(await models.publish(named('first'), ANIME_IDS)).toEqual({
      version: 'first',
      titles: 41,
      known: 41,
      before: undefined,
      deleted: [],
    });
    expect(await models.currentVersion()).toBe('first');
    expect(await models.read('first')).toEqual(named('first'));
    expect(await models.read('second')).toBeUndefined();
  });

  it('changes nothing where the model is the current one already', async () => {
    await publish('first', 'second');
    const report = await models.publish(named('second'), ANIME_IDS);
    expect(report.before).toBe('second');
    expect(await models.rollBack()).toEqual({ from: 'second', to: 'first' });
  });

  it('refuses a model that does not know the titles of the catalogue', async () => {
    const others = ANIME_IDS.map(id => id + 1_000);
    await expectAsync(models.publish(MODEL, [...ANIME_IDS, ...others])).toBeRejectedWithError(
      UnsuitableModelError,
      /knows only 41 of the catalogue's 82 titles/,
    );
    expect(await models.currentVersion()).toBeUndefined();
  });

  it('allows a model for a catalogue that has grown a little since', async () => {
    expect((await models.publish(MODEL, [...ANIME_IDS, 1_000, 1_001])).known).toBe(41);
  });

  it('can be taken back one by one, to the first', async () => {
    await publish('first', 'second', 'third');
    expect(await models.rollBack()).toEqual({ from: 'third', to: 'second' });
    expect(await models.rollBack()).toEqual({ from: 'second', to: 'first' });
    expect(await models.currentVersion()).toBe('first');
    await expectAsync(models.rollBack()).toBeRejectedWithError(
      RollbackError,
      'No version was current before first; any stored one can be named with --to VERSION.',
    );
    expect(await models.currentVersion()).toBe('first');
  });

  it('is not taken back to a version that was taken back itself', async () => {
    await publish('first', 'second');
    await models.rollBack();
    await publish('third');
    expect(await models.rollBack()).toEqual({ from: 'third', to: 'first' });
  });

  it('can be taken back to any stored version by name, and to a later one again', async () => {
    await publish('first', 'second', 'third');
    expect(await models.rollBack('first')).toEqual({ from: 'third', to: 'first' });
    expect(await models.currentVersion()).toBe('first');
    expect(await models.rollBack('third')).toEqual({ from: 'first', to: 'third' });
    expect(await models.currentVersion()).toBe('third');
    expect(await models.rollBack('third')).toEqual({ from: 'third', to: 'third' });
  });

  it('publishes a version again that was taken back', async () => {
    await publish('first', 'second');
    await models.rollBack();
    await publish('second');
    expect(await models.rollBack()).toEqual({ from: 'second', to: 'first' });
  });

  it('says where there is nothing to take back, or not what was asked for', async () => {
    await expectAsync(models.rollBack()).toBeRejectedWithError(RollbackError, 'No model is published.');
    await publish('first', 'second', 'third');
    await models.rollBack();
    await expectAsync(models.rollBack('other')).toBeRejectedWithError(
      RollbackError,
      'No version other is stored. Stored are: third (rolled back), second (current), first.',
    );
  });

  it('keeps the last five versions', async () => {
    await publish('1', '2', '3', '4', '5');
    expect((await models.publish(named('6'), ANIME_IDS)).deleted).toEqual(['1']);
    expect(await models.read('1')).toBeUndefined();
    expect(await models.read('2')).toBeDefined();
  });

  it('keeps what was current before, however many were taken back since', async () => {
    await publish('1', '2', '3', '4', '5');
    await models.rollBack('1');
    expect((await models.publish(named('6'), ANIME_IDS)).deleted).toEqual(['2']);
    expect(await models.rollBack()).toEqual({ from: '6', to: '1' });
  });

  it('is done one after another where several do it at once', async () => {
    await Promise.all(['first', 'second', 'third'].map(version => publish(version)));
    await models.rollBack();
    await models.rollBack();
    await expectAsync(models.rollBack()).toBeRejectedWithError(
      RollbackError,
      /No version was current before/,
    );
  });
});

describe('a running AniRec', () => {
  let database: Database;
  let anime: AnimeRepository;
  let models: ModelsService;
  let wholeCatalogue: LoadedCatalogue | undefined;
  let container: Container;
  let app: Express;

  beforeAll(async () => {
    database = await openTestDatabase();
    anime = new AnimeRepository(database.orm.em);
    models = new ModelsService(new ModelsRepository(database.orm.em), { now: () => 0 });
    wholeCatalogue = await anime.read();
  });

  beforeEach(async () => {
    await loadTitles('small', ANIME_IDS);
    await start();
    container.watch(5);
  });

  afterEach(async () => {
    await container.close();
    await unpublishAll(database);
  });

  afterAll(() => load(wholeCatalogue ?? { version: '', records: [] }));

  async function start(): Promise<void> {
    const model = named('shipped');
    container = await buildContainer({
      config: { ...config, redisUrl: undefined },
      database,
      model,
      clock: systemClock,
      logger,
      metrics: noMetrics,
      stopping,
    });
    app = createApp(config, container, logger);
  }

  function load(catalogue: LoadedCatalogue) {
    return new CatalogueLoader(anime, { now: () => 0 }).load({ ...catalogue, sources: {}, tags: {} });
  }

  function loadTitles(version: string, ids: readonly number[]) {
    return load({ version, records: ids.map(id => record({ id, franchise: id })) });
  }

  async function recommended(): Promise<Recommendations> {
    const response = await request(app).get('/api/v1/recommendations?picks=1:9,3:8,5:10');
    expect(response.status).toBe(200);
    return response.body as Recommendations;
  }

  async function usesModel(version: string): Promise<Recommendations> {
    for (;;) {
      const answer = await recommended();
      if (answer.modelVersion === version) return answer;
    }
  }

  it('answers with the shipped model, then with the published one, then with the one before', async () => {
    expect((await recommended()).modelVersion).toBe('shipped');
    await models.publish(named('first'), ANIME_IDS);
    await usesModel('first');
    await models.publish(named('second'), ANIME_IDS);
    await usesModel('second');
    await models.rollBack();
    const { data } = await usesModel('first');
    expect(data.length).toBeGreaterThan(0);
  });

  it('answers with the published model from its start', async () => {
    await models.publish(named('first'), ANIME_IDS);
    await container.close();
    await start();
    expect((await recommended()).modelVersion).toBe('first');
  });

  it('gives every answer of one model, whole, while another takes its place', async () => {
    const before = await recommended();
    const other = { ...trainedModel(LISTS.slice(0, 30)), version: 'other' };
    const answers: Recommendations[] = [];
    await models.publish(other, ANIME_IDS);
    while (answers.at(-1)?.modelVersion !== 'other') {
      answers.push(...(await Promise.all(Array.from({ length: 5 }, recommended))));
    }
    const after = await recommended();
    expect(after.data).not.toEqual(before.data);
    for (const answer of answers) expect(answer).toEqual(answer.modelVersion === 'other' ? after : before);
  });

  it('keeps the model that it has where the published one is damaged', async () => {
    await models.publish(named('first'), ANIME_IDS);
    await usesModel('first');
    await models.publish(named('damaged'), ANIME_IDS);
    await database.orm.em
      .fork()
      .nativeUpdate(PublishedModel, { version: 'damaged' }, { bytes: new Uint8Array([1, 2, 3]) });
    await container.close();
    await start();
    expect((await recommended()).modelVersion).toBe('shipped');
    await models.rollBack();
    container.watch(5);
    await usesModel('first');
  });

  it('knows the titles of a catalogue that was loaded since', async () => {
    await loadTitles('larger', [...ANIME_IDS, 200]);
    for (;;) {
      const response = await request(app).get('/api/v1/search/suggestions?q=Title 200');
      const { data } = response.body as { data: { id: number }[] };
      if (data.some(({ id }) => id === 200)) break;
    }
    const response = await request(app).get('/api/v1/anime/200');
    expect(response.status).toBe(200);
  });
});

async function unpublishAll({ orm }: Database): Promise<void> {
  await orm.em.fork().nativeDelete(PublishedModel, {});
}
