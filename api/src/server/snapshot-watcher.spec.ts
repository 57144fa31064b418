import { pino } from 'pino';
import { record } from '../../test/support/records.ts';
import { LISTS, trainedModel } from '../../test/support/trained-model.ts';
import type { StoredCatalogue } from '../engine/catalogue/catalogue-record.ts';
import { ModelFormatError } from '../engine/recommender/model-file.ts';
import type { Model } from '../engine/recommender/model.ts';
import { CatalogueMissingError, SnapshotLoader } from '../engine/snapshot/snapshot-loader.ts';
import { SnapshotWatcher } from './snapshot-watcher.ts';
import { Snapshots } from '../engine/snapshot/snapshot.ts';

const SHIPPED: Model = { ...trainedModel(), version: 'shipped' };
const NEWER: Model = { ...trainedModel(LISTS.slice(0, 30)), version: 'newer' };
const CATALOGUE: StoredCatalogue = {
  version: 'first',
  loadedAt: new Date('2026-01-01'),
  records: [record({ id: 1, title: 'Star Voyage' }), record({ id: 2, title: 'Star Voyager' })],
};

/** What is published, as a database would hold it. */
class Publisher {
  catalogue: StoredCatalogue | undefined = CATALOGUE;
  model: Model | 'damaged' | undefined;
  isAway = false;
  /** How often it was asked for a whole model. */
  modelsRead = 0;

  readonly catalogues = {
    version: () => this.answer(this.catalogue?.version),
    read: () => this.answer(this.catalogue),
  };

  readonly models = {
    currentVersion: () => this.answer(this.model === 'damaged' ? 'damaged' : this.model?.version),
    read: async () => {
      this.modelsRead++;
      const model = await this.answer(this.model);
      if (model === 'damaged') throw new ModelFormatError('The model file is damaged.');
      return model;
    },
    publishedAt: (version: string) =>
      this.answer(version === NEWER.version ? new Date('2026-03-03') : undefined),
  };

  private answer<Value>(value: Value): Promise<Value> {
    return this.isAway ? Promise.reject(new Error('the database is away')) : Promise.resolve(value);
  }
}

