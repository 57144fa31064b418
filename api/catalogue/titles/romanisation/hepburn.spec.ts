import { hepburn } from './hepburn.ts';

describe('Kana in Latin letters', () => {
  it('are written as MyAnimeList does', () => {
    for (const [kana, romaji] of [
      ['シンゲキノキョジン', 'shingekinokyojin'],
      ['ヲ', 'wo'],
      ['トウキョウ', 'toukyou'],
      ['オオカミ', 'ookami'],
      ['ハイキュー', 'haikyuu'],
      ['ソーマ', 'souma'],
      ['センパイ', 'senpai'],
      ['ボッチ', 'bocchi'],
      ['ガッコウ', 'gakkou'],
      ['ヴァイオレット', 'vaioretto'],
      ['フィギュア', 'figyua'],
      ['ティッシュ', 'tisshu'],
      ['ちゃん', 'chan'],
    ] as const) {
      expect(hepburn(kana)).withContext(kana).toBe(romaji);
    }
  });

  it('leave all else as it is', () => {
    expect(hepburn('K-ON!')).toBe('K-ON!');
  });
});
