import request, { type Response, type Test } from 'supertest';
import type { NewApiKey } from '../src/features/api-keys/api-keys.dto.ts';
import { openTestDatabase } from './support/application.ts';
import type { Browser } from './support/browser.ts';
import { expectDocumented, needsSession, operations, type PlacedOperation } from './support/contract.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const API_KEYS = '/api/v1/users/me/api-keys';
/** A title that the catalogue does not have, so that its name can come from the owner's rows alone. */
const OWN_TITLE = { animeId: 999_999_001, title: 'Only The Owner Has This' };

/** Every operation of the contract that is somebody's own, those of other features among them. */
const personal = operations.filter(({ operation }) => needsSession(operation));

/** A page of what the owner has. */
interface Collection {
  data: { id: number | string; state?: string }[];
}

describe('what is somebody’s own', () => {
  let application: SignInApplication;
  let owner: Browser;
  let ownerName: string;
  let late: Browser;
  let deleted: Browser;
  let keyOfOwner: string;
  /** The owner's rows, by the parameters that stand for them in paths. */
  let rows: Record<string, string>;

  beforeAll(async () => {
    application = await startSignInApplication();
    late = await signedIn();
    application.clock.advance(WEEK_MS);
    deleted = await signedInAndDeletedElsewhere();
    const listed = {
      ...OWN_TITLE,
      status: 'watching',
      score: 7,
      episodesWatched: 3,
      rewatching: false,
    } as const;
    const list = [{ ...listed, updatedAt: new Date(0) }];
    ownerName = newPerson(application.simulator, { list }).name;
    owner = await signedIn(ownerName);
    await owner.send('put', '/api/v1/users/me/feedback/5').send({});
    const made = (await owner.send('post', API_KEYS).send({ name: 'Of the owner' })).body as NewApiKey;
    keyOfOwner = made.key;
    await owner.send('get', '/api/v1/search/suggestions?q=cowboy');
    const [importId] = await idsOf('/api/v1/users/me/imports');
    const [entryId] = await idsOf('/api/v1/users/me/history');
    rows = {
      animeId: String(OWN_TITLE.animeId),
      importId: String(importId),
      entryId: String(entryId),
      keyId: made.id,
    };
  });

  afterAll(() => application.close());

  async function signedIn(name = newPerson(application.simulator).name): Promise<Browser> {
    const browser = application.browser();
    await browser.signIn(name);
    return browser;
  }

  async function signedInAndDeletedElsewhere(): Promise<Browser> {
    const { name } = newPerson(application.simulator);
    const [here, elsewhere] = [await signedIn(name), await signedIn(name)];
    await elsewhere.send('delete', '/api/v1/users/me');
    return here;
  }

  /** The ids of what fills while the owner does something else. */
  async function idsOf(path: string): Promise<(number | string)[]> {
    for (;;) {
      const { data } = (await owner.send('get', path)).body as Collection;
      if (data.length > 0 && data.every(({ state }) => state !== 'running')) return data.map(({ id }) => id);
      await new Promise(wake => setTimeout(wake, 10));
    }
  }

  /** All that any table holds of the owner. */
  async function ownersRows(): Promise<string> {
    const em = (await openTestDatabase()).orm.em.fork();
    const tables = await em.execute<{ name: string }[]>(
      `select table_name as name from information_schema.columns
        where column_name = 'user_id' and table_schema = current_schema() order by 1`,
    );
    const held = tables.map(({ name }) =>
      em.execute<object[]>(
        `select * from "${name}" where user_id = (select id from users where name = ?) order by 2`,
        [ownerName],
      ),
    );
    return JSON.stringify(await Promise.all(held));
  }

  function addressOf(path: string): string {
    return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const row = rows[name];
      if (row === undefined) throw new Error(`The matrix needs a row of the owner's for {${name}}.`);
      return row;
    });
  }

  function withBody(test: Test, { operation }: PlacedOperation): Test {
    const mediaTypes = Object.keys(operation.requestBody?.content ?? {});
    if (mediaTypes.includes('multipart/form-data')) return test.attach('file', Buffer.from('x'), 'list.xml');
    if (operation.operationId === 'createMyApiKey') return test.send({ name: 'Another' });
    return mediaTypes.length > 0 ? test.send({ status: 'completed', score: 1, progress: 1 }) : test;
  }

  it('is read by no other site, which may read all that is the same for everyone', async () => {
    expect(personal.length).toBeGreaterThan(10);
    for (const { path } of operations) {
      const address = path.replaceAll(/\{\w+\}/g, '1');
      const { headers } = await application
        .browser()
        .send('get', address)
        .set('Origin', 'https://evil.example');
      const isOurs = /\/(?:users\/me|oauth|sessions)(?:\/|$)/.test(path);
      const sites = headers['access-control-allow-origin'];
      expect(sites)
        .withContext(path)
        .toBe(isOurs ? undefined : '*');
    }
  });

  for (const placed of personal) {
    const { path, method, operation } = placed;

    describe(`and that ${method.toUpperCase()} ${path} gives or changes,`, () => {
      function expectUnauthenticated(response: Response): void {
        expectDocumented(operation.operationId, response);
        expect(response.status).toBe(401);
        expect(response.text).not.toContain(OWN_TITLE.title);
      }

      it('is nobody’s without a session', async () => {
        for (const cookie of ['', `anirec_session=${'A'.repeat(43)}`, 'anirec_session=']) {
          const test = request(application.app)[method as 'get'](addressOf(path));
          const from = { Origin: 'http://localhost:8080', Cookie: cookie };
          expectUnauthenticated(await withBody(test.set(from), placed));
        }
      });

      it('is nobody’s who has its owner’s key alone', async () => {
        const test = request(application.app)[method as 'get'](addressOf(path));
        const from = { Origin: 'http://localhost:8080', 'X-API-Key': keyOfOwner };
        expectUnauthenticated(await withBody(test.set(from), placed));
      });

      it('is nobody’s whose session is over', async () => {
        expectUnauthenticated(await withBody(late.send(method, addressOf(path)), placed));
      });

      it('is nobody’s whose account is deleted', async () => {
        expectUnauthenticated(await withBody(deleted.send(method, addressOf(path)), placed));
      });

      it('is its owner’s alone', async () => {
        const before = await ownersRows();
        expect(before).toContain(OWN_TITLE.title);
        const other = await signedIn();
        const response = await withBody(other.send(method, addressOf(path)), placed).buffer(true);
        expect(response.status).toBeLessThan(500);
        for (const secret of [OWN_TITLE.title, ownerName]) expect(response.text).not.toContain(secret);
        if (/\{(importId|entryId|keyId)\}/.test(path)) expect([204, 404]).toContain(response.status);
        expect(await ownersRows()).toBe(before);
      });
    });
  }
});
