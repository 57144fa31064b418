import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Response } from 'supertest';
import type { Import, Imports } from '../src/features/imports/imports.dto.ts';
import { ImportsRepository } from '../src/features/imports/imports.repository.ts';
import { malXml } from '../src/features/list/formats/mal-xml-writer.ts';
import type { ListPage } from '../src/features/list/list.dto.ts';
import type { ListedTitle, Person } from '../src/mal-simulator/people.ts';
import { User } from '../src/features/users/user.entity.ts';
import { openTestDatabase } from './support/application.ts';
import type { Browser } from './support/browser.ts';
import { expectDocumented } from './support/contract.ts';
import { endOfImport, endOfImports } from './support/end-of-import.ts';
import { longList } from './support/lists.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const MEGABYTE = 1_000_000;
const IMPORTS = '/api/v1/users/me/imports';

function titled(animeId: number, fields: Partial<ListedTitle> = {}): ListedTitle {
  const updatedAt = new Date(0);
  return {
    animeId,
    title: `Title ${animeId}`,
    status: 'completed',
    score: 8,
    episodesWatched: 1,
    rewatching: false,
    updatedAt,
    ...fields,
  };
}

function fileOf(titles: number): Buffer {
  return Buffer.from([...malXml(longList(titles))].join(''));
}

