import { foldText, signsOf } from './folded-text.ts';

describe('foldText', () => {
  function expectAlike(...texts: readonly string[]): void {
    expect(new Set(texts.map(text => foldText(text).key)).size)
      .withContext(texts.join(', '))
      .toBe(1);
  }

  it('disregards the bounds of words', () => {
    expectAlike('Steins;Gate', 'steinsgate', 'steins gate', 'Steins Gate');
    expectAlike('Full Metal Alchemist', 'fullmetal alchemist', 'FullMetal-Alchemist');
    expectAlike('ぼっち・ざ・ろっく！', 'ぼっちざろっく', 'ボッチ ザ ロック');
    expectAlike('Kuroko no Basket', 'kuroko nobasket');
  });

  it('disregards how long vowels are spelt', () => {
    expectAlike('Ookami', 'Ōkami', 'Oukami', 'Okami', 'ôkami');
    expectAlike('Yuuki', 'Yūki', 'Yuki');
    expectAlike('Sensei', 'Sensee', 'Sensē');
    expectAlike('Kono Oto Tomare', 'konooto tomare', 'kono ototomare');
  });

  it('disregards how particles and nasals are spelt', () => {
    expectAlike('Toki wo Kakeru Shoujo', 'toki o kakeru shojo');
    expectAlike('Kimi no Na wa', 'kimi no na ha');
    expectAlike('Kenpuu Denki', 'kempuu denki');
    expectAlike('Bocchi', 'botchi');
  });

  it('reads & as and, and × as x', () => {
    expectAlike('Tiger & Bunny', 'tiger and bunny');
    expectAlike('HUNTER×HUNTER', 'hunter x hunter', 'hunterxhunter');
    expectAlike('SPY×FAMILY', 'spy x family');
  });

  it('keeps signs, and how words are spelt, in the surface', () => {
    expect(foldText('K-ON!!').surface).toBe('kon!!');
    expect(foldText('Kon !').surface).toBe('kon!');
    expect(foldText('Yuuki').surface).not.toBe(foldText('Yuki').surface);
  });

  it('finds no key in signs alone, and no surface in what only stands between words', () => {
    expect(foldText('!?')).toEqual({ key: '', surface: '!?', words: '' });
    expect(foldText(' - … ')).toEqual({ key: '', surface: '', words: '' });
  });

  it('cuts a key at 128 letters', () => {
    expect(foldText('ab'.repeat(100)).key.length).toBe(128);
  });
});

describe('signsOf', () => {
  it('leaves the letters out', () => {
    expect(signsOf('k-on!!')).toBe('-!!');
    expect(signsOf('銀魂°')).toBe('°');
    expect(signsOf('bleach')).toBe('');
  });
});
