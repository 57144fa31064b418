import { type BuiltCatalogue, buildCatalogue, type Packages } from './catalogue.ts';
import { bangumiItem, bgmdSubject } from './fixtures.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';
import { readPackages } from './packages/read-packages.ts';
import { unknownClippedNames } from './titles/abbreviations.ts';
import { hasHan, hasKana } from './titles/script.ts';
import { details, summary } from './summary.ts';

function catalogueOf(...items: BangumiItem[]): BuiltCatalogue {
  const subject = bgmdSubject({
    id: 7,
    airDate: '2009-04-05',
    tags: ['战斗', '漫画改'],
  });
  const packages: Packages = {
    bangumiData: { version: '1.0.0', items, sites: new Map() },
    bgmd: { version: '2.0.0', subjects: new Map([[7, subject]]) },
    bangumiSubjects: { version: '3.0.0', subjects: new Map([[7, { episodes: 64, airDate: '2009-04-05' }]]) },
    arm: { version: '4.0.0', malByAniList: new Map(), aniListByMal: new Map() },
  };
  return buildCatalogue(packages, { days: {}, episodes: {}, titles: {} });
}

function withIds(given: Partial<BangumiItem>, ids: Record<string, string>): BangumiItem {
  const pages = Object.entries(ids).map(([site, id]) => ({
    site,
    id,
    url: null,
    begin: null,
  }));
  return bangumiItem({ ...given, pages });
}

describe('The catalogue', () => {
  it("joins the packages by Bangumi's id", () => {
    const { file } = catalogueOf(withIds({}, { mal: '1', bangumi: '7' }));
    expect(file.sources).toEqual({
      'bangumi-data': '1.0.0',
      bgmd: '2.0.0',
      'anime-sachedule-search-data': '3.0.0',
      '@kawaiioverflow/arm': '4.0.0',
    });
    expect(file.records[0]).toEqual(
      jasmine.objectContaining({
        id: 1,
        genres: ['Action'],
        source: 'Manga',
        startDate: '2009-04-05',
        season: 'spring',
        episodes: 64,
      }),
    );
  });

  it('leaves out what has no usable MyAnimeList id, and says so', () => {
    const built = catalogueOf(bangumiItem({ title: '甲' }), withIds({ title: '乙' }, { mal: 'one' }));
    expect(summary(built)).toContain('left out: 2\n  no MyAnimeList id: 1\n  malformed MyAnimeList id: 1\n');
    expect(details(built)).toBe('no MyAnimeList id:\n  甲\nmalformed MyAnimeList id:\n  乙');
  });

  it('says which days are guesses, and what contradicts itself', () => {
    const film = {
      title: 'A',
      type: 'movie',
      begin: new Date('2025-09-18T16:00:00Z'),
    } as const;
    const series = {
      title: 'B',
      begin: new Date('2009-04-05T08:00:00Z'),
      end: new Date('2009-04-06T08:00:00Z'),
    };
    const built = catalogueOf(withIds(film, { mal: '1' }), withIds(series, { mal: '2', bangumi: '7' }));
    expect(summary(built)).toContain('  may have begun the day before: 1');
    expect(details(built)).toContain('may have begun the day before:\n  1 A: 2025-09-19');
  });

  it('makes one title of several parts, named after the first', () => {
    const second = {
      begin: new Date('2023-11-03T15:00:00Z'),
      end: new Date('2023-12-01T15:30:00Z'),
    };
    const first = {
      begin: new Date('2023-03-03T15:25:00Z'),
      end: new Date('2023-03-24T15:55:00Z'),
    };
    const { file, omitted } = catalogueOf(
      withIds({ title: '後編', ...second }, { mal: '1' }),
      withIds({ title: '前編', ...first }, { mal: '1' }),
    );
    const days = file.records.map(({ titleJapanese, startDate, endDate }) => [
      titleJapanese,
      startDate,
      endDate,
    ]);
    expect(days).toEqual([['前編', '2023-03-04', '2023-12-02']]);
    expect(omitted).toEqual([{ title: '後編', reason: 'later part of an entry' }]);
  });

  it('tells apart what would be shown under one name', () => {
    const old = withIds({ title: 'KANON', begin: new Date('2002-01-30T16:00:00Z') }, { mal: '144' });
    const titles = catalogueOf(withIds({ title: 'Kanon' }, { mal: '1530' }), old).file.records;
    expect(titles.map(record => record.title)).toEqual(['Kanon', 'Kanon (2009)']);
  });

  it('gives another version exactly where the records differ', () => {
    const version = (id: string) => catalogueOf(withIds({}, { mal: id })).file.version;
    expect(version('1')).toBe(version('1'));
    expect(version('1')).not.toBe(version('2'));
  });
});

