import { record } from '../../test/support/records.ts';
import { initialsOf, withAbbreviations } from './abbreviations.ts';

describe('The initials of a name', () => {
  it('are those of all its words, and of all but the short ones', () => {
    expect(initialsOf('Attack on Titan')).toContain('AoT');
    expect(initialsOf('Legend of the Galactic Heroes')).toEqual(['LotGH', 'LGH']);
    expect(initialsOf('Boku no Hero Academia')).toEqual(['BnHA', 'BHA']);
    expect(initialsOf('Hunter x Hunter')).toEqual(['HxH']);
  });

  it('are of a subtitle alone, behind what it stands after', () => {
    expect(initialsOf('Bleach: Thousand-Year Blood War')).toContain('Bleach TYBW');
    expect(initialsOf('Fate/stay night [Unlimited Blade Works]')).toContain('Fate/stay night UBW');
    expect(initialsOf('Sword Art Online: Alicization')).toEqual(['SAOA', 'SAO']);
  });

  it('are of names of three to eight words', () => {
    expect(initialsOf('Death Note')).toEqual([]);
    expect(initialsOf('One two three four five six seven eight nine')).toEqual([]);
  });
});

describe('What a title is shortened to', () => {
  const records = [
    'Chainsaw Man',
    'Cardcaptor Sakura: The Movie',
    'Jujutsu Kaisen',
    'Jujutsu Kaisen Season 2',
  ].map((titleEnglish, position) => record({ id: position + 1, title: titleEnglish, titleEnglish }));
  const [chainsaw, sakura, first, second] = withAbbreviations(records).map(
    ({ abbreviations }) => abbreviations,
  );

  it('is what our table has, and no other title has that for its initials', () => {
    expect(chainsaw).toContain('CSM');
    expect(sakura).not.toContain('CSM');
    expect(sakura).toContain('CStM');
  });

  it('is that of its first season too', () => {
    expect(first).toContain('JJK');
    expect(second).toContain('JJK');
  });
});
