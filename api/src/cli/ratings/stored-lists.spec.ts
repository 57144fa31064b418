import { openTestDatabase } from '../../../test/support/application.ts';
import { listEntry, longList } from '../../../test/support/lists.ts';
import { addPerson } from '../../../test/support/people.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { ListEntry, OwnedEntry } from '../../domain/list-entry.ts';
import { ListRepository } from '../../features/list/list.repository.ts';
import { readStoredLists } from './stored-lists.ts';

describe('readStoredLists', () => {
  let database: Database;
  let lists: ListRepository;
  let ann: string;
  let ben: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    lists = new ListRepository(database.orm.em);
  });

  beforeEach(async () => {
    ann = await addPerson(database);
    ben = await addPerson(database);
  });

  function store(userId: string, entries: readonly ListEntry[]): Promise<unknown> {
    return lists.merge(
      userId,
      entries.map(entry => ({ ...entry, updatedAt: new Date(0) })),
    );
  }

  /** The stored entries of this spec's people alone. */
  async function* theirs(): AsyncGenerator<OwnedEntry> {
    for await (const entry of lists.everyEntry()) if ([ann, ben].includes(entry.userId)) yield entry;
  }

  it('takes each person’s list: what is begun counts, and a drop as disliked', async () => {
    await store(ann, [
      listEntry({ animeId: 1, status: 'completed', score: 9 }),
      listEntry({ animeId: 2, status: 'completed', score: null }),
      listEntry({ animeId: 3, status: 'watching', score: null, progress: 2 }),
      listEntry({ animeId: 4, status: 'on_hold', score: 6, progress: 0 }),
      listEntry({ animeId: 5, status: 'dropped', score: null }),
      listEntry({ animeId: 6, status: 'dropped', score: 9 }),
    ]);
    await store(ben, [listEntry({ animeId: 1, status: 'completed', score: 3 })]);
    const read = await readStoredLists(theirs());
    expect(read.lists).toEqual(
      jasmine.arrayWithExactContents([
        { ids: [1, 2, 3, 4, 5, 6], scores: [9, 0, 0, 6, 3, 4] },
        { ids: [1], scores: [3] },
      ]),
    );
    expect(read.ratings).toBe(7);
    expect(read.faults).toEqual([]);
  });

  it('leaves out what is planned or not begun, and says how much that is', async () => {
    await store(ann, [
      listEntry({ animeId: 1, status: 'plan_to_watch', score: null }),
      listEntry({ animeId: 2, status: 'watching', score: null, progress: 0 }),
      listEntry({ animeId: 3, status: 'plan_to_watch', score: 8 }),
    ]);
    const read = await readStoredLists(theirs());
    expect(read).toEqual({
      lists: [],
      ratings: 0,
      faults: [
        'the database: left out 2 rows: planned, not watched',
        'the database: left out 1 rows: not begun',
      ],
      faultCount: 3,
    });
  });

  it('reads lists that are longer than a page whole, and no entry twice', async () => {
    await store(ann, longList(11_000));
    await store(ben, longList(10));
    const { lists: read } = await readStoredLists(theirs());
    expect(read.map(({ ids }) => ids.length)).toEqual(jasmine.arrayWithExactContents([11_000, 10]));
  });
});
