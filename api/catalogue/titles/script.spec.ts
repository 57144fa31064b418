import { tidy } from './script.ts';

describe('A tidied name', () => {
  for (const [given, tidied] of [
    ['ＯＮＥ　ＰＩＥＣＥ！', 'ONE PIECE!'],
    ['黒執事Ⅱ', '黒執事II'],
    ['TIGER &amp; BUNNY', 'TIGER & BUNNY'],
    ['&amp;lt;外伝&amp;gt;', '<外伝>'],
    ['It&#39;s&#x20;me', "It's me"],
    ['Combat\u{FEFF} Butler\u{200B}', 'Combat Butler'],
    ['今日から㋮王!', '今日からマ王!'],
    ['ヒミツ 〜秘密〜', 'ヒミツ ~秘密~'],
  ] as const) {
    it(`is "${tidied}" for "${given}"`, () => expect(tidy(given)).toBe(tidied));
  }

  it('keeps signs that NFKC would take apart', () => {
    for (const name of ['銀魂゜', 'DOG DAYS´', '五等分の花嫁∬', 'らんま½', 'DNA²', '地球へ…']) {
      expect(tidy(name)).toBe(name);
    }
  });
});
