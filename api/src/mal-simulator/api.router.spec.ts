import { signIn, startTestSimulator } from '../../test/support/simulator.ts';
import { record } from '../../test/support/records.ts';
import type { ListPage } from './list-page.ts';
import type { ListedTitle } from './people.ts';
import type { Simulator } from './simulator.ts';

const UNKNOWN_ID = 9000;

const RECORDS = [
  record({
    id: 1,
    title: 'The Second',
    titleRomaji: 'Ni',
    titleEnglish: 'The Second',
    titleJapanese: '二',
    synonyms: ['Two'],
    startDate: '2001-01-01',
    endDate: '2001-04-01',
    source: 'Light novel',
    episodes: 12,
  }),
  record({ id: 2, title: 'Gan', startDate: '2010-01-01', genres: ['Ecchi'] }),
  record({ id: 3, title: 'Ichi', startDate: '2020-01-01', type: 'movie' }),
];

function listed(animeId: number, fields: Partial<ListedTitle> = {}): ListedTitle {
  return {
    animeId,
    status: 'completed',
    score: 8,
    episodesWatched: 12,
    rewatching: false,
    updatedAt: new Date('2026-01-02T03:04:05.678Z'),
    ...fields,
  };
}

const LIST = [
  listed(1, { score: 5 }),
  listed(2, { score: 10 }),
  listed(3, { status: 'watching', updatedAt: new Date('2026-02-01') }),
  listed(UNKNOWN_ID, { title: 'Unheard of', score: 7 }),
];

