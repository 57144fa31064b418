import { randomUUID } from 'node:crypto';
import { openTestDatabase, logger } from '../../../test/support/application.ts';
import { listEntry, listsOver, longList } from '../../../test/support/lists.ts';
import { addPerson } from '../../../test/support/people.ts';
import { Catalogue } from '../../engine/catalogue/catalogue.ts';
import { ConflictError, NotFoundError, UnprocessableError } from '../../domain/errors.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { malXml } from '../list/formats/mal-xml-writer.ts';
import type { ListEntry } from '../../domain/list-entry.ts';
import type { ListService } from '../list/list.service.ts';
import { UpstreamError } from '../../upstream/upstream-error.ts';
import { User } from '../users/user.entity.ts';
import type { ImportedList } from '../../domain/imported-list.ts';
import { ImportRunner } from './import-runner.ts';
import { ImportsRepository } from './imports.repository.ts';
import { ImportsService } from './imports.service.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 60 * 60 * SECOND_MS;
const NO_TITLES = {
  catalogue: new Catalogue('test', [], () => 0),
  searchIndex: { search: () => ({ animeIds: [], isExact: false }) },
};

function fileOf(list: readonly ListEntry[]): Uint8Array {
  return Buffer.from([...malXml(list)].join(''));
}

/** A list that comes when a spec says so. */
class AwaitedList {
  progress: (titlesRead: number) => void = () => undefined;
  give: (list: ImportedList) => void = () => undefined;
  refuse: (error: Error) => void = () => undefined;

  read(onProgress: (titlesRead: number) => void): Promise<ImportedList> {
    this.progress = onProgress;
    return new Promise((resolve, reject) => {
      this.give = resolve;
      this.refuse = reject;
    });
  }
}

