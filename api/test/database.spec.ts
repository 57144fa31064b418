import { AnimeRepository } from '../src/features/anime/anime.repository.ts';
import { CatalogueLoader } from '../src/features/anime/catalogue-loader.ts';
import type { CatalogueRecord, LoadedCatalogue } from '../src/engine/catalogue/catalogue-record.ts';
import { migrateSchema } from '../src/cli/migrate.ts';
import type { Database } from '../src/platform/postgres/database.ts';
import { openTestDatabase } from './support/application.ts';
import { record } from './support/records.ts';

describe('the database', () => {
  let database: Database;
  let repository: AnimeRepository;
  let catalogue: LoadedCatalogue | undefined;

  beforeAll(async () => {
    database = await openTestDatabase();
    repository = new AnimeRepository(database.orm.em);
    catalogue = await repository.read();
  });

  beforeEach(() => load('empty', []));

  afterAll(() => load(catalogue?.version ?? '', catalogue?.records ?? []));

  async function storedRecords(): Promise<CatalogueRecord[]> {
    return (await repository.read())?.records ?? [];
  }

  function load(version: string, records: CatalogueRecord[]) {
    return new CatalogueLoader(repository, { now: () => 0 }).load({
      version,
      sources: {},
      records,
      tags: {},
    });
  }

  it('has a schema that the entities fit, and that needs no second migration', async () => {
    expect(await migrateSchema(database)).toEqual([]);
    const difference = await database.orm.schema.getUpdateSchemaSQL({ wrap: false });
    expect(difference.trim()).toBe('');
  });

  it('gives a record back as it was loaded', async () => {
    const records = [
      record({
        id: 1,
        title: 'Cowboy Bebop',
        titleJapanese: 'カウボーイビバップ',
        synonyms: ['星际牛仔', 'with "quotes", commas and {braces}'],
        startDate: '1998-10-24',
        links: [{ site: 'Crunchyroll', url: 'https://www.crunchyroll.com/' }],
        externalIds: { aniList: 1, tmdb: 'tv/30991' },
      }),
      record({ id: 2 }),
    ];
    await load('first', records);
    expect(await storedRecords()).toEqual(records);
    expect(await repository.version()).toBe('first');
  });

  it('holds exactly the last catalogue that was loaded', async () => {
    await load('first', [record({ id: 1 }), record({ id: 2, title: 'Old' })]);
    const report = await load('second', [record({ id: 2, title: 'New' }), record({ id: 3 })]);
    expect(report.loaded).toBe(2);
    expect((await storedRecords()).map(({ id, title }) => [id, title])).toEqual([
      [2, 'New'],
      [3, 'Title 3'],
    ]);
  });

  it('is not written when the same catalogue is loaded again', async () => {
    await load('first', [record({ id: 1 })]);
    expect((await load('first', [record({ id: 1 })])).unchanged).toBeTrue();
  });

  it('is told of each record that is left out, and why', async () => {
    const { loaded, leftOut } = await load('faulty', [
      record({ id: 1 }),
      record({ id: 1, title: 'Twice' }),
      record({ id: -5 }),
      record({ id: 2, title: ' ' }),
      record({ id: 3, startDate: '2013-02-31x' }),
    ]);
    expect(loaded).toBe(1);
    expect(leftOut).toEqual([
      { record: '1 Twice', reason: 'another record has the same id' },
      { record: '-5 Title -5', reason: 'its id is not a MyAnimeList id' },
      { record: '2  ', reason: 'it has no title' },
      { record: '3 Title 3', reason: 'a date of it is malformed' },
    ]);
  });

  it('keeps the old catalogue whole where the new one cannot be written', async () => {
    await load('first', [record({ id: 1 })]);
    const unwritable = record({ id: 2, title: 'NUL \u0000 is no text' });
    await expectAsync(load('second', [record({ id: 3 }), unwritable])).toBeRejected();
    expect((await storedRecords()).map(({ id }) => id)).toEqual([1]);
    expect(await repository.version()).toBe('first');
  });
});
