import { answer, scripted } from '../test/support/answers.ts';
import { AniRecError, getAnime, listAnime, putMyListEntry, startFileImport, startImport } from './index.ts';

describe('a request of the SDK', () => {
  it('has each parameter where the contract has it, and lists one by one', async () => {
    const { anirec, requests } = scripted([answer({}), answer({})]);
    await anirec.call(getAnime, { path: { animeId: 5114 } });
    await anirec.call(listAnime, { query: { genre: ['Drama', 'Sci-Fi & more'], limit: 5 } });
    expect(requests.map(({ url }) => url)).toEqual([
      'http://anirec.test/api/v1/anime/5114',
      'http://anirec.test/api/v1/anime?genre=Drama&genre=Sci-Fi+%26+more&limit=5',
    ]);
  });

  it('escapes what stands in the path', async () => {
    const { anirec, requests } = scripted([answer({})]);
    await anirec.recommendations.fromProfile('anilist', '../../a b');
    expect(requests[0]?.url).toBe(
      'http://anirec.test/api/v1/profiles/anilist/..%2F..%2Fa%20b/recommendations',
    );
  });

  it('is of no other address where a part of its own is missing or means another', async () => {
    const { anirec, requests } = scripted([]);
    for (const userName of ['', '.', '..'])
      await expectAsync(anirec.recommendations.fromProfile('anilist', userName)).toBeRejectedWithError(
        AniRecError,
        `userName cannot be “${userName}”.`,
      );
    const nothing = JSON.parse('{}') as { id: number };
    await expectAsync(anirec.anime.get(nothing.id)).toBeRejectedWithError(
      AniRecError,
      'animeId cannot be “”.',
    );
    expect(requests).toEqual([]);
  });

  it('leaves out what is undefined', async () => {
    const { anirec, requests } = scripted([answer({})]);
    await anirec.search.suggest('cowboy', { signal: undefined, requestId: undefined });
    expect(requests[0]?.url).toBe('http://anirec.test/api/v1/search/suggestions?q=cowboy');
    expect(requests[0]?.headers.has('X-Request-Id')).toBeFalse();
  });

  it('takes an address with a path, and with a slash at its end', async () => {
    const { anirec, requests } = scripted([answer({})], { baseUrl: 'http://anirec.test/below/' });
    await anirec.anime.get(1);
    expect(requests[0]?.url).toBe('http://anirec.test/below/api/v1/anime/1');
  });

  it('carries a body as JSON, the key, and headers', async () => {
    const { anirec, requests } = scripted([answer({}), answer({})], { apiKey: 'a-key' });
    await anirec.recommendations.fromPicks([{ animeId: 1, score: 9 }], { limit: 3, requestId: 'my-request' });
    const body = { source: 'myanimelist' } as const;
    await anirec.call(startImport, { body, headers: { 'Idempotency-Key': 'once' } });
    const [first, second] = requests;
    expect(await first?.json()).toEqual({ picks: [{ animeId: 1, score: 9 }], limit: 3 });
    expect(first?.headers.get('Content-Type')).toBe('application/json');
    expect(first?.headers.get('X-API-Key')).toBe('a-key');
    expect(first?.headers.get('X-Request-Id')).toBe('my-request');
    expect(second?.headers.get('Idempotency-Key')).toBe('once');
  });

  it('carries a file as a form', async () => {
    const { anirec, requests } = scripted([answer({}, { status: 202 })]);
    const file = new File(['{}'], 'list.json');
    await anirec.call(startFileImport, { body: { file } });
    const form = await requests[0]?.formData();
    expect((form?.get('file') as File).name).toBe('list.json');
    expect(requests[0]?.headers.get('Content-Type')).toMatch(/^multipart\/form-data; boundary=/);
  });

  it('is of the method that the contract says', async () => {
    const { anirec, requests } = scripted([answer({}), answer({})]);
    await anirec.call(putMyListEntry, {
      path: { animeId: 1 },
      body: { status: 'watching', score: null, progress: 3 },
    });
    await anirec.facets.get();
    expect(requests.map(({ method }) => method)).toEqual(['PUT', 'GET']);
  });
});
