import type { AnimeType, CatalogueRecord } from '../src/engine/catalogue/catalogue-record.ts';
import { buildCatalogue } from './catalogue.ts';
import { knownDays } from './known-days.ts';
import { knownEpisodes } from './known-episodes.ts';
import { readPackages } from './packages/read-packages.ts';

type Airing = [
  id: number,
  title: string,
  type: AnimeType,
  startDate: string,
  endDate: string | null,
  season: string,
  episodes: number | null,
];

/** As they were shown in Japan. Null for episodes: how many is not known, or not sure. */
// prettier-ignore
const FAMOUS: Airing[] = [
  [1, 'Cowboy Bebop', 'tv', '1998-04-03', '1999-04-24', 'spring 1998', 26],
  [20, 'Naruto', 'tv', '2002-10-03', '2007-02-08', 'fall 2002', 220],
  [21, 'One Piece', 'tv', '1999-10-20', null, 'fall 1999', null],
  [30, 'Neon Genesis Evangelion', 'tv', '1995-10-04', '1996-03-27', 'fall 1995', 26],
  [33, 'Berserk', 'tv', '1997-10-08', '1998-04-01', 'fall 1997', 25],
  [43, 'Ghost in the Shell', 'movie', '1995-11-18', null, 'fall 1995', 1],
  [47, 'Akira', 'movie', '1988-07-16', null, 'summer 1988', 1],
  [121, 'Fullmetal Alchemist', 'tv', '2003-10-04', '2004-10-02', 'fall 2003', 51],
  [164, 'Princess Mononoke', 'movie', '1997-07-12', null, 'summer 1997', 1],
  [199, 'Spirited Away', 'movie', '2001-07-20', null, 'summer 2001', 1],
  [269, 'Bleach', 'tv', '2004-10-05', '2012-03-27', 'fall 2004', 366],
  [523, 'My Neighbor Totoro', 'movie', '1988-04-16', null, 'spring 1988', 1],
  [530, 'Sailor Moon', 'tv', '1992-03-07', '1993-02-27', 'spring 1992', 46],
  [813, 'Dragon Ball Z', 'tv', '1989-04-26', '1996-01-31', 'spring 1989', 291],
  [820, 'Legend of the Galactic Heroes', 'ova', '1988-01-08', '1997-03-17', 'winter 1988', 110],
  [918, 'Gintama', 'tv', '2006-04-04', '2010-03-25', 'spring 2006', 201],
  [1535, 'Death Note', 'tv', '2006-10-04', '2007-06-27', 'fall 2006', 37],
  [2001, 'Gurren Lagann', 'tv', '2007-04-01', '2007-09-30', 'spring 2007', 27],
  [4224, 'Toradora!', 'tv', '2008-10-02', '2009-03-26', 'fall 2008', 25],
  [5114, 'Fullmetal Alchemist: Brotherhood', 'tv', '2009-04-05', '2010-07-04', 'spring 2009', 64],
  [9253, 'Steins;Gate', 'tv', '2011-04-06', '2011-09-14', 'spring 2011', 24],
  [11061, 'Hunter x Hunter (2011)', 'tv', '2011-10-02', '2014-09-24', 'fall 2011', 148],
  [11757, 'Sword Art Online', 'tv', '2012-07-08', '2012-12-23', 'summer 2012', 25],
  [16498, 'Attack on Titan', 'tv', '2013-04-07', '2013-09-29', 'spring 2013', 25],
  [28851, 'A Silent Voice', 'movie', '2016-09-17', null, 'summer 2016', 1],
  [31043, 'Erased', 'tv', '2016-01-08', '2016-03-25', 'winter 2016', 12],
  [32281, 'Your Name.', 'movie', '2016-08-26', null, 'summer 2016', 1],
  [38000, 'Demon Slayer', 'tv', '2019-04-06', '2019-09-28', 'spring 2019', 26],
  [40748, 'Jujutsu Kaisen', 'tv', '2020-10-03', '2021-03-27', 'fall 2020', 24],
  [48561, 'Jujutsu Kaisen 0', 'movie', '2021-12-24', null, 'fall 2021', 1],
  [51535, 'Attack on Titan: The Final Chapters', 'special', '2023-03-04', '2023-11-05', 'winter 2023', null],
  [52991, 'Frieren', 'tv', '2023-09-29', '2024-03-22', 'fall 2023', 28],
  [54857, 'Re:Zero 3rd Season', 'tv', '2024-10-02', '2025-03-26', 'fall 2024', 16],
];

describe('The airing of famous titles', () => {
  let records: ReadonlyMap<number, CatalogueRecord>;

  beforeAll(async () => {
    const { file } = buildCatalogue(await readPackages());
    records = new Map(file.records.map(record => [record.id, record]));
  });

  for (const [id, title, type, startDate, endDate, season, episodes] of FAMOUS) {
    it(`is known of ${title}`, () => {
      const record = records.get(id);
      expect(record).toEqual(jasmine.objectContaining({ type, startDate, endDate, episodes }));
      expect(`${record?.season} ${record?.seasonYear}`).toBe(season);
    });
  }

  it('is about two hours of Spirited Away', () => {
    expect(records.get(199)?.minutes).toBe(125);
  });
});

describe('What we know better', () => {
  it('is other than the packages have, each day and each count', async () => {
    const { file } = buildCatalogue(await readPackages(), { days: {}, episodes: {}, titles: {} });
    const needless = file.records.filter(({ id, startDate, endDate, episodes }) => {
      const days = knownDays[id];
      return days?.start === startDate || days?.end === endDate || knownEpisodes[id] === episodes;
    });
    expect(needless.map(({ id }) => id)).toEqual([]);
  });
});