describe('bringing a list', () => {
  let application: SignInApplication;
  let browser: Browser;
  let person: Person;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  afterAll(() => application.close());

  beforeEach(async () => {
    person = newPerson(application.simulator, { list: [titled(1), titled(5)] });
    browser = application.browser();
    await browser.signIn(person.name);
  });

  function start(body: object, headers: Record<string, string> = {}): Promise<Response> {
    return Promise.resolve(browser.send('post', IMPORTS).set(headers).send(body));
  }

  function upload(file: Buffer, headers: Record<string, string> = {}, field = 'file'): Promise<Response> {
    return Promise.resolve(
      browser.send('post', `${IMPORTS}/files`).set(headers).attach(field, file, 'animelist.xml.gz'),
    );
  }

  async function list(): Promise<ListPage['data']> {
    const response = await browser.send('get', '/api/v1/users/me/list?sort=title&limit=100');
    return (response.body as ListPage).data;
  }

  async function idsOnList(): Promise<number[]> {
    return (await list()).map(({ animeId }) => animeId).sort((a, b) => a - b);
  }

  function changeTheirs(...titles: ListedTitle[]): void {
    application.simulator.people.add({ ...person, list: titles });
  }

  it('happens at sign-in, and loses nothing that was changed here since', async () => {
    await endOfImports(browser, 1);
    expect(await idsOnList()).toEqual([1, 5]);
    await browser.send('put', '/api/v1/users/me/list/1').send({ status: 'dropped', score: 2, progress: 1 });
    changeTheirs(titled(1), titled(5), titled(6));
    await browser.signIn(person.name);
    await endOfImports(browser, 2);
    expect((await list()).find(({ animeId }) => animeId === 1)?.score).toBe(2);
    expect(await idsOnList()).toEqual([1, 5, 6]);
  });

  it('at sign-in brings back no title that was taken off here, until it is changed there', async () => {
    await endOfImports(browser, 1);
    expect((await browser.send('delete', '/api/v1/users/me/list/1')).status).toBe(204);
    await browser.signIn(person.name);
    await endOfImports(browser, 2);
    expect(await idsOnList()).toEqual([5]);
    const { data } = (await browser.send('get', IMPORTS)).body as Imports;
    const reports = data.map(({ report }) => report?.leftOut.map(({ animeId }) => animeId));
    expect(reports).toContain([1]);
    application.clock.advance(60_000);
    changeTheirs(titled(1, { updatedAt: new Date(application.clock.now() - 1_000) }), titled(5));
    await browser.signIn(person.name);
    await endOfImports(browser, 3);
    expect(await idsOnList()).toEqual([1, 5]);
  });

  it('that was asked for brings back what was taken off here', async () => {
    await endOfImports(browser, 1);
    await browser.send('delete', '/api/v1/users/me/list/1');
    const { id } = (await start({ source: 'myanimelist' })).body as Import;
    await endOfImport(browser, id);
    expect(await idsOnList()).toEqual([1, 5]);
    await browser.signIn(person.name);
    await endOfImports(browser, 3);
    expect(await idsOnList()).toEqual([1, 5]);
  });

  it('from the account that one signed in with says where to ask, and what it did', async () => {
    await endOfImports(browser, 1);
    changeTheirs(titled(1, { score: 9 }), titled(6));
    const accepted = await start({ source: 'myanimelist' });
    expect(accepted.status).toBe(202);
    expectDocumented('startImport', accepted);
    const { id } = accepted.body as Import;
    expect(accepted.get('Location')).toBe(`${IMPORTS}/${id}`);

    const ended = await endOfImport(browser, id);
    expectDocumented('getImport', ended);
    expect(ended.body).toEqual(
      jasmine.objectContaining({
        ...{ source: 'myanimelist', userName: null, state: 'completed', done: 2, total: 2, error: null },
        report: {
          ...{ taken: 1, updated: 1, unchanged: 0 },
          ...{ leftOutCount: 0, leftOut: [], noteCount: 0, notes: [] },
        },
      }),
    );
    expect(await idsOnList()).toEqual([1, 5, 6]);
    const account = await browser.send('get', '/api/v1/users/me');
    expect((account.body as { listSyncedAt: string | null }).listSyncedAt).not.toBeNull();
  });

  it('from anybody’s public list needs their name', async () => {
    await endOfImports(browser, 1);
    const other = newPerson(application.simulator, { list: [titled(20), titled(30)] });
    const accepted = await start({ source: 'myanimelist', userName: other.name });
    const ended = await endOfImport(browser, (accepted.body as Import).id);
    expect(ended.body).toEqual(jasmine.objectContaining({ state: 'completed', userName: other.name }));
    expect(await idsOnList()).toEqual([1, 5, 20, 30]);
  });

  it('that is private fails, and says so', async () => {
    await endOfImports(browser, 1);
    const other = newPerson(application.simulator, { visibility: 'private', list: [titled(20)] });
    const accepted = await start({ source: 'myanimelist', userName: other.name });
    const { state, error } = (await endOfImport(browser, (accepted.body as Import).id)).body as Import;
    expect(state).toBe('failed');
    expect(error).toBe(
      `The list of “${other.name}” on MyAnimeList is private. Its owner can make it public there.`,
    );
    expect(await idsOnList()).toEqual([1, 5]);
  });

  it('from a file of 20,000 titles takes them all', async () => {
    await endOfImports(browser, 1);
    const accepted = await upload(gzipSync(fileOf(20_000)));
    expect(accepted.status).toBe(202);
    expectDocumented('startFileImport', accepted);
    const ended = await endOfImport(browser, (accepted.body as Import).id);
    const { state, source, report } = ended.body as Import;
    expect([state, source, report?.taken, report?.updated]).toEqual(['completed', 'file', 19_998, 2]);
    expect((await list()).length).toBe(100);
  });

  for (const [flaw, file, status, message] of [
    ['of manga', '<myanimelist><manga></manga></myanimelist>', 422, /manga list.*Choose “Anime List”/],
    ['with a DTD', '<!DOCTYPE x [<!ENTITY a "b">]><myanimelist/>', 422, /document type/],
    ['that was cut off', '<myanimelist><anime>', 422, /cut off/],
    ['that is a picture', '\u0089PNG', 422, /no list that AniRec knows/],
    ['of more than 5 MB', 'x'.repeat(5 * MEGABYTE + 1), 413, /larger than 5 MB/],
  ] as const) {
    it(`from a file ${flaw} is refused at once`, async () => {
      await endOfImports(browser, 1);
      const response = await upload(Buffer.from(file));
      expect(response.status).toBe(status);
      expectDocumented('startFileImport', response);
      expect((response.body as { detail: string }).detail).toMatch(message);
    });
  }

  it('from a form without its file, with another or broken off, is refused', async () => {
    const form = (body: string, type = 'multipart/form-data; boundary=x') =>
      browser.send('post', `${IMPORTS}/files`).type(type).send(body);
    const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.xml"\r\n\r\n<a/>';
    for (const response of [
      await form('--x--\r\n'),
      await upload(Buffer.from('<a/>'), {}, 'list'),
      await form(part),
      await form(part, 'multipart/form-data'),
      await form(part.replace('; filename="a.xml"', '') + '\r\n--x--\r\n'),
    ]) {
      expect(response.status).toBe(400);
      expectDocumented('startFileImport', response);
      expect(response.text).toContain('/body/file');
    }
    const json = await browser.send('post', `${IMPORTS}/files`).send({ file: '<a/>' });
    expect(json.status).toBe(415);
    expectDocumented('startFileImport', json);
  });

  for (const [body, status, pointer] of [
    [{}, 400, '/body/source'],
    [{ source: 'kitsu' }, 400, '/body/source'],
    [{ source: 'myanimelist', userName: '../@me' }, 400, '/body/userName'],
    [{ source: 'myanimelist', userName: 'x' }, 400, '/body/userName'],
    [{ source: 'anilist' }, 422, '/body/userName'],
    [{ source: 'anilist', userName: 'ann', url: 'http://10.0.0.1' }, 400, '/body/url'],
  ] as const) {
    it(`is not asked for by ${JSON.stringify(body)}`, async () => {
      const response = await start(body);
      expect(response.status).toBe(status);
      expectDocumented('startImport', response);
      expect(response.text).toContain(`"pointer":"${pointer}"`);
    });
  }

  describe('with a key', () => {
    it('happens once, however often it is asked for', async () => {
      await endOfImports(browser, 1);
      const key = { 'Idempotency-Key': randomUUID() };
      const first = (await upload(fileOf(3), key)).body as Import;
      expect(((await upload(fileOf(3), key)).body as Import).id).toBe(first.id);
      await endOfImport(browser, first.id);
      const again = await upload(fileOf(3), key);
      expect([again.status, again.get('Location')]).toEqual([202, `${IMPORTS}/${first.id}`]);
      const other = await upload(fileOf(4), key);
      expect(other.status).toBe(422);
      expectDocumented('startFileImport', other);
    });

    for (const key of ['x'.repeat(101), 'two words'])
      it(`that is ${key.slice(0, 9)} is refused`, async () => {
        const response = await start({ source: 'myanimelist' }, { 'Idempotency-Key': key });
        expect(response.status).toBe(400);
        expect(response.text).toContain('"pointer":"/header/Idempotency-Key"');
      });
  });

  it('waits until another has ended', async () => {
    await endOfImports(browser, 1);
    const { orm } = await openTestDatabase();
    const [user] = await orm.em.fork().find(User, { name: person.name });
    const now = new Date(application.clock.now());
    const fields = {
      id: randomUUID(),
      userId: user?.id ?? '',
      requestHash: '',
      idempotencyKey: null,
    } as const;
    await new ImportsRepository(orm.em).begin({ ...fields, source: 'file', userName: null }, now);
    for (const response of [await start({ source: 'myanimelist' }), await upload(fileOf(1))]) {
      expect(response.status).toBe(409);
      expect((response.body as { type: string }).type).toMatch(/#conflict$/);
    }
  });

  it('leaves a trace: the latest first', async () => {
    await endOfImports(browser, 1);
    application.clock.advance(1_000);
    const { id } = (await upload(fileOf(1))).body as Import;
    await endOfImport(browser, id);
    const response = await browser.send('get', IMPORTS);
    expectDocumented('listMyImports', response);
    expect((response.body as Imports).data.map(({ source }) => source)).toEqual(['file', 'myanimelist']);
    const unknown = await browser.send('get', `${IMPORTS}/${randomUUID()}`);
    expect(unknown.status).toBe(404);
    expectDocumented('getImport', unknown);
    expect((await browser.send('get', `${IMPORTS}/1`)).status).toBe(400);
  });
});