describe('an import', () => {
  let database: Database, repository: ImportsRepository;
  let list: ListService;
  let runner: ImportRunner, imports: ImportsService;
  let remote: AwaitedList;
  let synced: string[];
  let time: number, ann: string;

  beforeAll(async () => {
    database = await openTestDatabase();
  });

  beforeEach(async () => {
    const clock = { now: () => time };
    time = Date.now();
    synced = [];
    remote = new AwaitedList();
    ann = await addPerson(database);
    list = listsOver(database, clock);
    repository = new ImportsRepository(database.orm.em);
    runner = new ImportRunner({ repository, list, clock, logger });
    imports = new ImportsService({
      ...{ repository, runner, clock, newId: randomUUID },
      sources: {
        ownList: (_, onProgress) => remote.read(onProgress),
        publicList: (_, __, onProgress) => remote.read(onProgress),
      },
      titles: () => NO_TITLES,
      noteListSynced: userId => Promise.resolve(synced.push(userId)).then(() => undefined),
    });
  });

  afterEach(async () => {
    remote.refuse(new Error('the spec is over'));
    await runner.drain();
  });

  /** Lets writes that nobody waits for be written. */
  async function settled(): Promise<void> {
    await imports.latest(ann);
  }

  it('of an account tells how far it is, stores the list, and reports what it did', async () => {
    await list.merge(
      ann,
      [1, 2, 9].map(animeId => listEntry({ animeId })),
    );
    const { id } = await imports.start(ann, { source: 'myanimelist' });
    remote.progress(2);
    await settled();
    expect(await imports.find(ann, id)).toEqual(
      jasmine.objectContaining({ state: 'running', done: 2, total: null, report: null, finishedAt: null }),
    );
    remote.give({
      entries: [listEntry({ animeId: 1 }), listEntry({ animeId: 2, score: 8 }), listEntry({ animeId: 3 })],
      leftOut: [{ animeId: null, title: 'Nameless', reason: 'It has no id.' }],
      notes: [{ line: 7, note: 'An “&” that stands alone was read as one.' }],
    });
    await runner.drain();
    expect(await imports.find(ann, id)).toEqual({
      ...{ id, source: 'myanimelist', userName: null, state: 'completed', done: 4, total: 4, error: null },
      report: {
        ...{ taken: 1, updated: 1, unchanged: 1, leftOutCount: 1 },
        leftOut: [{ animeId: null, title: 'Nameless', reason: 'It has no id.' }],
        noteCount: 1,
        notes: [{ line: 7, note: 'An “&” that stands alone was read as one.' }],
      },
      createdAt: new Date(time),
      finishedAt: new Date(time),
    });
    const scores = (await list.entries(ann)).map(({ animeId, score }) => `${animeId}:${score}`);
    expect(scores).toEqual(['1:null', '2:8', '3:null', '9:null']);
    expect(synced).toEqual([ann]);
  });

  it('that nobody asked for leaves alone what was changed here since', async () => {
    await list.merge(
      ann,
      [1, 2].map(animeId => listEntry({ animeId, score: 5 })),
    );
    const before = new Date(time - HOUR_MS);
    const after = new Date(time + HOUR_MS);
    time += 2 * HOUR_MS;
    await imports.refresh(ann);
    remote.give({
      entries: [
        listEntry({ animeId: 1, score: 8, updatedAt: before }),
        listEntry({ animeId: 2, score: 8, updatedAt: after }),
      ],
      leftOut: [],
      notes: [],
    });
    await runner.drain();
    expect((await list.entries(ann)).map(({ score }) => score)).toEqual([5, 8]);
    expect(synced).toEqual([ann]);
  });

  it('takes a time from the future for now, so that what is changed here later stays', async () => {
    const someday = new Date(time + 1_000 * HOUR_MS);
    await imports.start(ann, { source: 'myanimelist' });
    remote.give({ entries: [listEntry({ animeId: 1, updatedAt: someday })], leftOut: [], notes: [] });
    await runner.drain();
    expect((await list.entries(ann)).map(({ updatedAt }) => updatedAt)).toEqual([new Date(time)]);
  });

  it('of a file of 20,000 titles stores them all', async () => {
    await imports.startFromFile(ann, fileOf(longList(20_000)));
    await runner.drain();
    expect(await list.count(ann)).toBe(20_000);
    expect(synced).toEqual([]);
  });

  it('tells of a hundred titles that were left out and a hundred notes, and how many there were', async () => {
    const { id } = await imports.start(ann, { source: 'anilist', userName: 'ben' });
    const leftOut = longList(150).map(({ title }) => ({ animeId: null, title, reason: 'Unknown.' }));
    remote.give({
      entries: [],
      leftOut,
      notes: longList(150).map(() => ({ line: 1, note: 'Read as a space.' })),
    });
    await runner.drain();
    const { report } = await imports.find(ann, id);
    expect([report?.leftOutCount, report?.noteCount]).toEqual([150, 150]);
    expect([report?.leftOut.length, report?.notes.length]).toEqual([100, 100]);
  });

  for (const [error, reason] of [
    [new UpstreamError('anilist', 'timeout'), /^AniList does not answer\. Try again in/],
    [new UnprocessableError('The list is private.'), /^The list is private\.$/],
    [new Error('password=hunter2'), /^Something failed on our side\./],
  ] as const) {
    it(`whose source fails with “${error.message}” fails with a reason for people`, async () => {
      const { id } = await imports.start(ann, { source: 'anilist', userName: 'ben' });
      remote.refuse(error);
      await runner.drain();
      const failed = await imports.find(ann, id);
      expect(failed.state).toBe('failed');
      expect(failed.error).toMatch(reason);
      expect(failed.finishedAt).not.toBeNull();
    });
  }

  it('is the only one of its person at a time, and nobody else waits for it', async () => {
    const ben = await addPerson(database);
    await imports.start(ann, { source: 'myanimelist' });
    await expectAsync(imports.startFromFile(ann, fileOf([]))).toBeRejectedWithError(ConflictError);
    await imports.startFromFile(ben, fileOf([]));
    remote.give({ entries: [], leftOut: [], notes: [] });
    await runner.drain();
    await imports.startFromFile(ann, fileOf([]));
    await runner.drain();
    expect((await imports.latest(ann)).data.map(({ state }) => state)).toEqual(['completed', 'completed']);
  });

  it('is another’s business to nobody', async () => {
    const ben = await addPerson(database);
    const { id } = await imports.startFromFile(ann, fileOf([]));
    await expectAsync(imports.find(ben, id)).toBeRejectedWithError(NotFoundError);
    expect((await imports.latest(ben)).data).toEqual([]);
  });

  it('of AniList needs a user name', () => {
    expect(() => imports.start(ann, { source: 'anilist' })).toThrowMatching(
      (error: UnprocessableError) => error.faults[0]?.pointer === '/body/userName',
    );
  });

  describe('that is asked for again with its key', () => {
    it('is given instead of begun, while it runs and afterwards', async () => {
      const begun = await imports.start(ann, { source: 'myanimelist' }, 'key');
      expect((await imports.start(ann, { source: 'myanimelist' }, 'key')).id).toBe(begun.id);
      remote.give({ entries: [], leftOut: [], notes: [] });
      await runner.drain();
      const again = await imports.start(ann, { source: 'myanimelist' }, 'key');
      expect([again.id, again.state]).toEqual([begun.id, 'completed']);
    });

    it('is begun once, even where both requests come at the same time', async () => {
      const begin = () => imports.start(ann, { source: 'myanimelist' }, 'key');
      const [one, other] = await Promise.all([begin(), begin()]);
      expect(one.id).toBe(other.id);
    });

    it('is refused where the request is another', async () => {
      await imports.startFromFile(ann, fileOf([]), 'key');
      await runner.drain();
      const other = imports.startFromFile(ann, fileOf([listEntry({ animeId: 1 })]), 'key');
      await expectAsync(other).toBeRejectedWithError(UnprocessableError, /Idempotency-Key/);
    });

    it('is begun anew after 24 hours, and forgotten after 30 days', async () => {
      const first = await imports.startFromFile(ann, fileOf([]), 'key');
      await runner.drain();
      time += 24 * HOUR_MS + 1;
      const second = await imports.startFromFile(ann, fileOf([]), 'key');
      await runner.drain();
      expect(second.id).not.toBe(first.id);
      time += 29.5 * 24 * HOUR_MS;
      const third = await imports.startFromFile(ann, fileOf([]), 'key');
      await runner.drain();
      expect((await imports.latest(ann)).data.map(({ id }) => id)).toEqual([third.id, second.id]);
    });
  });

  describe('whose process has shown no life for 30 s', () => {
    let id: string;

    beforeEach(async () => {
      ({ id } = await imports.start(ann, { source: 'myanimelist' }));
      time += 31 * SECOND_MS;
    });

    it('has failed, for whoever asks, and makes room for another', async () => {
      const asked = await imports.find(ann, id);
      expect([asked.state, asked.error]).toEqual([
        'failed',
        'The import was interrupted. Nothing of it was stored; start it again.',
      ]);
      await imports.startFromFile(ann, fileOf([]));
      remote.give({ entries: [], leftOut: [], notes: [] });
      await runner.drain();
      expect((await imports.latest(ann)).data.map(({ state }) => state)).toEqual(['completed', 'failed']);
    });

    it('has failed after the next start of the product', async () => {
      await imports.endInterrupted();
      expect((await repository.find(ann, id))?.state).toBe('failed');
    });

    it('stores nothing where it was alive all the same', async () => {
      await imports.endInterrupted();
      remote.give({ entries: longList(10), leftOut: [], notes: [] });
      await runner.drain();
      expect((await imports.find(ann, id)).state).toBe('failed');
      expect(await list.count(ann)).toBe(0);
    });
  });

  it('shows life while it reads, and after 29 s of silence is not yet given up', async () => {
    const { id } = await imports.start(ann, { source: 'myanimelist' });
    time += 20 * SECOND_MS;
    remote.progress(1);
    await settled();
    time += 29 * SECOND_MS;
    expect((await imports.find(ann, id)).state).toBe('running');
  });

  it('stores nothing of somebody who has been deleted meanwhile, which is no failure', async () => {
    const errors = spyOn(logger, 'error');
    await imports.start(ann, { source: 'myanimelist' });
    await database.orm.em.fork().nativeDelete(User, { id: ann });
    remote.give({ entries: longList(10), leftOut: [], notes: [] });
    await runner.drain();
    expect(await list.count(ann)).toBe(0);
    expect(errors).not.toHaveBeenCalled();
  });
});
