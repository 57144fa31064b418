import { openTestDatabase } from '../../../test/support/application.ts';
import { addPerson } from '../../../test/support/people.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { User } from '../users/user.entity.ts';
import { HistoryRepository, type NewHistoryRow } from './history.repository.ts';

const NOON = new Date('2026-11-22T12:00:00.123Z');
const KEEP_ALL = { replaces: () => false, most: 1_000 };

function search(query: string, results: number[] = []): NewHistoryRow {
  return { kind: 'search', input: { query }, results, modelVersion: 'test', createdAt: NOON };
}

describe('the stored histories', () => {
  let database: Database;
  let repository: HistoryRepository;
  let ann: string;
  let ben: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    repository = new HistoryRepository(database.orm.em);
  });

  beforeEach(async () => {
    ann = await addPerson(database);
    ben = await addPerson(database);
  });

  async function queriesOf(userId: string, limit = 10, beforeId?: number): Promise<unknown[]> {
    const rows = await repository.findPage(userId, { limit, ...(beforeId !== undefined && { beforeId }) });
    return rows.map(({ input }) => ('query' in input ? input.query : input));
  }

  it('give back what was noted, the latest first', async () => {
    const asked = { source: 'picks', picks: [{ animeId: 1, score: 9 }], unlike: [], options: {} } as const;
    await repository.add(ann, search('進撃', [16498, 25777]), KEEP_ALL);
    const given = {
      input: { ...asked, picks: [...asked.picks], unlike: [] },
      results: [],
      modelVersion: 'm',
    };
    await repository.add(ann, { kind: 'recommendations', createdAt: NOON, ...given }, KEEP_ALL);
    const [second, first] = await repository.findPage(ann, { limit: 10 });
    expect(first).toEqual(jasmine.objectContaining({ ...search('進撃', [16498, 25777]), userId: ann }));
    expect(second).toEqual(jasmine.objectContaining({ kind: 'recommendations', ...given }));
    expect((await repository.findPage(ann, { limit: 10, kind: 'search' })).length).toBe(1);
  });

  it('are each one person’s: another’s are not found, replaced or deleted', async () => {
    await repository.add(ann, search('mine'), KEEP_ALL);
    await repository.add(ben, search('theirs'), { replaces: () => true, most: 1 });
    const [entry] = await repository.findPage(ann, { limit: 1 });
    expect(await repository.delete(ben, entry?.id ?? 0)).toBeFalse();
    await repository.deleteAll(ben);
    expect(await queriesOf(ann)).toEqual(['mine']);
    expect(await repository.count(ben)).toBe(0);
  });

  it('go with the person whose they are', async () => {
    await repository.add(ann, search('mine'), KEEP_ALL);
    await database.orm.em.fork().nativeDelete(User, { id: ann });
    expect(await repository.count(ann)).toBe(0);
  });

  it('keep as many as they may, and lose the oldest', async () => {
    for (const query of ['a', 'b', 'c', 'd', 'e']) {
      await repository.add(ann, search(query), { ...KEEP_ALL, most: 3 });
    }
    expect(await queriesOf(ann)).toEqual(['e', 'd', 'c']);
  });

  it('have an entry take the place of the one before it of its kind, where it is to', async () => {
    await repository.add(ann, search('one'), KEEP_ALL);
    await repository.add(ann, search('two'), KEEP_ALL);
    await repository.add(ann, search('three'), { ...KEEP_ALL, replaces: ({ input }) => 'query' in input });
    expect(await queriesOf(ann)).toEqual(['three', 'one']);
  });

  it('write what comes at once one after another, so that each entry sees the one before', async () => {
    const replacing = { ...KEEP_ALL, replaces: () => true };
    await Promise.all(['a', 'ab', 'abc', 'abcd'].map(query => repository.add(ann, search(query), replacing)));
    expect(await repository.count(ann)).toBe(1);
  });

  it('go on where a page before ended', async () => {
    for (const query of ['a', 'b', 'c']) await repository.add(ann, search(query), KEEP_ALL);
    const [, second] = await repository.findPage(ann, { limit: 2 });
    await repository.delete(ann, second?.id ?? 0);
    expect(await queriesOf(ann, 10, second?.id)).toEqual(['a']);
  });
});
