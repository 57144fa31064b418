import { bangumiItem } from './fixtures.ts';
import { externalIds, numericId, officialSite, streamingLinks } from './links.ts';
import type { SitePage } from './packages/bangumi-data.ts';

const sites = new Map(
  [
    ['crunchyroll', 'https://www.crunchyroll.com/series/{{id}}/'],
    ['netflix', 'https://www.netflix.com/title/{{id}}'],
    ['disneyplus', 'https://www.disneyplus.com/series/view/{{id}}'],
    ['prime', 'https://www.amazon.co.jp/gp/video/detail/{{id}}'],
    ['bilibili', 'https://www.bilibili.com/bangumi/media/md{{id}}/', 'CN'],
    ['dmhy', 'https://share.dmhy.org/topics/list?keyword={{id}}'],
  ].map(([site = '', urlTemplate = '', ...regions]) => [site, { urlTemplate, regions }]),
);

function page(site: string, id: string | null, url: string | null = null): SitePage {
  return { site, id, url, begin: null };
}

function linksOf(...pages: SitePage[]) {
  return streamingLinks(bangumiItem({ pages }), sites);
}

describe('Streaming links', () => {
  it('name the most widely usable site first', () => {
    expect(linksOf(page('netflix', '70299043'), page('crunchyroll', 'GG5H5XQX4'))).toEqual([
      {
        site: 'Crunchyroll',
        url: 'https://www.crunchyroll.com/series/GG5H5XQX4/',
      },
      { site: 'Netflix', url: 'https://www.netflix.com/title/70299043' },
    ]);
  });

  it('prefer an address of their own to the template', () => {
    const url = 'https://www.disneyplus.com/movies/macross/wFw1';
    expect(linksOf(page('disneyplus', 'wFw1', url))).toEqual([{ site: 'Disney+', url }]);
  });

  it('say which countries a site serves, where that is known', () => {
    const found = linksOf(page('netflix', '1'), page('prime', 'B0'), page('bilibili', '2'));
    expect(found.map(({ site, countries }) => [site, countries])).toEqual([
      ['Netflix', undefined],
      ['Prime Video', ['JP']],
      ['Bilibili', ['CN']],
    ]);
  });

  it('leave out download sites', () => {
    expect(linksOf(page('dmhy', '进击'))).toEqual([]);
  });

  it('leave out what is not https, malformed or not known', () => {
    const pages = [page('netflix', null, 'http://netflix.com/1'), page('disneyplus', null, 'no address')];
    expect(linksOf(...pages, page('crunchyroll', ''))).toEqual([]);
  });

  it('name a site once', () => {
    expect(linksOf(page('netflix', '1'), page('netflix', '2')).length).toBe(1);
  });
});

describe('External ids', () => {
  it('are kept as each site writes them', () => {
    const pages = [page('aniList', '16498'), page('anidb', '9541'), page('tmdb', 'tv/1429')];
    expect(externalIds(bangumiItem({ pages }))).toEqual({
      aniList: 16498,
      aniDb: 9541,
      tmdb: 'tv/1429',
    });
  });

  it('are left out where they are malformed', () => {
    const pages = [page('aniList', '16498x'), page('bangumi', '0'), page('tmdb', '../1429')];
    expect(externalIds(bangumiItem({ pages }))).toEqual({});
    expect(numericId(bangumiItem({ pages }), 'aniList')).toBeNull();
  });
});

describe('The official site', () => {
  it('may be plain http, as old ones are', () => {
    expect(officialSite(bangumiItem({ officialSite: 'http://shingeki.tv/' }))).toBe('http://shingeki.tv/');
  });

  it('is null where the address is empty, malformed or no web address', () => {
    for (const address of ['', 'ttp//shingeki.tv', 'javascript:alert(1)']) {
      expect(officialSite(bangumiItem({ officialSite: address }))).toBeNull();
    }
  });
});