describe('The catalogue of the installed packages', () => {
  let packages: Packages;
  let built: BuiltCatalogue;
  const recordOf = (id: number) => built.file.records.find(record => record.id === id);

  beforeAll(async () => {
    packages = await readPackages();
    built = buildCatalogue(packages);
  });

  it('has more than 7,600 titles, by ascending id, each id once', () => {
    const ids = built.file.records.map(record => record.id);
    expect(ids.length).toBeGreaterThan(7600);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  });

  // prettier-ignore
  const FAMOUS: [id: number, title: string][] = [
    [1, 'Cowboy Bebop'],
    [20, 'Naruto'],
    [21, 'One Piece'],
    [30, 'Neon Genesis Evangelion'],
    [121, 'Fullmetal Alchemist'],
    [136, 'Hunter x Hunter'],
    [199, 'Spirited Away'],
    [269, 'Bleach'],
    [1535, 'Death Note'],
    [1735, 'Naruto: Shippuden'],
    [4224, 'Toradora!'],
    [5114, 'Fullmetal Alchemist: Brotherhood'],
    [9253, 'Steins;Gate'],
    [11061, 'Hunter x Hunter (2011)'],
    [16498, 'Attack on Titan'],
    [25777, 'Attack on Titan Season 2'],
    [30484, 'Steins;Gate 0'],
    [40028, 'Attack on Titan: Final Season'],
    [48583, 'Attack on Titan: The Final Season Part 2'],
    [52991, "Frieren: Beyond Journey's End"],
    [5, 'Cowboy Bebop: The Movie'],
    [33, 'Berserk'],
    [43, 'Ghost in the Shell'],
    [47, 'Akira'],
    [164, 'Princess Mononoke'],
    [210, 'Ranma ½'],
    [227, 'FLCL'],
    [339, 'Serial Experiments Lain'],
    [431, "Howl's Moving Castle"],
    [523, 'My Neighbor Totoro'],
    [572, 'Nausicaä of the Valley of the Wind'],
    [849, 'The Melancholy of Haruhi Suzumiya'],
    [1575, 'Code Geass: Lelouch of the Rebellion'],
    [5680, 'K-ON!'],
    [7674, 'Bakuman.'],
    [10521, "Working'!!"],
    [11617, 'High School DxD'],
    [15583, 'Date A Live'],
    [16385, "Dog Days''"],
    [19815, 'No Game, No Life'],
    [22297, 'Fate/stay night [Unlimited Blade Works]'],
    [23273, 'Your Lie in April'],
    [28977, 'Gintama°'],
    [30276, 'One-Punch Man'],
    [31240, 'Re:ZERO -Starting Life in Another World-'],
    [32281, 'Your Name.'],
    [34134, 'One-Punch Man Season 2'],
    [35120, 'Devilman Crybaby'],
    [37999, 'Kaguya-sama: Love Is War'],
    [38524, 'Attack on Titan Season 3 Part 2'],
    [47917, 'Bocchi the Rock!'],
    [50265, 'Spy x Family'],
    [51009, 'Jujutsu Kaisen Season 2'],
    [59177, 'Kaiju No.8 Season 2'],
  ];
  for (const [id, title] of FAMOUS) {
    it(`shows ${id} as "${title}"`, () => expect(recordOf(id)?.title).toBe(title));
  }

  it('shows every title in Latin letters, and says which romaji it generated', () => {
    const { records } = built.file;
    expect(records.filter(({ title }) => hasHan(title) || hasKana(title)).map(({ title }) => title)).toEqual(
      [],
    );
    expect(recordOf(16498)?.titleRomajiIsGenerated).toBeFalse();
    const generated = records.filter(({ titleRomajiIsGenerated }) => titleRomajiIsGenerated);
    expect(generated.filter(({ titleRomaji, titleJapanese }) => !titleRomaji || !titleJapanese)).toEqual([]);
  });

  it('knows what fans shorten famous titles to, and has every title of the table of those', () => {
    expect(unknownClippedNames(built.file.records)).toEqual([]);
    for (const [id, abbreviation] of [
      [16498, 'AoT'],
      [5114, 'FMAB'],
      [31964, 'BNHA'],
      [14813, 'Oregairu'],
      [40748, 'JJK'],
    ] as const) {
      expect(recordOf(id)?.abbreviations).toContain(abbreviation);
    }
  });

  it('has Chinese titles as they are given', () => {
    expect(recordOf(16498)).toEqual(
      jasmine.objectContaining({
        titleSimplifiedChinese: '进击的巨人',
        titleTraditionalChinese: '進擊的巨人',
      }),
    );
  });

  it('knows genres, sources and studios', () => {
    expect(recordOf(16498)).toEqual(
      jasmine.objectContaining({
        source: 'Manga',
        studios: ['Production I.G', 'Wit Studio'],
      }),
    );
    expect(recordOf(1)?.genres).toContain('Sci-Fi');
    expect(recordOf(30)?.themes).toContain('Mecha');
    expect(recordOf(20583)?.genres).toContain('Sports');
    expect(recordOf(11757)?.source).toBe('Light Novel');
  });

  it('knows where pictures of nearly all titles of the packages are, and takes none of another work', () => {
    expect(recordOf(1)?.posters.bangumi).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/253_\w+\.jpg$/);
    const packaged = built.file.records.filter(({ externalIds }) => externalIds.bangumi !== undefined);
    const pictured = packaged.filter(({ posters }) => Object.keys(posters).length > 0);
    expect(pictured.length / packaged.length).toBeGreaterThan(0.9);
    expect(recordOf(20)?.posters.tmdb).toBeUndefined();
  });

  it('shows no two titles under one name', () => {
    const titles = built.file.records.map(record => record.title.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('repeats no title among the synonyms', () => {
    const repeating = built.file.records.filter(record =>
      [record.titleEnglish, record.titleRomaji, record.titleJapanese].some(
        title => title !== null && record.synonyms.includes(title),
      ),
    );
    expect(repeating).toEqual([]);
  });

  it('links to nothing but https, and to no download site', () => {
    const links = built.file.records.flatMap(record => record.links);
    expect(links.filter(link => !link.url.startsWith('https://'))).toEqual([]);
    expect(links.filter(link => /dmhy|mikan|bangumi\.moe/.test(link.url))).toEqual([]);
  });

  it('is the same every time', () => {
    expect(JSON.stringify(buildCatalogue(packages))).toBe(JSON.stringify(built));
  });

  it('is summed up in counts', () => {
    const lines = summary(built).split('\n');
    expect(lines[0]).toBe(`${built.file.records.length} titles, version ${built.file.version}`);
    expect(lines).toContain(jasmine.stringMatching(/^ {2}no MyAnimeList id: \d+$/));
  });
});
