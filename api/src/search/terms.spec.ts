import { fold, termsOf } from './terms.ts';

describe('fold', () => {
  it('takes case, accents and apostrophes away', () => {
    expect(fold("Pokémon: Howl's ÉTOILE")).toBe('pokemon: howls etoile');
  });

  it('takes full-width letters for plain ones and half-width kana for full', () => {
    expect(fold('ＦＬＣＬ ｶﾞﾝﾀﾞﾑ')).toBe('flcl ガンダム');
  });

  it('keeps the marks that make another kana', () => {
    expect(fold('がぱ')).toBe('がぱ');
  });

  it('reads × as the letter that people type', () => {
    expect(termsOf('HUNTER×HUNTER')).toEqual(['hunter', 'x', 'hunter']);
  });
});

describe('termsOf', () => {
  it('cuts Latin text into words', () => {
    expect(termsOf('Steins;Gate 0')).toEqual(['steins', 'gate', '0']);
  });

  it('cuts Japanese and Chinese text into pairs of characters', () => {
    expect(termsOf('進撃の巨人')).toEqual(['進撃', '撃の', 'の巨', '巨人']);
  });

  it('keeps a single character', () => {
    expect(termsOf('銀')).toEqual(['銀']);
  });

  it('cuts mixed text at the change of script', () => {
    expect(termsOf('NARUTO -ナルト-')).toEqual(['naruto', 'ナル', 'ルト']);
  });
});
