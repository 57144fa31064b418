import { capitalisedWords, headlineCase, titleCase } from './letter-case.ts';

describe('The case of titles', () => {
  it('replaces capitals and small letters only', () => {
    expect(titleCase('COWBOY BEBOP')).toBe('Cowboy Bebop');
    expect(titleCase('attack on titan')).toBe('Attack on Titan');
    expect(titleCase('SHOKUGEKI NO SOMA 4th PLATE')).toBe('Shokugeki no Soma 4th Plate');
  });

  it('leaves acronyms and mixed case alone', () => {
    for (const title of ['FLCL', 'K-ON!', 'xxxHOLiC', 'SSSS.Gridman', 'Kill la Kill', 'Steins;Gate']) {
      expect(titleCase(title)).toBe(title);
    }
  });

  it('keeps Roman numbers and Japanese suffixes', () => {
    expect(titleCase('SWORD ART ONLINE II')).toBe('Sword Art Online II');
    expect(titleCase('HIMOUTO! UMARU-CHAN')).toBe('Himouto! Umaru-chan');
  });

  it('turns an English sentence into a headline', () => {
    expect(headlineCase('Seraph of the end')).toBe('Seraph of the End');
    expect(headlineCase('xxxHolic: rei')).toBe('xxxHolic: rei');
  });

  it('is the better, the more words start with a capital', () => {
    expect(capitalisedWords('Your Lie In April')).toBeGreaterThan(capitalisedWords('Your lie in April'));
  });
});
