import { watchSites } from './watch-sites';

describe('where to watch', () => {
  it('is told with countries, by their names', () => {
    const links = [
      { site: 'Prime Video', url: 'https://prime.example', countries: ['JP'] },
      { site: 'Ani-One Asia', url: 'https://one.example', countries: ['IN', 'ID', 'MY', 'SG', 'TH'] },
      { site: 'Netflix', url: 'https://netflix.example' },
    ];
    expect(watchSites(links, []).map(({ site, whom }) => [site, whom])).toEqual([
      ['Netflix', null],
      ['Prime Video', 'Japan'],
      ['Ani-One Asia', 'India, Indonesia, Malaysia and 2 more'],
    ]);
  });

  it('names a site once that both know, by the catalogue’s address, and adds what AniList knows alone', () => {
    const links = [{ site: 'Netflix', url: 'https://netflix.example/ours' }];
    const streaming = [
      { site: 'netflix', url: 'https://netflix.example/theirs', language: null },
      { site: 'Hulu', url: 'https://hulu.example', language: null },
      { site: 'ABEMA', url: 'https://abema.example', language: 'Japanese' },
    ];
    expect(watchSites(links, streaming).map(({ url, whom }) => [url, whom])).toEqual([
      ['https://netflix.example/ours', null],
      ['https://hulu.example', null],
      ['https://abema.example', 'Japanese'],
    ]);
  });
});
