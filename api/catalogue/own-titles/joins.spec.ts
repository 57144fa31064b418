import { bangumiItem, bgmdSubject } from '../fixtures.ts';
import type { Arm } from '../packages/arm.ts';
import type { Bgmd, BgmdSubject } from '../packages/bgmd.ts';
import { joinsOf, needlessTitles, withJoins } from './joins.ts';
import { type OwnTitle, OwnTitlesError } from './own-title.ts';

const arm: Arm = { version: '1', malByAniList: new Map([[900, 9]]), aniListByMal: new Map([[9, 900]]) };
const own: OwnTitle = {
  romaji: 'Aru Sakuhin',
  japanese: 'ある作品',
  type: 'ova',
  starts: '2009',
  bangumi: 7,
};

function bgmdOf(...subjects: BgmdSubject[]): Bgmd {
  return { version: '1', subjects: new Map(subjects.map(subject => [subject.id, subject])) };
}

function item(ids: Record<string, string>) {
  return bangumiItem({
    pages: Object.entries(ids).map(([site, id]) => ({ site, id, url: null, begin: null })),
  });
}

describe('The MyAnimeList id of a title that has none in bangumi-data', () => {
  it("is found by our table, where Bangumi's id, a name and the year are right", () => {
    const items = [item({ bangumi: '7' }), item({ mal: '2', bangumi: '8' })];
    const joins = joinsOf(items, bgmdOf(), arm, { 5: own });
    expect(joins.map(({ id, way }) => [id, way])).toEqual([
      [5, "an item of bangumi-data, by our table and Bangumi's id"],
    ]);
    expect(withJoins(items, joins).map(({ pages }) => pages.find(({ site }) => site === 'mal')?.id)).toEqual([
      '2',
      '5',
    ]);
  });

  it("is found by AniList's, where our table has nothing better and no other title has it", () => {
    const lacking = item({ aniList: '900' });
    expect(joinsOf([lacking], bgmdOf(), arm, {}).map(({ id }) => id)).toEqual([9]);
    expect(joinsOf([lacking, item({ mal: '9' })], bgmdOf(), arm, {})).toEqual([]);
  });

  it('makes an item of a title that bgmd alone has', () => {
    const subject = bgmdSubject({ id: 7, airDate: '2009-12-31' });
    const [join] = joinsOf([], bgmdOf(subject), arm, { 5: own });
    expect(join?.item).toEqual(
      jasmine.objectContaining({ title: 'ある作品', type: 'ova', begin: new Date('2009-12-30T15:00:00Z') }),
    );
  });

  it('is refused where our table has another year, another name, or an id that is none', () => {
    const wrong: OwnTitle[] = [
      { ...own, starts: '2010' },
      { ...own, japanese: '別のもの', romaji: 'Betsu no Mono' },
      { ...own, bangumi: 70 },
    ];
    for (const title of wrong) {
      expect(() => joinsOf([item({ bangumi: '7' })], bgmdOf(), arm, { 5: title })).toThrowError(
        OwnTitlesError,
      );
    }
  });

  it('is not asked of our table any more where the packages have it by now', () => {
    const items = [item({ mal: '5', bangumi: '7' })];
    expect(joinsOf(items, bgmdOf(), arm, { 5: own })).toEqual([]);
    expect(needlessTitles(items, { 5: own, 6: own })).toEqual([5]);
  });
});
