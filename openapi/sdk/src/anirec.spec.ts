import { readFile } from 'node:fs/promises';
import contract from '../../openapi.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import { answer, scripted } from '../test/support/answers.ts';
import { AniRec, getReadiness, listMyList } from './index.ts';

/** What programs are given keys for. */
const FOR_PROGRAMS = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { security }]: [string, { security: object[] }]) =>
    security.some(each => 'key' in each) ? [`${method} ${path}`] : [],
  ),
);

/** Which operations answer the same as another one, whose method calls that. */
const TWINS = ['get /api/v1/recommendations'];

function page(ids: number[], nextCursor: string | null): Response {
  return answer({ data: ids.map(id => ({ id })), page: { nextCursor } });
}

describe('the SDK', () => {
  it('is of the contract’s version', () => {
    expect(manifest.version).toBe(contract.info.version);
  });

  it('has a method for everything that programs are given keys for', async () => {
    const { anirec, requests } = scripted(Array.from({ length: 20 }, () => page([1], null)));
    await anirec.search.suggest('q');
    await anirec.recommendations.fromPicks([{ animeId: 1 }]);
    await anirec.recommendations.fromAnime(1);
    await anirec.recommendations.fromProfile('anilist', 'name');
    await anirec.recommendations.together(['mal:name', 'picks:1']);
    await anirec.people.taste('mal:name');
    await anirec.people.tastePicture('mal:name');
    await anirec.people.surprise('mal:name');
    await anirec.lists.statistics([{ animeId: 1, status: 'completed', score: 9, progress: 26 }]);
    await anirec.anime.get(1);
    await anirec.anime.franchise(1);
    await anirec.anime.watchOrder(1);
    await anirec.anime.list();
    await anirec.broadcasts.list();
    await anirec.broadcasts.calendar([1]);
    await anirec.facets.get();
    await anirec.seasons.calendar({ year: 2026, season: 'spring' });
    await anirec.seasons.feed();
    const templates = [
      ['/profiles/anilist/name/', '/profiles/{provider}/{userName}/'],
      ['/anime/1', '/anime/{animeId}'],
    ] as const;
    const called = requests.map(({ method, url }) =>
      templates.reduce(
        (text, [given, template]) => text.replace(given, template),
        `${method.toLowerCase()} ${new URL(url).pathname}`,
      ),
    );
    expect([...called, ...TWINS].sort()).toEqual(FOR_PROGRAMS.sort());
  });

  it('names all its methods in the README', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').filter(line => line.startsWith('| `anirec.'));
    const methods = Object.entries(new AniRec()).flatMap(([resource, { constructor }]: [string, object]) =>
      Object.getOwnPropertyNames(constructor.prototype)
        .filter(name => name !== 'constructor' && resource !== 'caller')
        .map(name => ({ resource, name })),
    );
    const missing = methods.filter(
      ({ resource, name }) =>
        !rows.some(row => row.includes(`anirec.${resource}.`) && row.includes(`.${name}(`)),
    );
    expect(methods.length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  it('gives all titles that fit, and asks for a page when it is needed', async () => {
    const { anirec, requests } = scripted([page([1, 2], 'next'), page([3], null)]);
    const titles = anirec.anime.all({ genre: ['Drama'] });
    expect((await titles.next()).value).toEqual(jasmine.objectContaining({ id: 1 }));
    expect(requests.length).toBe(1);
    const ids: number[] = [];
    for await (const { id } of titles) ids.push(id);
    expect(ids).toEqual([2, 3]);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([
      '?genre=Drama',
      '?genre=Drama&cursor=next',
    ]);
  });

  it('gives what any paged operation lists', async () => {
    const { anirec, requests } = scripted([page([1], 'next'), page([2], null)]);
    const entries = [];
    for await (const entry of anirec.every(listMyList, { query: { status: 'watching' } }))
      entries.push(entry);
    expect(entries.length).toBe(2);
    expect(new URL(requests[1]?.url ?? '').search).toBe('?status=watching&cursor=next');
  });

  it('calls any operation of the contract', async () => {
    const { anirec, requests } = scripted([answer({ status: 'up' })]);
    await anirec.call(getReadiness);
    expect(requests[0]?.url).toBe('http://anirec.test/api/v1/health/ready');
  });

  it('asks AniRec on this machine, with the fetch that there is then, unless told otherwise', async () => {
    const { anirec, requests } = { anirec: new AniRec(), requests: [] as string[] };
    spyOn(globalThis, 'fetch').and.callFake(input => {
      requests.push((input as Request).url);
      return Promise.resolve(answer({}));
    });
    await anirec.facets.get();
    expect(requests).toEqual(['http://localhost:8080/api/v1/facets']);
  });
});
