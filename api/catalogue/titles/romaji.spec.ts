import { isOtherLanguage, romajiShare } from './romaji.ts';

describe('A title in Latin letters', () => {
  it('looks Japanese where it is romaji, even with borrowed words', () => {
    for (const title of [
      'Shingeki no Kyojin',
      'Boku no Hero Academia',
      'Yakusoku no Neverland',
      'Kimi ni Todoke',
      'Hagane no Renkinjutsushi',
      'Kimi wo Aishita Hitori no Boku e',
    ]) {
      expect(romajiShare(title)).withContext(title).toBeGreaterThan(0.5);
    }
  });

  it('looks English where it is, even with words that could be syllables', () => {
    for (const title of [
      'Attack on Titan',
      'No Game No Life',
      'The Seven Deadly Sins',
      'ONE PIECE',
      "Miss Kobayashi's Dragon Maid",
      'Code Geass: Lelouch of the Rebellion',
    ]) {
      expect(romajiShare(title)).withContext(title).toBeLessThan(0.5);
    }
  });

  it('looks like neither where nothing tells', () => {
    expect(romajiShare('K')).toBe(0.5);
  });

  it('may be in another language, by its articles and letters', () => {
    expect(isOtherLanguage('High School of the Dead: Apocalipsis en el Instituto')).toBeTrue();
    expect(isOtherLanguage('Cuộc Tấn Công')).toBeTrue();
    expect(isOtherLanguage('High School of the Dead')).toBeFalse();
  });
});
