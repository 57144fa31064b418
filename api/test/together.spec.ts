import request, { type Response } from 'supertest';
import type { Problem } from '../src/http/problems/problem.ts';
import { hang, serverError } from '../src/mal-simulator/faults.ts';
import type { ListedTitle, Person } from '../src/mal-simulator/people.ts';
import type { TogetherRecommendations } from '../src/features/together/together.dto.ts';
import { endOfImports } from './support/end-of-import.ts';
import { expectDocumented } from './support/contract.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const HOUR = 60 * 60 * 1000;
const BEBOP = 1;
const DEATH_NOTE = 1535;
const TORADORA = 4224;
const CLANNAD = 2167;

function listed(animeId: number, fields: Partial<ListedTitle> = {}): ListedTitle {
  const updatedAt = new Date('2026-01-01T00:00:00Z');
  return {
    animeId,
    title: `Title ${animeId}`,
    ...{ status: 'completed', score: 0, episodesWatched: 0, rewatching: false, updatedAt },
    ...fields,
  };
}

describe('recommendations to several people', () => {
  let application: SignInApplication;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  afterEach(async () => {
    application.simulator.traffic.mend();
    application.clock.advance(HOUR);
    await ask([somebody([]), 'picks:1']);
    application.simulator.traffic.resetCounts();
  });

  afterAll(() => application.close());

  function somebody(list: ListedTitle[], fields: Partial<Person> = {}): string {
    return `mal:${newPerson(application.simulator, { list, ...fields }).name}`;
  }

  async function ask(person: string[], query: object = {}): Promise<Response> {
    const response = await request(application.app)
      .get('/api/v1/together/recommendations')
      .query({ person, ...query });
    expectDocumented('recommendTogether', response);
    return response;
  }

  async function together(person: string[], query: object = {}): Promise<TogetherRecommendations> {
    const response = await ask(person, query);
    expect(response.status).toBe(200);
    return response.body as TogetherRecommendations;
  }

  function faultsIn({ body }: Response): [string, string][] {
    return ((body as Problem).errors ?? []).map(({ pointer, message }) => [pointer, message]);
  }

  const ANN = `picks:${BEBOP}:10,${DEATH_NOTE}:9`;
  const BEN = `picks:${TORADORA}:10,${CLANNAD}:9`;

  it('are of what nobody has seen, with what each title is to each of them', async () => {
    const { people, data, fairness } = await together([ANN, BEN]);
    expect(people.map(({ person, entries, missing }) => [person, entries, missing])).toEqual([
      [ANN, 2, null],
      [BEN, 2, null],
    ]);
    expect(data.length).toBe(20);
    expect(fairness).toBe(0.25);
    const seen = [BEBOP, DEATH_NOTE, TORADORA, CLANNAD];
    for (const { anime, forEach } of data) {
      expect(seen).not.toContain(anime.id);
      expect(forEach.map(({ person }) => person)).toEqual([0, 1]);
      const reasons = forEach.map(each => each.reasons.map(reason => reason.anime.id));
      expect(reasons[0]?.every(id => id === BEBOP || id === DEATH_NOTE)).toBeTrue();
      expect(reasons[1]?.every(id => id === TORADORA || id === CLANNAD)).toBeTrue();
    }
  });

  it('ask the more that all like each title, the fairer they are', async () => {
    const chancesIn = ({ data }: TogetherRecommendations) =>
      data.slice(0, 5).map(({ forEach }) => forEach.map(({ chance }) => chance));
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    const [joyful, fair] = await Promise.all([
      together([ANN, BEN], { fairness: 0 }).then(chancesIn),
      together([ANN, BEN], { fairness: 1 }).then(chancesIn),
    ]);
    expect(sum(fair.map(chances => Math.min(...chances)))).toBeGreaterThan(
      sum(joyful.map(chances => Math.min(...chances))),
    );
    expect(sum(joyful.map(sum))).toBeGreaterThan(sum(fair.map(sum)));
  });

  it('say who has seen what the others would like', async () => {
    const { seenBySome } = await together([
      `picks:${BEBOP}:10,${DEATH_NOTE}:9`,
      `picks:${BEBOP}:8,${TORADORA}:10`,
    ]);
    const found = seenBySome.find(({ anime }) => anime.id === DEATH_NOTE);
    expect(found?.seenBy).toEqual([{ person: 0, status: 'completed', score: 9 }]);
    expect(found?.forEach.map(({ person }) => person)).toEqual([1]);
    expect(seenBySome.map(({ anime }) => anime.id)).not.toContain(BEBOP);
  });

  it('take public lists, and say what they plan', async () => {
    const planner = somebody([listed(BEBOP, { score: 9 }), listed(DEATH_NOTE, { status: 'plan_to_watch' })]);
    const { people, data } = await together([planner, BEN], { limit: 100 });
    expect(people[0]?.name).toBe(planner.slice('mal:'.length));
    expect(people[0]?.fetchedAt).not.toBeNull();
    const planned = data.find(({ anime }) => anime.id === DEATH_NOTE);
    expect(planned?.forEach.map(each => each.planned)).toEqual([true, false]);
  });

  it('leave out what anybody has dropped, with all of its franchise', async () => {
    const dropper = somebody([listed(BEBOP, { score: 9 }), listed(16498, { status: 'dropped' })]);
    const { data, seenBySome } = await together([dropper, ANN], { limit: 100 });
    expect([...data, ...seenBySome].map(({ anime }) => anime.id)).not.toContain(16498);
  });

  it('are filtered as all recommendations are', async () => {
    const { data } = await together([ANN, BEN], { type: 'movie', limit: 5 });
    expect(data.map(({ anime }) => anime.type)).toEqual(Array<'movie'>(5).fill('movie'));
  });

  it('go on without whoever cannot be read, and say why', async () => {
    const shut = somebody([listed(BEBOP)], { visibility: 'private' });
    const { people, data } = await together([ANN, 'mal:Nobody_Here', BEN, shut, somebody([])]);
    expect(people.map(({ missing }) => missing?.reason ?? null)).toEqual([
      null,
      'unknown',
      null,
      'private',
      'empty',
    ]);
    expect(people[1]?.missing?.detail).toContain('Nobody_Here');
    expect(data[0]?.forEach.map(({ person }) => person)).toEqual([0, 2]);
  });

  it('go on without a site that fails, and say when to try again', async () => {
    application.simulator.traffic.spoil('animelist', serverError);
    const { people } = await together([ANN, BEN, somebody([listed(BEBOP)])]);
    expect(people[2]?.missing?.reason).toBe('unavailable');
    expect(people[2]?.missing?.retryAfterSeconds).toBe(60);
  });

  it('are refused where fewer than two are left, and say of each why', async () => {
    const response = await ask([ANN, 'mal:Nobody_Here']);
    expect(response.status).toBe(422);
    expect(faultsIn(response)).toEqual([
      ['/query/person/1', 'MyAnimeList knows nobody of the name “Nobody_Here”.'],
    ]);
  });

  it('are put off where fewer than two are left since a site does not answer', async () => {
    const { traffic } = application.simulator;
    traffic.spoil('animelist', hang);
    const answer = ask([ANN, somebody([listed(BEBOP)])]);
    while (traffic.count('animelist') < 1) await new Promise(setImmediate);
    application.clock.advance(3_000);
    const response = await answer;
    expect(response.status).toBe(504);
    expect((response.body as Problem).upstream).toBe('myanimelist');
  });

  it('take whoever is signed in', async () => {
    const { name } = newPerson(application.simulator, { list: [listed(BEBOP, { score: 9 })] });
    const browser = application.browser();
    await browser.signIn(name);
    await endOfImports(browser, 1);
    const address = `/api/v1/together/recommendations?person=me&person=${BEN}`;
    const response = await browser.send('get', address);
    expectDocumented('recommendTogether', response);
    const { people } = response.body as TogetherRecommendations;
    expect(people.map(person => [person.name, person.entries])).toEqual([
      [name, 1],
      [null, 2],
    ]);
  });

  it('ask whoever is not signed in to do so, or to leave themselves out', async () => {
    const response = await ask(['me', BEN]);
    expect(response.status).toBe(401);
    expect((response.body as Problem).detail).toContain('Sign in');
  });

  for (const [what, person, status, pointer] of [
    ['one person', [ANN], 400, '/query/person'],
    ['six people', ['mal:aa', 'mal:bb', 'mal:cc', 'mal:dd', 'mal:ee', 'mal:ff'], 400, '/query/person'],
    ['somebody twice', [ANN, 'mal:Xinil', 'mal:xinil'], 400, '/query/person/2'],
    ['a site that is none', [ANN, 'kitsu:Xinil'], 400, '/query/person/1'],
    ['picks that are none', [ANN, 'picks:1:11'], 400, '/query/person/1'],
    ['a title that there is not', [ANN, 'picks:1,999999'], 422, '/query/person/1'],
    ['a pick twice', [ANN, 'picks:1,1'], 422, '/query/person/1'],
  ] as const) {
    it(`are refused for ${what}, and point at it`, async () => {
      const response = await ask([...person]);
      expect(response.status).toBe(status);
      expect(faultsIn(response)[0]?.[0]).toBe(pointer);
    });
  }

  it('are refused for a fairness beyond the bounds', async () => {
    const response = await ask([ANN, BEN], { fairness: 1.5 });
    expect(response.status).toBe(400);
    expect(faultsIn(response)[0]?.[0]).toBe('/query/fairness');
  });

  it('are kept by nobody, read by any site, and limited with all that is asked of people', async () => {
    const response = await ask([ANN, BEN]);
    expect(response.get('Cache-Control')).toBe('private, no-store');
    expect(response.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.get('RateLimit-Policy')).toContain('"people"');
  });
});