describe('what is in memory', () => {
  let publisher: Publisher;
  let logged: { msg: string }[];
  let loader: SnapshotLoader;
  let snapshots: Snapshots;
  let watcher: SnapshotWatcher;

  beforeEach(async () => {
    publisher = new Publisher();
    logged = [];
    await start();
  });

  async function start(): Promise<void> {
    const logger = pino({}, { write: line => logged.push(JSON.parse(line) as { msg: string }) });
    loader = new SnapshotLoader(publisher.catalogues, publisher.models, SHIPPED, logger);
    snapshots = new Snapshots(await loader.load());
    watcher = new SnapshotWatcher(snapshots, loader, logger);
  }

  function messages(): string[] {
    return logged.map(({ msg }) => msg);
  }

  it('is the loaded catalogue and the shipped model while none is published', () => {
    const { model, catalogue, facets } = snapshots.current;
    expect(model).toBe(SHIPPED);
    expect(catalogue.entries.map(({ id }) => id)).toEqual([1, 2]);
    expect(facets.types).toEqual([{ value: 'tv', count: 2 }]);
  });

  it('has the published model from the start', async () => {
    publisher.model = NEWER;
    await start();
    expect(snapshots.current.model).toBe(NEWER);
  });

  it('has the shipped model where the published one cannot be used, and the log says so', async () => {
    publisher.model = 'damaged';
    await start();
    expect(snapshots.current.model).toBe(SHIPPED);
    expect(messages()).toEqual(['the published model is refused']);
  });

  it('is not to be had before a catalogue is loaded', async () => {
    publisher.catalogue = undefined;
    await expectAsync(start()).toBeRejectedWithError(CatalogueMissingError, /`load-catalogue`/);
  });

  it('knows how old it is, but for the shipped model', async () => {
    expect(snapshots.current.catalogueLoadedAt).toEqual(new Date('2026-01-01'));
    expect(snapshots.current.modelPublishedAt).toBeUndefined();
    publisher.model = NEWER;
    await watcher.look();
    expect(snapshots.current.catalogueLoadedAt).toEqual(new Date('2026-01-01'));
    expect(snapshots.current.modelPublishedAt).toEqual(new Date('2026-03-03'));
    publisher.catalogue = { ...CATALOGUE, version: 'second', loadedAt: new Date('2026-02-02') };
    await watcher.look();
    expect(snapshots.current.catalogueLoadedAt).toEqual(new Date('2026-02-02'));
    expect(snapshots.current.modelPublishedAt).toEqual(new Date('2026-03-03'));
  });

  it('stays the same while nothing is published', async () => {
    const { current } = snapshots;
    await watcher.look();
    expect(snapshots.current).toBe(current);
    expect(logged).toEqual([]);
  });

  it('becomes another as a whole where a model is published: titles are as popular as it says', async () => {
    const { current } = snapshots;
    publisher.model = NEWER;
    await watcher.look();
    const { model, catalogue, titles } = snapshots.current;
    expect(model).toBe(NEWER);
    expect(catalogue.entries.map(({ popularity }) => popularity)).toEqual([...NEWER.popularity.slice(0, 2)]);
    expect(titles).not.toBe(current.titles);
    expect(current.model).toBe(SHIPPED);
    expect(current.catalogue.entries.map(({ popularity }) => popularity)).toEqual([
      ...SHIPPED.popularity.slice(0, 2),
    ]);
  });

  it('finds the same names with another model, the popular ones of that model first', async () => {
    const found = () => snapshots.current.searchIndex.search('star v', 10).animeIds;
    const popularOnly = (row: number): Model => ({
      ...SHIPPED,
      version: `popular ${row}`,
      popularity: SHIPPED.popularity.map((_, each) => (each === row ? 1_000 : 1)),
    });
    publisher.model = popularOnly(0);
    await watcher.look();
    expect(found()).toEqual([1, 2]);
    publisher.model = popularOnly(1);
    await watcher.look();
    expect(found()).toEqual([2, 1]);
  });

  it('holds the titles of a catalogue that was loaded since, in search too', async () => {
    publisher.catalogue = {
      version: 'second',
      loadedAt: new Date('2026-02-02'),
      records: [...CATALOGUE.records, record({ id: 3, title: 'Moon Harbour' })],
    };
    await watcher.look();
    expect(snapshots.current.catalogue.version).toBe('second');
    expect(snapshots.current.searchIndex.search('moon', 10).animeIds).toEqual([3]);
    expect(snapshots.current.facets.types).toEqual([{ value: 'tv', count: 3 }]);
  });

  it('keeps the model that works where the next is damaged, which is read and logged only once', async () => {
    publisher.model = NEWER;
    await watcher.look();
    publisher.model = 'damaged';
    await watcher.look();
    await watcher.look();
    expect(snapshots.current.model).toBe(NEWER);
    expect(publisher.modelsRead).toBe(2);
    expect(logged.at(-1)).toEqual(
      jasmine.objectContaining({ version: 'damaged', used: 'newer', reason: 'The model file is damaged.' }),
    );
  });

  it('takes a catalogue that was loaded since, though the model is damaged', async () => {
    publisher.model = 'damaged';
    publisher.catalogue = { ...CATALOGUE, version: 'second', records: [record({ id: 3 })] };
    await watcher.look();
    expect(snapshots.current.catalogue.version).toBe('second');
    expect(snapshots.current.model).toBe(SHIPPED);
  });

  it('outlives a database that is away: the log says once that it is, and once that it is back', async () => {
    const { current } = snapshots;
    publisher.isAway = true;
    await watcher.look();
    await watcher.look();
    expect(snapshots.current).toBe(current);
    publisher.isAway = false;
    await watcher.look();
    await watcher.look();
    expect(messages()).toEqual([
      'newer models and catalogues cannot be looked for',
      'newer models and catalogues can be looked for again',
    ]);
  });

  it('is looked after again and again, until that is stopped', async () => {
    watcher.start(1);
    publisher.model = NEWER;
    while (snapshots.current.model !== NEWER) await new Promise(wake => setTimeout(wake, 1));
    await watcher.stop();
    publisher.model = SHIPPED;
    await new Promise(wake => setTimeout(wake, 20));
    expect(snapshots.current.model).toBe(NEWER);
  });
});
