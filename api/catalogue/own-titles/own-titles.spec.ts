import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import { type BuiltCatalogue, buildCatalogue } from '../catalogue.ts';
import { readPackages } from '../packages/read-packages.ts';
import { genres } from '../terms/genres.ts';
import { sources } from '../terms/sources.ts';
import { themes } from '../terms/themes.ts';
import { ownTitles } from './index.ts';

const rows = Object.entries(ownTitles).map(([id, title]) => ({ id: Number(id), ...title }));

describe('Our table of titles', () => {
  it('names genres, themes and sources as the catalogue does', () => {
    const known = new Set([...genres, ...themes, ...sources].map(({ name }) => name));
    const used = rows.flatMap(row => [...(row.genres ?? []), ...(row.themes ?? []), row.source ?? 'Manga']);
    expect(used.filter(name => !known.has(name))).toEqual([]);
  });

  it('has a Japanese name of everything that no package has', () => {
    const nameless = rows.filter(row => row.bangumi === undefined && row.japanese === undefined);
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  it("takes no title of Bangumi's twice", () => {
    const taken = rows.flatMap(row => row.bangumi ?? []);
    expect(taken.filter((id, position) => taken.indexOf(id) !== position)).toEqual([]);
  });

  it('knows dates that there are', () => {
    const dates = rows.flatMap(row => [row.starts ?? [], row.ends ?? []].flat());
    const wrong = dates.filter(date => Number.isNaN(Date.parse(date)) || !/^\d{4}(-\d{2}){0,2}$/.test(date));
    expect(wrong).toEqual([]);
  });
});

describe('The titles of our table in the catalogue of the installed packages', () => {
  let built: BuiltCatalogue;
  const find = (id: number) => built.file.records.find(record => record.id === id);

  beforeAll(async () => {
    built = buildCatalogue(await readPackages());
  });

  it('are all there, once', () => {
    const ids = new Map<number, number>();
    for (const { id } of built.file.records) ids.set(id, (ids.get(id) ?? 0) + 1);
    expect(rows.filter(({ id }) => ids.get(id) !== 1)).toEqual([]);
  });

  it('are in no package under their ids: else their rows can go', () => {
    expect(built.needless).toEqual([]);
  });

  // prettier-ignore
  const FAMOUS: [id: number, title: string, facts: Partial<CatalogueRecord>][] = [
    [11741, 'Fate/Zero Season 2', { titleJapanese: 'Fate/Zero 2ndシーズン', type: 'tv', startDate: '2012-04-08', episodes: 12, season: 'spring' }],
    [4382, 'The Melancholy of Haruhi Suzumiya (2009)', { type: 'tv', episodes: 14 }],
    [13659, 'Oreimo 2', { type: 'tv', startDate: '2013-04-07', episodes: 13 }],
    [384, 'Gantz', { type: 'tv', titleJapanese: 'GANTZ ~the first stage~' }],
    [2593, 'The Garden of Sinners Chapter 1: Overlooking View', { type: 'movie', startDate: '2007-12-01' }],
    [1723, 'Clannad: The Motion Picture', { type: 'movie', episodes: 1 }],
    [9515, 'High School of the Dead: Drifters of the Dead', { type: 'ova', startDate: '2011-04-26' }],
    [10067, 'Angel Beats! Another Epilogue', { type: 'special', startDate: '2010-12-22' }],
    [34240, 'Shelter', { type: 'ona', startDate: '2016-10-18', studios: ['A-1 Pictures'] }],
    [1004, 'She and Her Cat: Their Standing Points', { startDate: '2000' }],
    [41595, 'Tiger & Bunny 2', { type: 'ona', titleJapanese: 'TIGER & BUNNY 2' }],
  ];
  for (const [id, title, facts] of FAMOUS) {
    it(`show ${id} as "${title}"`, () =>
      expect(find(id)).toEqual(jasmine.objectContaining({ title, ...facts })));
  }

  it('stand in the franchise that they belong to', () => {
    for (const [id, other] of [
      [11741, 10087],
      [5204, 2593],
      [9515, 8074],
      [6421, 5114],
      [395, 384],
    ] as const) {
      expect(find(id)?.franchise)
        .withContext(`${id}`)
        .toBe(find(other)?.franchise ?? 0);
    }
  });
});
