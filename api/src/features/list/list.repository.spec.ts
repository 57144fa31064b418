import { openTestDatabase } from '../../../test/support/application.ts';
import { listEntry, longList } from '../../../test/support/lists.ts';
import { addPerson } from '../../../test/support/people.ts';
import { record } from '../../../test/support/records.ts';
import { Catalogue } from '../../engine/catalogue/catalogue.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { User } from '../users/user.entity.ts';
import type { ListEntry, StoredEntry } from '../../domain/list-entry.ts';
import { LIST_ORDERS } from './list-order.ts';
import { ListRepository } from './list.repository.ts';

const NOON = new Date('2026-11-22T12:00:00.123Z');

function stored(fields: Partial<ListEntry> & { animeId: number }, updatedAt = NOON): StoredEntry {
  return { ...listEntry(fields), updatedAt };
}

describe('the stored lists', () => {
  let database: Database;
  let repository: ListRepository;
  let ann: string;
  let ben: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    repository = new ListRepository(database.orm.em);
  });

  beforeEach(async () => {
    ann = await addPerson(database);
    ben = await addPerson(database);
  });

  it('give an entry back as it was saved last', async () => {
    await repository.save(ann, stored({ animeId: 1, title: '進撃 "の" 👧', score: 9, progress: 3 }));
    await repository.save(ann, stored({ animeId: 1, title: '巨人', status: 'dropped' }));
    expect(await repository.find(ann, 1)).toEqual(stored({ animeId: 1, title: '巨人', status: 'dropped' }));
    expect(await repository.count(ann)).toBe(1);
  });

  it('are each one person’s: another’s are not found, changed or deleted', async () => {
    await repository.save(ann, stored({ animeId: 1 }));
    await repository.save(ben, stored({ animeId: 1, score: 5 }));
    await repository.delete(ben, 1, new Date(0));
    await repository.merge(ben, [stored({ animeId: 2 })]);
    expect(await repository.find(ben, 1)).toBeUndefined();
    expect(await repository.findAll(ann)).toEqual([stored({ animeId: 1 })]);
    expect(await repository.findPage(ben, { sort: 'title', limit: 10 })).toEqual([stored({ animeId: 2 })]);
  });

  it('go with the person whose they are', async () => {
    await repository.merge(
      ann,
      longList(10).map(entry => ({ ...entry, updatedAt: NOON })),
    );
    await database.orm.em.fork().nativeDelete(User, { id: ann });
    expect(await repository.count(ann)).toBe(0);
  });

  it('tell of a merge what was new, what was otherwise, and what was alike', async () => {
    await repository.merge(
      ann,
      [1, 2, 3].map(animeId => stored({ animeId, score: 7 })),
    );
    const later = new Date(NOON.getTime() + 1000);
    const counts = await repository.merge(ann, [
      stored({ animeId: 2, score: 7, title: 'Named otherwise' }, later),
      stored({ animeId: 3, score: null }, later),
      stored({ animeId: 4 }, later),
    ]);
    expect(counts).toEqual({ taken: 1, updated: 1, unchanged: 1 });
    expect(await repository.findAll(ann)).toEqual([
      stored({ animeId: 1, score: 7 }),
      stored({ animeId: 2, score: 7, title: 'Named otherwise' }),
      stored({ animeId: 3, score: null }, later),
      stored({ animeId: 4 }, later),
    ]);
    expect(await repository.merge(ann, [])).toEqual({ taken: 0, updated: 0, unchanged: 0 });
  });

  it('lose no name in a merge to a place that gives none, and take a new one over', async () => {
    const brought = [1, 2, 3].map(animeId => stored({ animeId, title: 'Known', score: 7 }));
    await repository.merge(ann, brought);
    const earlier = new Date(NOON.getTime() - 1);
    const counts = await repository.merge(
      ann,
      [
        stored({ animeId: 1, title: '', score: 7 }),
        stored({ animeId: 2, title: '', score: 8 }, new Date(NOON.getTime() + 1)),
        stored({ animeId: 3, title: 'Renamed', score: 9 }, earlier),
      ],
      { precedence: 'latest' },
    );
    expect(counts).toEqual({ taken: 0, updated: 1, unchanged: 2 });
    expect(await repository.findTitles(ann, [1, 2, 3, 4])).toEqual(
      new Map([
        [1, 'Known'],
        [2, 'Known'],
        [3, 'Renamed'],
      ]),
    );
    expect((await repository.findAll(ann)).map(({ score }) => score)).toEqual([7, 8, 7]);
    expect((await repository.find(ann, 3))?.updatedAt).toEqual(NOON);
  });

  it('keep in a merge what was changed after it, where they are asked to', async () => {
    const [before, after] = [new Date(NOON.getTime() - 1), new Date(NOON.getTime() + 1)];
    await repository.merge(
      ann,
      [1, 2, 3].map(animeId => stored({ animeId, score: 7 })),
    );
    const theirs = [
      stored({ animeId: 1 }, before),
      stored({ animeId: 2 }, after),
      stored({ animeId: 4 }, before),
    ];
    expect(await repository.merge(ann, theirs, { precedence: 'latest' })).toEqual({
      taken: 1,
      updated: 1,
      unchanged: 1,
    });
    expect((await repository.findAll(ann)).map(({ score }) => score)).toEqual([7, null, 7, null]);
  });

  it('take 20,000 entries at once', async () => {
    const list = longList(20_000).map(entry => ({ ...entry, updatedAt: NOON }));
    expect(await repository.merge(ann, list)).toEqual({ taken: 20_000, updated: 0, unchanged: 0 });
    expect(await repository.findAll(ann)).toEqual(list);
    expect(await repository.merge(ann, list)).toEqual({ taken: 0, updated: 0, unchanged: 20_000 });
  });

  it('keep nothing of a merge whose transaction fails', async () => {
    const failing = database.orm.em.fork().transactional(async transaction => {
      await repository.merge(ann, [stored({ animeId: 1 })], { transaction });
      throw new Error('failed after it');
    });
    await expectAsync(failing).toBeRejectedWithError('failed after it');
    expect(await repository.count(ann)).toBe(0);
  });

  describe('in pages', () => {
    beforeEach(() =>
      repository.merge(ann, [
        stored({ animeId: 1, title: 'b', score: 5 }, new Date(3)),
        stored({ animeId: 2, title: 'B', score: null }, new Date(4)),
        stored({ animeId: 3, title: 'a', score: 10 }, new Date(4)),
        stored({ animeId: 4, title: 'c', score: 5, status: 'watching' }, new Date(5)),
      ]),
    );

    for (const [sort, ids] of [
      ['updated', [4, 2, 3, 1]],
      ['title', [3, 1, 2, 4]],
      ['score', [3, 1, 4, 2]],
    ] as const) {
      it(`are sorted by ${sort}, and go on where the page before ended`, async () => {
        const first = await repository.findPage(ann, { sort, limit: 2 });
        const [, last] = first;
        if (!last) throw new Error('The first page is too short.');
        const after = { sort, afterId: last.animeId, afterValue: LIST_ORDERS[sort].valueOf(last) };
        await repository.delete(ann, after.afterId, new Date(0));
        const second = await repository.findPage(ann, { sort, limit: 9, after });
        expect([...first, ...second].map(({ animeId }) => animeId)).toEqual([...ids]);
      });
    }

    it('are sorted by title as the catalogue sorts: numbers by value, and no sign or accent first', async () => {
      const titles = [
        '2.5 Dimensional',
        '07-Ghost',
        '009 Re:Cyborg',
        '.hack//Sign',
        'Éclair',
        'Eden',
        'ハイキュー!!',
      ];
      const entries = titles.map((title, index) => stored({ animeId: 10 + index, title }));
      await repository.merge(ben, entries.toReversed());
      const found = await repository.findPage(ben, { sort: 'title', limit: 9 });
      const records = entries.map(({ animeId, title }) => record({ id: animeId, title }));
      const browsed = new Catalogue('test', records, () => 0).search({}, 'title');
      expect(found.map(({ title }) => title)).toEqual(browsed.map(({ title }) => title));
      expect(found.at(1)?.title).toBe('07-Ghost');
    });

    it('are narrowed by status', async () => {
      const found = await repository.findPage(ann, { sort: 'title', limit: 9, status: 'watching' });
      expect(found.map(({ animeId }) => animeId)).toEqual([4]);
    });
  });
});
