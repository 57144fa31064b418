import { groupFranchises } from './franchises.ts';

/** The groups of titles with one name, or several with a bar between them. */
function groupsOf(...titles: string[]): number[] {
  return [
    ...groupFranchises(
      titles.map(names => ({
        names: names.split('|'),
        original: names.split('|').at(-1) ?? null,
        series: null,
      })),
    ),
  ];
}

describe('groupFranchises', () => {
  // prettier-ignore
  const TOGETHER: [string, string][] = [
    ['Haikyu!!', 'Haikyu!! 2nd Season'],
    ['Gintama', 'Gintama°'],
    ['Mob Psycho 100', 'Mob Psycho 100 II'],
    ['Attack on Titan', 'Attack on Titan: The Final Season Part 2'],
    ['進撃の巨人', '劇場版 進撃の巨人 前編~紅蓮の弓矢~'],
    ['ゆるゆり', 'ゆるゆり さん☆ハイ!'],
    ['鬼滅の刃', '「鬼滅の刃」無限列車編'],
    ['Fullmetal Alchemist', 'Fullmetal Alchemist: Brotherhood'],
    ['Naruto|NARUTO -ナルト-', 'Naruto Shippuden: The Movie|劇場版 NARUTO -ナルト- 疾風伝'],
    ['Black Lagoon', 'Black Lagoon: The Second Barrage'],
    ['Re:Zero kara Hajimeru Isekai Seikatsu', 'Re:Zero kara Hajimeru Isekai Seikatsu: Memory Snow'],
    [
      'Puella Magi Madoka Magica|魔法少女まどか☆マギカ',
      'Magia Record: Puella Magi Madoka Magica Side Story|マギアレコード 魔法少女まどか☆マギカ外伝',
    ],
    ['Young Black Jack|ヤング ブラック・ジャック', 'Black Jack|ブラック・ジャック'],
  ];
  for (const [first, other] of TOGETHER) {
    it(`puts ${other} with ${first}`, () => expect(groupsOf(first, other)).toEqual([0, 0]));
  }

  // prettier-ignore
  const APART: [string, string][] = [
    ['Monster|MONSTER', 'Monster Strike|モンスターストライク'],
    ['Another', 'Another World'],
    ['Kanon', 'Clannad'],
    ['K', 'K-On!'],
    ['Blue Gender', 'Blue Exorcist'],
    ['化物語', '傷物語'],
    ['Code:Breaker', 'Code:Realize'],
    ['Kengan Ashura|ケンガンアシュラ', 'Baki VS Kengan Ashura|刃牙VSケンガンアシュラ'],
    ['One Piece Room|ONE PIECE', 'Another One Piece Room|呪いのワンピース'],
    ['Special 7: Special Crime Investigation Unit', 'Special 1: Something Else'],
  ];
  for (const [first, other] of APART) {
    it(`keeps ${other} apart from ${first}`, () => expect(groupsOf(first, other)).toEqual([0, 1]));
  }

  it('puts together what shares a series, whatever its name', () => {
    const titles = ['Bakemonogatari', 'Nisemonogatari', 'Trigun'].map((name, position) => ({
      names: [name],
      original: null,
      series: position === 2 ? null : 'tv/46195',
    }));
    expect([...groupFranchises(titles)]).toEqual([0, 0, 2]);
  });

  it('joins two through a third', () => {
    expect(groupsOf('Boruto: Naruto the Movie', 'Bleach', 'Boruto|Naruto Next', 'Naruto Next')).toEqual([
      0, 1, 0, 0,
    ]);
  });

  it('groups nothing where there is nothing', () => {
    expect(groupsOf()).toEqual([]);
  });
});