describe('reading from the simulator:', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startTestSimulator({ records: RECORDS });
    const person = { id: 70, description: '', visibility: 'public' } as const;
    simulator.people.add({ ...person, name: 'Lister', list: LIST });
    simulator.people.add({ ...person, id: 71, name: 'Hider', list: LIST, visibility: 'private' });
    const many = Array.from({ length: 20_000 }, (_, index) => listed(index + 1));
    simulator.people.add({ ...person, id: 72, name: 'Hoarder', list: many });
  });

  afterAll(() => simulator.close());

  function asApplication(): Record<string, string> {
    return { 'X-MAL-CLIENT-ID': simulator.application.clientId };
  }

  async function asPerson(name: string): Promise<Record<string, string>> {
    return { Authorization: `Bearer ${(await signIn(simulator, name)).access_token}` };
  }

  function get(path: string, headers: Record<string, string> = asApplication()): Promise<Response> {
    return fetch(path.startsWith('http') ? path : `${simulator.apiUrl}${path}`, { headers });
  }

  async function page(path: string, headers?: Record<string, string>): Promise<ListPage> {
    return (await (await get(path, headers)).json()) as ListPage;
  }

  async function idsOf(query: string): Promise<number[]> {
    const { data } = await page(`/users/Lister/animelist?nsfw=true&${query}`);
    return data.map(({ node }) => node.id);
  }

  describe('the API', () => {
    it('refuses whoever shows no credentials', async () => {
      for (const path of ['/users/@me', '/users/Lister/animelist', '/anime/1']) {
        const response = await get(path, {});
        expect(response.status).toBe(403);
        expect(await response.json()).toEqual({ message: '', error: 'forbidden' });
      }
    });

    it('refuses a token that is not good', async () => {
      for (const path of ['/users/@me', '/users/Lister/animelist', '/anime/1']) {
        const response = await get(path, { Authorization: 'Bearer made-up' });
        expect(response.status).toBe(401);
        expect(response.headers.get('WWW-Authenticate')).toBe('Bearer error="invalid_token"');
        expect(await response.json()).toEqual({ error: 'invalid_token' });
      }
    });

    it('refuses a client id that is not the application’s, and an application that is nobody as @me', async () => {
      expect((await get('/anime/1', { 'X-MAL-CLIENT-ID': 'another' })).status).toBe(400);
      for (const path of ['/users/@me', '/users/@me/animelist']) expect((await get(path)).status).toBe(403);
    });

    it('says who somebody is', async () => {
      const response = await get('/users/@me', await asPerson('Lister'));
      const picture = `${simulator.url}/images/users/70.svg`;
      expect(await response.json()).toEqual({ id: 70, name: 'Lister', picture });
      const image = await fetch(picture);
      expect(image.headers.get('Content-Type')).toContain('image/svg+xml');
    });

    it('answers what it does not know with 404', async () => {
      for (const path of ['/users/Nobody/animelist', '/users/Lister', '/anime/999', '/anime/x', '/manga/1']) {
        const response = await get(path);
        expect(response.status).toBe(404);
        expect(await response.json()).toEqual({ message: '', error: 'not_found' });
      }
    });

    it('shows a title by the name that MyAnimeList goes by, with the fields that are asked for', async () => {
      const bare: unknown = await (await get('/anime/1')).json();
      const picture = `${simulator.url}/images/anime/1.svg`;
      const node = { id: 1, title: 'Ni', main_picture: { medium: picture, large: picture } };
      expect(bare).toEqual(node);
      const fields = 'alternative_titles,start_date,end_date,media_type,num_episodes,source,nsfw,unknown';
      expect(await (await get(`/anime/1?fields=${fields}`)).json()).toEqual({
        ...node,
        alternative_titles: { synonyms: ['Two'], en: 'The Second', ja: '二' },
        start_date: '2001-01-01',
        end_date: '2001-04-01',
        media_type: 'tv',
        num_episodes: 12,
        source: 'light_novel',
        nsfw: 'white',
      });
    });
  });

  describe('an anime list', () => {
    it('is of titles, and of how they stand where that is asked for', async () => {
      const query = '/users/lister/animelist?fields=list_status{comments},num_episodes';
      const [first] = (await page(query)).data;
      expect(first?.node.id).toBe(1);
      expect(first?.node).toEqual(jasmine.objectContaining({ num_episodes: 12 }));
      expect(first?.list_status).toEqual({
        status: 'completed',
        score: 5,
        num_episodes_watched: 12,
        is_rewatching: false,
        updated_at: '2026-01-02T03:04:05+00:00',
      });
      const bare = await page('/users/Lister/animelist');
      expect(bare.data.some(item => 'list_status' in item)).toBeFalse();
    });

    it('leaves out what is not safe for work unless it is asked for', async () => {
      const { data } = await page('/users/Lister/animelist');
      expect(data.map(({ node }) => node.id)).toEqual([1, 3, UNKNOWN_ID]);
      expect(await idsOf('')).toEqual([1, 2, 3, UNKNOWN_ID]);
    });

    it('has a title that the catalogue does not know by the title that it was listed with', async () => {
      const { data } = await page('/users/Lister/animelist');
      expect(data.at(-1)?.node.title).toBe('Unheard of');
    });

    it('is cut down to a status and ordered as asked', async () => {
      expect(await idsOf('status=watching')).toEqual([3]);
      expect(await idsOf('status=on_hold')).toEqual([]);
      expect(await idsOf('sort=list_score')).toEqual([2, 3, UNKNOWN_ID, 1]);
      expect(await idsOf('sort=list_updated_at')).toEqual([3, 1, 2, UNKNOWN_ID]);
      expect(await idsOf('sort=anime_title')).toEqual([2, 3, 1, UNKNOWN_ID]);
      expect(await idsOf('sort=anime_start_date')).toEqual([3, 2, 1, UNKNOWN_ID]);
    });

    for (const query of [
      'status=seen',
      'sort=luck',
      'limit=0',
      'limit=1001',
      'limit=x',
      'offset=-1',
      'offset=1.5',
    ]) {
      it(`is not given for ${query}`, async () => {
        const response = await get(`/users/Lister/animelist?${query}`);
        expect(response.status).toBe(400);
        expect(await response.json()).toEqual(jasmine.objectContaining({ error: 'bad_request' }));
      });
    }

    it('comes 100 at a time where no limit is given', async () => {
      const { data, paging } = await page('/users/Hoarder/animelist');
      expect(data.length).toBe(100);
      expect(paging).toEqual({ next: `${simulator.apiUrl}/users/Hoarder/animelist?offset=100` });
    });

    it('is whole after its 20 pages of 1,000, each of which leads to the next and to the one before', async () => {
      simulator.traffic.resetCounts();
      const ids = new Set<number>();
      let previous: string | undefined;
      let next: string | undefined =
        `${simulator.apiUrl}/users/Hoarder/animelist?limit=1000&nsfw=true&fields=list_status&offset=0`;
      while (next !== undefined) {
        const { data, paging }: ListPage = await page(next);
        for (const { node } of data) ids.add(node.id);
        expect(paging.previous).toBe(previous);
        previous = next.replace('list_status', encodeURIComponent('list_status'));
        next = paging.next;
      }
      expect(ids.size).toBe(20_000);
      expect(simulator.traffic.count('animelist')).toBe(20);
    });

    it('that is private is its owner’s alone', async () => {
      const refused = await get('/users/Hider/animelist');
      expect(refused.status).toBe(403);
      expect(await refused.json()).toEqual({ message: '', error: 'not_permitted' });
      expect((await get('/users/Hider/animelist', await asPerson('Lister'))).status).toBe(403);
      const own = await asPerson('Hider');
      for (const name of ['@me', 'Hider'])
        expect((await page(`/users/${name}/animelist`, own)).data.length).toBe(3);
    });
  });
});
