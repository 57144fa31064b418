import { type BuiltCatalogue, buildCatalogue } from './catalogue.ts';
import { bangumiItem, bgmdSubject } from './fixtures.ts';
import { type BangumiData, type BangumiItem, readBangumiData } from './packages/bangumi-data.ts';
import { type Bgmd, readBgmd } from './packages/bgmd.ts';
import { omittedTitles, summary } from './summary.ts';

function catalogueOf(...items: BangumiItem[]): BuiltCatalogue {
  const subjects = new Map([[7, bgmdSubject({ id: 7, tags: ['战斗', '漫画改'] })]]);
  return buildCatalogue({ version: '1.0.0', items, urlTemplates: new Map() }, { version: '2.0.0', subjects });
}

function withIds(given: Partial<BangumiItem>, ids: Record<string, string>): BangumiItem {
  const pages = Object.entries(ids).map(([site, id]) => ({ site, id, url: null }));
  return bangumiItem({ ...given, pages });
}

describe('The catalogue', () => {
  it("joins the packages by Bangumi's id", () => {
    const { file } = catalogueOf(withIds({}, { mal: '1', bangumi: '7' }));
    expect(file.sources).toEqual({ 'bangumi-data': '1.0.0', bgmd: '2.0.0' });
    expect(file.records[0]).toEqual(
      jasmine.objectContaining({ id: 1, genres: ['Action'], source: 'Manga', startDate: '2009-04-05' }),
    );
  });

  it('knows how many episodes a film has, and when a film ends it does not', () => {
    const { file } = catalogueOf(withIds({ type: 'movie' }, { mal: '1' }), withIds({}, { mal: '2' }));
    expect(file.records.map(record => record.episodes)).toEqual([1, null]);
    expect(file.records.map(record => record.endDate)).toEqual([null, '2010-07-04']);
  });

  it('leaves out what has no usable MyAnimeList id, and says so', () => {
    const { omitted } = catalogueOf(bangumiItem({ title: '甲' }), withIds({ title: '乙' }, { mal: 'one' }));
    expect(omitted).toEqual([
      { title: '甲', reason: 'no MyAnimeList id' },
      { title: '乙', reason: 'malformed MyAnimeList id' },
    ]);
    expect(omittedTitles(omitted)).toBe('no MyAnimeList id:\n  甲\nmalformed MyAnimeList id:\n  乙');
  });

  it('takes the first part where several share an id', () => {
    const second = withIds({ title: '後編', begin: new Date('2023-11-03T15:00:00Z') }, { mal: '1' });
    const first = withIds({ title: '前編', begin: new Date('2023-03-03T15:25:00Z') }, { mal: '1' });
    const { file, omitted } = catalogueOf(second, first);
    expect(file.records.map(record => record.titleJapanese)).toEqual(['前編']);
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
  let data: BangumiData;
  let bgmd: Bgmd;
  let built: BuiltCatalogue;
  const recordOf = (id: number) => built.file.records.find(record => record.id === id);

  beforeAll(async () => {
    [data, bgmd] = [await readBangumiData(), await readBgmd()];
    built = buildCatalogue(data, bgmd);
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
  ];
  for (const [id, title] of FAMOUS) {
    it(`shows ${id} as "${title}"`, () => expect(recordOf(id)?.title).toBe(title));
  }

  it('knows genres, sources and studios', () => {
    expect(recordOf(16498)).toEqual(
      jasmine.objectContaining({ source: 'Manga', studios: ['Production I.G', 'Wit Studio'] }),
    );
    expect(recordOf(1)?.genres).toContain('Sci-Fi');
    expect(recordOf(30)?.themes).toContain('Mecha');
    expect(recordOf(20583)?.genres).toContain('Sports');
    expect(recordOf(11757)?.source).toBe('Light Novel');
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
    expect(JSON.stringify(buildCatalogue(data, bgmd))).toBe(JSON.stringify(built));
  });

  it('is summed up in counts', () => {
    const lines = summary(built.file, built.omitted).split('\n');
    expect(lines[0]).toBe(`${built.file.records.length} titles, version ${built.file.version}`);
    expect(lines.at(-2)).toMatch(/^ {2}no MyAnimeList id: \d+$/);
  });
});
