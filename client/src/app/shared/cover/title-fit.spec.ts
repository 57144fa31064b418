import { fitTitle } from './title-fit';

describe('A title on a cover', () => {
  it('is large when it is short', () => {
    expect(fitTitle('Naruto').size).toBeGreaterThan(fitTitle('The Melancholy of Haruhi Suzumiya').size);
  });

  it('has what follows a colon set smaller', () => {
    expect(fitTitle('Fullmetal Alchemist: Brotherhood')).toEqual(
      jasmine.objectContaining({ main: 'Fullmetal Alchemist', rest: 'Brotherhood' }),
    );
  });

  it('has its season set smaller', () => {
    expect(fitTitle('Attack on Titan Season 3 Part 2').rest).toBe('Season 3 Part 2');
    expect(fitTitle('My Hero Academia 2nd Season').rest).toBe('2nd Season');
  });

  it('stays whole where there is nothing before the colon to stand alone', () => {
    expect(fitTitle('.hack//Sign').rest).toBe('');
    expect(fitTitle('Re:ZERO').main).toBe('Re:ZERO');
  });

  it('fits in Japanese, where words have no spaces', () => {
    const { size } = fitTitle('機動戦士ガンダム 閃光のハサウェイ');
    expect(size).toBeGreaterThan(5.5);
    expect(size).toBeLessThan(15);
  });

  it('has the smallest letters when nothing else fits', () => {
    expect(fitTitle('Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(2)).size).toBe(5);
  });
});
