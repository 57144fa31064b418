import request, { type Response } from 'supertest';
import type { Problem } from '../src/http/problems/problem.ts';
import type { Surprise } from '../src/features/surprise/surprise.dto.ts';
import type { TasteProfile } from '../src/features/taste/taste.dto.ts';
import type { ListedTitle, Person } from '../src/mal-simulator/people.ts';
import { expectDocumented } from './support/contract.ts';
import { endOfImports } from './support/end-of-import.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const GHIBLI = 'picks:199:10,164:9,431:9,523:10';
const BEBOP = 1;

function listed(animeId: number, fields: Partial<ListedTitle> = {}): ListedTitle {
  const updatedAt = new Date('2026-01-01T00:00:00Z');
  return {
    animeId,
    title: `Title ${animeId}`,
    ...{ status: 'completed', score: 0, episodesWatched: 0, rewatching: false, updatedAt },
    ...fields,
  };
}

describe('what is asked of one person', () => {
  let application: SignInApplication;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  afterAll(() => application.close());

  function somebody(list: ListedTitle[], fields: Partial<Person> = {}): string {
    return `mal:${newPerson(application.simulator, { list, ...fields }).name}`;
  }

  async function ask(operationId: string, path: string, query: object): Promise<Response> {
    const response = await request(application.app).get(`/api/v1/${path}`).query(query);
    expectDocumented(operationId, response);
    return response;
  }

  const taste = (query: object) => ask('getTaste', 'taste', query);
  const surprise = (query: object) => ask('getSurprise', 'surprise', query);

  it('is a taste whose differences are the sums of what titles add, as far as they are told', async () => {
    const profile = (await taste({ person: GHIBLI })).body as TasteProfile;
    expect(profile.studios.for[0]?.name).toBe('Studio Ghibli');
    expect(profile.studios.for[0]?.titles).toBe(4);
    for (const { yours, average, difference, because } of [
      ...profile.themes.for,
      ...profile.themes.against,
    ]) {
      expect(difference).toBeCloseTo(yours - average, 9);
      for (const { share } of because) expect(Math.sign(share)).toBe(Math.sign(difference));
    }
    const differences = profile.themes.for.map(({ difference }) => difference);
    expect(differences.toSorted((a, b) => b - a)).toEqual(differences);
  });

  it('is a taste with favourites that few share, and a surprise with its arithmetic', async () => {
    const profile = (await taste({ person: GHIBLI })).body as TasteProfile;
    const counts = profile.rareFavourites.map(({ popularity }) => popularity);
    expect(counts.toSorted((a, b) => a - b)).toEqual(counts);
    const told = profile.surprise?.recommendation;
    const rest = told?.otherReasons?.share ?? 0;
    expect((told?.reasons ?? []).reduce((sum, { share }) => sum + share, rest)).toBeCloseTo(
      told?.score ?? 0,
      9,
    );
    expect(profile.surprise?.averagePlace).toBeGreaterThan(profile.surprise?.place ?? Infinity);
  });

  it('is the taste of whoever is signed in', async () => {
    const { name } = newPerson(application.simulator, { list: [listed(BEBOP, { score: 9 })] });
    const browser = application.browser();
    await browser.signIn(name);
    await endOfImports(browser, 1);
    const response = await browser.send('get', '/api/v1/taste?person=me');
    expectDocumented('getTaste', response);
    expect((response.body as TasteProfile).summary).toContain(`The taste of ${name}, from 1 title.`);
  });

  it('is a picture that says what it shows', async () => {
    const response = await request(application.app)
      .get('/api/v1/taste/picture.svg')
      .query({ person: GHIBLI, scheme: 'dark' });
    expectDocumented('getTastePicture', response);
    expect(response.status).toBe(200);
    expect(response.get('Content-Type')).toBe('image/svg+xml; charset=utf-8');
    // Pages of other sites may show it.
    expect(response.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    const svg = (response.body as Buffer).toString();
    expect(svg).toContain('<title id="title">The taste of these picks, from 4 titles.');
    expect(svg).toContain('Studio Ghibli');
  });

  for (const [what, person, status] of [
    ['nobody has the name', 'mal:Nobody_Here', 404],
    ['a title is not in the catalogue', 'picks:999999', 422],
    ['nobody is signed in', 'me', 401],
    ['the site is none', 'kitsu:Xinil', 400],
  ] as const) {
    it(`is refused where ${what}`, async () => {
      expect((await taste({ person })).status).toBe(status);
      expect((await surprise({ person })).status).toBe(status);
    });
  }

  it('is refused for a list that is private, and for one that says nothing', async () => {
    const shut = await taste({ person: somebody([listed(BEBOP)], { visibility: 'private' }) });
    expect(shut.status).toBe(422);
    expect((shut.body as Problem).detail).toContain('private');
    const empty = await taste({ person: somebody([]) });
    expect(empty.status).toBe(422);
    expect((empty.body as Problem).detail).toContain('says nothing yet');
  });

  it('is one title with its reasons, the same with the same seed', async () => {
    const first = (await surprise({ person: GHIBLI, seed: 7 })).body as Surprise;
    expect(first.recommendation?.reasons.length).toBeGreaterThan(0);
    expect(first.seed).toBe(7);
    expect((await surprise({ person: GHIBLI, seed: 7 })).body).toEqual(first);
  });

  it('is another title each time that those before are excluded', async () => {
    const seen: number[] = [];
    for (let seed = 0; seed < 12; seed++) {
      const { recommendation } = (await surprise({ person: GHIBLI, seed, exclude: seen })).body as Surprise;
      seen.push(recommendation?.anime.id ?? 0);
    }
    expect(new Set(seen).size).toBe(12);
  });

  it('is less known the more obscure it is to be', async () => {
    const meanPlace = async (obscurity: number) => {
      const found = await Promise.all(
        Array.from({ length: 10 }, (_, seed) => surprise({ person: GHIBLI, seed, obscurity })),
      );
      const ids = found.map(({ body }) => (body as Surprise).recommendation?.anime.id ?? 0);
      const details = await Promise.all(ids.map(id => request(application.app).get(`/api/v1/anime/${id}`)));
      return details.reduce((sum, { body }) => sum + (body as { popularity: number }).popularity, 0);
    };
    expect(await meanPlace(1)).toBeLessThan(await meanPlace(0));
  });

  it('is refused where an id to exclude is none', async () => {
    expect((await surprise({ person: GHIBLI, exclude: 'x' })).status).toBe(400);
  });
});
